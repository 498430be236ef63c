import Testing
import Tickets

@Suite("Retries and promises")
struct RetryPolicyTests {
    /// Always draws the middle, so that the jitter is none.
    private struct Middle: RandomNumberGenerator {
        mutating func next() -> UInt64 { UInt64.max / 2 }
    }

    @Test("Waiting doubles up to the longest wait, within a fifth")
    func doubling() {
        var generator = SystemRandomNumberGenerator()
        let policy = RetryPolicy()
        for (attempt, expected) in [(1, 1000), (2, 2000), (5, 16_000), (9, 256_000), (40, 300_000)]
        {
            let wait = policy.delay(afterAttempt: attempt, age: .zero, using: &generator)
            let ms = wait?.wholeMilliseconds ?? 0
            #expect(abs(ms - Int64(expected)) <= Int64(expected / 5))
        }
    }

    @Test("A message is given up after its attempts or its age")
    func givingUp() {
        var generator = Middle()
        let policy = RetryPolicy(attemptsMax: 3, ageMax: .hours(1))
        #expect(policy.delay(afterAttempt: 2, age: .zero, using: &generator) != nil)
        #expect(policy.delay(afterAttempt: 3, age: .zero, using: &generator) == nil)
        #expect(policy.delay(afterAttempt: 1, age: .hours(1), using: &generator) == nil)
    }

    @Test("The first row that holds for a matter makes its promises")
    func promises() {
        let policy = DeskPolicy()
        let basis = Instant(ms: 1_795_400_000_000)
        let lift = TicketFacts(
            kind: .repair,
            topic: Topic(rawValue: "lift"),
            urgency: .urgent,
            summary: ""
        )
        let deadlines = policy.deadlines(for: lift, from: basis)
        #expect(deadlines.map(\.duty) == [.accept, .onSite, .finish])
        #expect(deadlines.map { $0.due - basis } == [.minutes(10), .minutes(60), .hours(8)])
        for deadline in deadlines { #expect(deadline.due >= deadline.basis) }
    }
}
