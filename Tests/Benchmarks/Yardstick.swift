/// A fixed piece of work that ratios are taken of: hashing four kilobytes, byte by byte.
enum Yardstick {
    /// The median time of it.
    static func microseconds() -> Double {
        let bytes = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        var times: [Double] = []
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for _ in 0..<2001 {
            let started = ContinuousClock.now
            for byte in bytes {
                hash ^= UInt64(byte)
                hash = hash &* 0x0000_0100_0000_01b3
            }
            times.append((ContinuousClock.now - started).microseconds)
        }
        // The hash is looked at, or the compiler would leave out the work.
        return hash == 0 ? 0 : times.sorted()[times.count / 2]
    }
}
