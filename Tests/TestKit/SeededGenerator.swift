package import Pipeline
import Synchronization

/// Random numbers that are the same for the same seed.
///
/// **Source:** SplitMix64, https://prng.di.unimi.it/splitmix64.c, read 2026-11-23.
package struct SeededGenerator: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Starts from a seed; print it when a test fails.
    package init(seed: UInt64) {
        state = seed
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// The same numbers as workers draw them, shared by all of them.
    package static func chance(seed: UInt64) -> Chance {
        let shared = SharedGenerator(SeededGenerator(seed: seed))
        return Chance { shared.next() }
    }
}

/// A generator that several workers draw from.
private final class SharedGenerator: Sendable {
    private let generator: Mutex<SeededGenerator>

    init(_ generator: SeededGenerator) {
        self.generator = Mutex(generator)
    }

    func next() -> UInt64 { generator.withLock { $0.next() } }
}
