import Foundation
import Testing
import Tickets

@testable import TicketStore

@Suite struct UpkeepTests {
    @Test func `the figures count what happened`() async throws {
        let fixture = try StoreFixture()
        try await fixture.record(
            StoreFixture.line("漏水", key: "1"),
            StoreFixture.line("停电", from: "b", key: "1"),
            StoreFixture.line("早", from: "c", key: "1")
        )
        try await fixture.handle(limit: 2, StoreFixture.openRepair)
        try await fixture.store.beat(at: StoreFixture.start)
        var expected = StoreStatus()
        expected.recorded = 3
        expected.handled = 2
        expected.outboxPending = 2
        expected.unaddressed = 2
        expected.tickets = [StoreStatus.TicketCount(kind: .repair, state: .recorded, count: 2)]
        expected.oldestUnhandledAt = StoreFixture.start
        expected.heartbeatAt = StoreFixture.start
        #expect(try await fixture.store.status() == expected)
        try await fixture.deliver(fixture.lease(limit: 1))
        #expect(try await fixture.store.status().answered == 1)
        #expect(try await fixture.store.status().ticketCount(of: .repair) == 2)
    }

    @Test func `a backup is a whole store of its own`() async throws {
        let fixture = try await ArchiveTests.archived()
        let folder = fixture.location.folder + "/copy"
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: false
        )
        let copy = StoreLocation(folder: folder)
        try await fixture.store.backup(to: copy.database)
        await #expect(throws: StoreError.self) {
            try await fixture.store.backup(to: copy.database)
        }
        let restored = try TicketStore.open(copy, mode: .readWrite)
        #expect(try await restored.status().handled == 2)
        #expect(try await restored.checkIntegrity().isEmpty)
    }

    @Test func `the same bytes are kept once, and too many are refused`() async throws {
        let fixture = try StoreFixture()
        for key in ["1", "2", "3"] {
            let file = FileReference(kind: .voice, file: key)
            try await fixture.record(StoreFixture.message(.file(file, caption: ""), key: key))
        }
        let fetches = try await fixture.store.pendingFetches(
            platform: StoreFixture.platform,
            limit: 9
        )
        for fetch in fetches.prefix(2) {
            try await fixture.store.keep(attachment: fetch.attachment, bytes: [1, 2, 3])
        }
        #expect(try fixture.column("SELECT count(DISTINCT sha256) FROM attachment") == ["1"])
        let last = try #require(fetches.last).attachment
        await #expect(throws: StoreError.self) {
            try await fixture.store.keep(
                attachment: last,
                bytes: [UInt8](repeating: 0, count: Limits.attachmentBytesMax + 1)
            )
        }
        for _ in 1...Limits.handleAttemptsMax {
            try await fixture.store.giveUp(attachment: last, reason: "404", isFinal: false)
        }
        #expect(
            try fixture.column("SELECT state FROM attachment ORDER BY id")
                == ["kept", "kept", "gone"]
        )
        #expect(try await fixture.store.checkIntegrity().isEmpty)
        try FileManager.default.removeItem(atPath: fixture.location.files)
        #expect(try await fixture.store.checkIntegrity().count == 1)
    }
}
