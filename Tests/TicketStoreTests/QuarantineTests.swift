import Synchronization
import Testing
import Tickets

@testable import TicketStore

@Suite struct QuarantineTests {
    /// Breaks on 坏, else repeats the words.
    @Sendable static func fragile(_ message: InboundMessage, _ file: CaseFile) -> Decision {
        guard message.text.contains("坏") else { return StoreFixture.echo(message, file) }
        return Decision(
            tickets: [
                .move(.existing(TicketID(rawValue: 999)), .archive, by: nil, note: "")
            ]
        )
    }

    @Test func `one bad message delays only its own chat and is set aside after five attempts`()
        async throws
    {
        let fixture = try StoreFixture()
        try await fixture.store.setStaffChat(desk: StoreFixture.desk)
        try await fixture.record(
            StoreFixture.line("一", from: "a", key: "1"),
            StoreFixture.line("坏", from: "b", key: "1"),
            StoreFixture.line("后", from: "b", key: "2"),
            StoreFixture.line("三", from: "c", key: "1")
        )
        let first = try await fixture.handle(Self.fragile)
        #expect(first.handled == 2)
        #expect(first.failed == 1)
        #expect(first.remaining)
        for attempt in 2...4 {
            let next = try await fixture.handle(Self.fragile)
            #expect(next.failed == 1, "attempt \(attempt)")
            #expect(next.handled == 0)
        }
        let last = try await fixture.handle(Self.fragile)
        #expect(last.quarantined == 1)
        #expect(last.handled == 1)
        #expect(!last.remaining)
        #expect(
            try fixture.column("SELECT text FROM inbox WHERE state = 'quarantined'") == ["坏"]
        )
        let texts = try await fixture.drain()
        #expect(texts.filter { $0.contains("#2") && $0.contains("set aside") }.count == 1)
        #expect(texts.filter { ["一", "三", "后"].contains($0) }.count == 3)
        let status = try await fixture.store.status()
        #expect(status.recorded == 4)
        #expect(status.handled == 3)
        #expect(status.quarantined == 1)
        #expect(status.answered == 3)
    }

    @Test func `managers with a chat are told before the desk`() async throws {
        let fixture = try StoreFixture()
        try await fixture.store.setStaffChat(desk: StoreFixture.desk)
        try await fixture.store.replaceEstate(EstateTests.sample, at: StoreFixture.start)
        try await fixture.record(
            StoreFixture.line("在", from: "boss", key: "1"),
            StoreFixture.line("坏", key: "1")
        )
        for _ in 1...5 { try await fixture.handle(Self.fragile) }
        let pings = try fixture.column("SELECT chat FROM outbox WHERE purpose = 'ping'")
        #expect(pings == ["boss"])
    }

    @Test func `a message that stops the program is set aside, its neighbours are not`()
        async throws
    {
        let fixture = try StoreFixture()
        try await fixture.record(
            StoreFixture.line("一", from: "a", key: "1"),
            StoreFixture.line("杀", from: "b", key: "1"),
            StoreFixture.line("三", from: "c", key: "1")
        )
        let location = fixture.location
        try await fixture.store.close()
        var lives = 0
        while lives < 10 {
            lives += 1
            if try await Self.life(location) { break }
        }
        #expect(lives == 7)
        let store = try TicketStore.open(location, mode: .readWrite)
        let status = try await store.status()
        #expect(status.quarantined == 1)
        #expect(status.handled == 2)
    }

    /// One life of a program that dies whenever it meets 杀; true when it found nothing more to do.
    ///
    /// Dying is a commit that fails and a store that is left without being closed.
    private static func life(_ location: StoreLocation) async throws -> Bool {
        let death = Death()
        let store = try TicketStore.open(
            location,
            mode: .readWrite,
            probe: { () throws(StoreError) in
                if death.hasCome { throw StoreError(.ioFailed, "dead") }
            }
        )
        do {
            var remaining = true
            while remaining {
                remaining = try await store.handleBatch(
                    limit: 9,
                    at: StoreFixture.start,
                    calendar: StoreFixture.calendar
                ) { message, file, _ in
                    if message.text == "杀" { death.come() }
                    return StoreFixture.echo(message, file)
                }.remaining
            }
            try await store.close()
            return true
        } catch {
            return false
        }
    }
}

/// Whether the program of a test is dead.
private final class Death: Sendable {
    private let state = Mutex(false)

    var hasCome: Bool { state.withLock { $0 } }

    func come() { state.withLock { $0 = true } }
}
