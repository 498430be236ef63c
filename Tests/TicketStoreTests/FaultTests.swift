import Synchronization
import Testing
import Tickets

@testable import TicketStore

/// Makes the n-th statement fail, for every n, and expects the same end as without a fault.
@Suite struct FaultTests {
    /// Counts statements and fails one of them.
    private final class Fuse: Sendable {
        private let state = Mutex((count: 0, blowsAt: Int?.none))

        func arm(at statement: Int) {
            state.withLock { $0 = (0, statement) }
        }

        /// Whether it blew since it was armed; puts it out of action.
        func disarm() -> Bool {
            state.withLock { state in
                let blew = state.blowsAt.map { state.count >= $0 } ?? false
                state = (0, nil)
                return blew
            }
        }

        func pass() throws(StoreError) {
            let blows = state.withLock { state in
                state.count += 1
                return state.count == state.blowsAt
            }
            if blows { throw StoreError(.ioFailed, "fuse") }
        }
    }

    /// The whole way of two messages; every step is tried again for as long as it throws.
    private static func run(_ fixture: StoreFixture) async throws {
        func again(_ step: () async throws -> Void) async throws {
            do { try await step() } catch is StoreError { try await step() }
        }
        try await again { try await fixture.store.setStaffChat(desk: StoreFixture.desk) }
        try await again {
            try await fixture.record(
                StoreFixture.line("漏水", key: "1"),
                StoreFixture.message(
                    .file(FileReference(kind: .photo, file: "f"), caption: "图"),
                    from: "a2",
                    key: "1"
                )
            )
        }
        try await again { try await fixture.handle(StoreFixture.openRepair) }
        let later = StoreFixture.start + .seconds(61)
        for moment in [StoreFixture.start, later, later] {
            var items: [OutboxItem] = []
            try await again { items = try await fixture.lease(at: moment) }
            try await again { try await fixture.deliver(items, thread: "9", at: moment) }
        }
        try await again { try await fixture.record(StoreFixture.line("好", key: "2")) }
        try await again {
            try await fixture.handle { _, file in
                guard let ticket = file.ownerTickets.first?.id else { return Decision() }
                return Decision(
                    tickets: [
                        .move(.existing(ticket), .answerDelivered, by: nil, note: ""),
                        .move(.existing(ticket), .archive, by: nil, note: ""),
                    ],
                    timers: [
                        .set(
                            .confirmSilence,
                            .ticket(.existing(ticket)),
                            person: nil,
                            step: 0,
                            due: later
                        )
                    ]
                )
            }
        }
        try await again {
            _ = try await fixture.store.sweepDue(
                limit: 9,
                at: later,
                calendar: StoreFixture.calendar,
                decide: { _, _, _ in Decision(effects: [Effect(.desk, .report, "毕")]) }
            )
        }
    }

    private static func end(of fixture: StoreFixture) throws -> [[String]] {
        try [
            "SELECT text || state || attempts FROM inbox ORDER BY id",
            "SELECT inbox_id || ':' || position || purpose || text || state FROM outbox ORDER BY id",
            "SELECT number || state FROM ticket ORDER BY id",
            "SELECT ticket_id || line || state FROM history ORDER BY id",
            "SELECT sha256 FROM archive", "SELECT rule FROM timer",
            "SELECT name || role FROM person ORDER BY id", "SELECT platform_file FROM attachment",
        ].map(fixture.column)
    }

    @Test func `whichever statement fails, the end is the same`() async throws {
        let calm = try StoreFixture()
        try await Self.run(calm)
        let expected = try Self.end(of: calm)
        var statement = 0
        var blew = true
        while blew {
            statement += 1
            let fuse = Fuse()
            let fixture = try StoreFixture(probe: { () throws(StoreError) in try fuse.pass() })
            fuse.arm(at: statement)
            try await Self.run(fixture)
            blew = fuse.disarm()
            #expect(try Self.end(of: fixture) == expected, "statement \(statement)")
            #expect(try await fixture.store.checkIntegrity().isEmpty, "statement \(statement)")
        }
        #expect(statement > 100)
    }
}
