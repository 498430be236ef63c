import Messaging
import Pipeline
import TestKit
import Testing
import Tickets

@Suite("Pacing and waiting")
struct PacingTests {
    private let start = Instant(ms: 0)

    private func limiter(_ rate: Double?, _ interval: Duration) -> RateLimiter {
        RateLimiter(
            PlatformCapabilities(
                platform: PlatformID(rawValue: "fake"),
                textLengthMax: 4096,
                canEdit: true,
                hasThreads: true,
                hasChoices: true,
                takesIdempotencyKey: false,
                messagesPerSecond: rate,
                chatInterval: interval
            ),
            at: start
        )
    }

    private func message(_ chat: String, _ purpose: Purpose = .acknowledge) -> OutboundMessage {
        let address = ChatAddress(platform: PlatformID(rawValue: "fake"), chat: chat)
        return OutboundMessage(chat: address, purpose: purpose, text: "x", key: "k")
    }

    @Test func `without limits everything goes at once`() {
        var limiter = limiter(nil, .zero)
        for _ in 0..<1000 { #expect(limiter.take(for: message("a"), at: start) == start) }
    }

    @Test func `thirty a second in all, one a second in a chat`() {
        var limiter = limiter(30, .seconds(1))
        let moments = (0..<60).map { limiter.take(for: message("c\($0)"), at: start) }
        let inFirstSecond = moments.count { $0 < start + .seconds(1) }
        #expect(inFirstSecond <= 30)
        #expect(limiter.take(for: message("c0"), at: start) >= start + .seconds(1))
    }

    @Test func `an alarm and the answer to a button never wait`() {
        var limiter = limiter(1, .seconds(1))
        for _ in 0..<5 { _ = limiter.take(for: message("a"), at: start) }
        #expect(limiter.take(for: message("a", .alarm), at: start) == start)
        #expect(limiter.take(for: message("a", .callback), at: start) == start)
    }

    @Test func `a pause holds everything but alarms`() {
        var limiter = limiter(30, .zero)
        limiter.pause(until: start + .seconds(9))
        #expect(limiter.take(for: message("a"), at: start) == start + .seconds(9))
        #expect(limiter.take(for: message("a", .alarm), at: start) == start)
    }

    @Test func `back-off doubles up to a minute and forgets after success`() {
        var chance = SeededGenerator.chance(seed: 3)
        var backoff = Backoff()
        let waits = (0..<12).map { _ in backoff.wait(told: nil, using: &chance) }
        #expect((Duration.milliseconds(800)...(.milliseconds(1200))).contains(waits[0]))
        #expect((Duration.seconds(12)...(.seconds(20))).contains(waits[4]))
        #expect(waits.allSatisfy { $0 <= .seconds(72) })
        #expect(backoff.wait(told: .seconds(3), using: &chance) == .seconds(3))
        backoff.reset()
        #expect(backoff.wait(told: nil, using: &chance) <= .milliseconds(1200))
    }

    @Test func `an outage is told once, and its end`() {
        let outage = Outage()
        #expect(outage.worked(at: start) == .none)
        #expect(outage.failed(at: start) == .began)
        #expect(outage.failed(at: start + .seconds(1)) == .none)
        #expect(outage.worked(at: start + .seconds(5)) == .ended(after: .seconds(5)))
    }

    @Test(.timeLimit(.minutes(10)))
    func `a signal wakes at once, a moment wakes when it comes, and waking does not wear out`()
        async
    {
        let time = ManualTime(start)
        let signal = Signal()
        for _ in 0..<3 {
            signal.fire()
            signal.fire()
            await signal.wait(until: start + .hours(1), by: time.time)
        }
        async let waiting: Void = signal.wait(until: start + .seconds(5), by: time.time)
        while time.sleeperCount == 0 { await Task.yield() }
        time.advance(by: .seconds(5))
        await waiting
        signal.fire()
        await signal.wait(until: start + .hours(2), by: time.time)
    }

    @Test(.timeLimit(.minutes(10)))
    func `a signal that was heard does not fire again by itself`() async {
        let time = ManualTime(start)
        let signal = Signal()
        signal.fire()
        await signal.wait(until: start + .hours(1), by: time.time)
        async let waiting: Void = signal.wait(until: start + .hours(2), by: time.time)
        while time.sleeperCount == 0 { await Task.yield() }
        for _ in 0..<1000 { await Task.yield() }
        #expect(time.sleeperCount == 1)
        time.advance(by: .hours(2))
        await waiting
    }
}
