/// Decodes UTF-8; a malformed byte becomes U+FFFD and reading goes on at the next one.
enum UTF8Reader {
    /// Decodes the scalar at `source`, of which `left` bytes (at least one) may be read.
    @inline(__always)
    static func scalar(
        at source: UnsafePointer<UInt8>,
        left: Int
    ) -> (scalar: UInt32, length: Int) {
        if left >= 4 {
            // Three bytes at one look: nearly all of a Chinese message takes this path.
            let word = UInt32(
                littleEndian: UnsafeRawPointer(source).loadUnaligned(as: UInt32.self)
            )
            if word & 0x80 == 0 { return (word & 0x7F, 1) }
            if word & 0xC0_C0F0 == 0x80_80E0 {
                let scalar = (word & 15) << 12 | (word >> 2) & 0xFC0 | (word >> 16) & 63
                if isThreeByteScalar(scalar) { return (scalar, 3) }
            }
        }
        return slowScalar(at: source, left: left)
    }

    /// Neither an overlong form nor a surrogate.
    @inline(__always)
    private static func isThreeByteScalar(_ scalar: UInt32) -> Bool {
        scalar &- 0x800 < 0xD000 || scalar >= 0xE000
    }

    private static func slowScalar(
        at source: UnsafePointer<UInt8>,
        left: Int
    ) -> (scalar: UInt32, length: Int) {
        let first = UInt32(source[0])
        if first < 0x80 { return (first, 1) }
        if first >= 0xE0, first < 0xF0, left >= 3 {
            let second = UInt32(source[1]) ^ 0x80
            let third = UInt32(source[2]) ^ 0x80
            let scalar = (first & 15) << 12 | second << 6 | third
            if (second | third) < 0x40, isThreeByteScalar(scalar) { return (scalar, 3) }
        } else if first >= 0xC2, first < 0xE0, left >= 2 {
            let second = UInt32(source[1]) ^ 0x80
            if second < 0x40 { return ((first & 31) << 6 | second, 2) }
        } else if first >= 0xF0, first < 0xF5, left >= 4 {
            let second = UInt32(source[1]) ^ 0x80
            let third = UInt32(source[2]) ^ 0x80
            let fourth = UInt32(source[3]) ^ 0x80
            let scalar = (first & 7) << 18 | second << 12 | third << 6 | fourth
            if (second | third | fourth) < 0x40, scalar &- 0x1_0000 < 0x10_0000 {
                return (scalar, 4)
            }
        }
        return (0xFFFD, 1)
    }
}
