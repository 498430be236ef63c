#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Measures work by the time a processor spent on it, so that a busy machine makes no difference.
package enum Effort {
    /// How much more work a piece costs that is four times as large: about 4 where cost is linear, 16 where it is the square.
    ///
    /// - Parameters:
    ///   - size: of the small piece.
    ///   - work: does a piece of a size, on this thread.
    /// - Returns: the ratio of the least of several runs each.
    /// - Throws: what the work throws.
    package static func growth(from size: Int, _ work: (Int) throws -> Void) rethrows -> Double {
        var small = Double.infinity
        var large = Double.infinity
        for _ in 0..<3 {
            small = min(small, try seconds { try work(size) })
            large = min(large, try seconds { try work(4 * size) })
        }
        return large / max(small, shortest)
    }

    /// Seconds of this thread's processor that a piece of work takes.
    ///
    /// - Throws: what the work throws.
    package static func seconds(_ work: () throws -> Void) rethrows -> Double {
        let start = now
        try work()
        return now - start
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Work that takes less than this is not told from none.
    private static let shortest = 0.0002
}
