/// Random numbers that workers spread their waits with; the system's in the program, seeded ones in tests.
package struct Chance: RandomNumberGenerator, Sendable {
    private let draw: @Sendable () -> UInt64

    /// Makes a source of chance from a function that gives the next number.
    package init(draw: @escaping @Sendable () -> UInt64) {
        self.draw = draw
    }

    package mutating func next() -> UInt64 { draw() }

    /// The system's own source.
    package static let system = Chance {
        var generator = SystemRandomNumberGenerator()
        return generator.next()
    }
}
