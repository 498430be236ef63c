/// Reads UTF-8 bytes as they come; a malformed byte counts as U+FFFD.
struct UTF8Source: ScalarSource {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var offset = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    /// Not counted: who reads bytes wants no positions.
    @inline(__always)
    var position: Int { 0 }

    @inline(__always)
    mutating func next() -> UInt32 {
        let left = bytes.count &- offset
        guard left > 0, let start = bytes.baseAddress else { return UTF8Source.end }
        let (scalar, length) = UTF8Reader.scalar(at: start + offset, left: left)
        offset &+= length
        return scalar
    }
}
