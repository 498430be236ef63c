/// Decodes UTF-8 into scalars for the matcher.
enum UTF8Reader {
    /// Decodes `bytes` into `scalars`, which must have room for one scalar a byte.
    ///
    /// A malformed sequence becomes U+FFFD and reading goes on at the next byte.
    /// - Returns: count of scalars written, never more than there are bytes.
    @inline(__always)
    static func read(
        _ bytes: UnsafeBufferPointer<UInt8>,
        into scalars: UnsafeMutableBufferPointer<UInt32>
    ) -> Int {
        precondition(scalars.count >= bytes.count, "a scalar a byte must have room")
        guard let source = bytes.baseAddress, let target = scalars.baseAddress else { return 0 }
        var from = 0
        var to = 0
        while from < bytes.count {
            let (scalar, length) = scalar(at: source + from, left: bytes.count &- from)
            target[to] = scalar
            to &+= 1
            from &+= length
        }
        return to
    }

    /// Decodes the scalar at `source`, of which `left` bytes (at least one) may be read.
    @inline(__always)
    static func scalar(
        at source: UnsafePointer<UInt8>,
        left: Int
    ) -> (scalar: UInt32, length: Int) {
        let first = UInt32(source[0])
        if first < 0x80 { return (first, 1) }
        if first >= 0xE0, first < 0xF0, left >= 3 {
            let second = UInt32(source[1]) ^ 0x80
            let third = UInt32(source[2]) ^ 0x80
            if (second | third) < 0x40 { return ((first & 15) << 12 | second << 6 | third, 3) }
        } else if first >= 0xC2, first < 0xE0, left >= 2 {
            let second = UInt32(source[1]) ^ 0x80
            if second < 0x40 { return ((first & 31) << 6 | second, 2) }
        } else if first >= 0xF0, first < 0xF5, left >= 4 {
            let second = UInt32(source[1]) ^ 0x80
            let third = UInt32(source[2]) ^ 0x80
            let fourth = UInt32(source[3]) ^ 0x80
            let scalar = (first & 7) << 18 | second << 12 | third << 6 | fourth
            if (second | third | fourth) < 0x40, scalar < 0x11_0000 { return (scalar, 4) }
        }
        return (0xFFFD, 1)
    }
}
