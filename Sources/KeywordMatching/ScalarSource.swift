/// Gives the scalars of a text one after another.
protocol ScalarSource {
    /// The next scalar, below 0x110000; after the last one `end`.
    mutating func next() -> UInt32
    /// Count of scalars before the one that `next` gave last; not every source counts.
    var position: Int { get }
}

extension ScalarSource {
    /// Stands for the end of the text; no scalar.
    static var end: UInt32 { UInt32.max }
}
