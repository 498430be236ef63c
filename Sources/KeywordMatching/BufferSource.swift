/// Reads decoded scalars.
struct BufferSource: ScalarSource {
    private let scalars: UnsafeBufferPointer<UInt32>
    private var index = -1

    init(_ scalars: UnsafeBufferPointer<UInt32>) {
        self.scalars = scalars
    }

    @inline(__always)
    var position: Int { index }

    @inline(__always)
    mutating func next() -> UInt32 {
        index &+= 1
        return index < scalars.count ? scalars[index] : BufferSource.end
    }
}
