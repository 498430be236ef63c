import Testing
import Tickets

@testable import TicketStore

@Suite struct RecordTests {
    @Test func `a message that is told again is recorded once`() async throws {
        let fixture = try StoreFixture()
        let line = StoreFixture.line("漏水", key: "1")
        #expect(try await fixture.record(line, line) == RecordOutcome(recorded: 1, duplicates: 1))
        #expect(try await fixture.record(line) == RecordOutcome(recorded: 0, duplicates: 1))
        let edit = StoreFixture.line("漏水了", key: "1@5")
        #expect(try await fixture.record(edit) == RecordOutcome(recorded: 1, duplicates: 0))
    }

    @Test func `the cursor moves in the commit that records`() async throws {
        let fixture = try StoreFixture()
        let store = fixture.store
        #expect(try await store.cursor(of: StoreFixture.platform) == nil)
        try await store.record(
            [StoreFixture.line("一", key: "1")],
            cursor: "7",
            platform: StoreFixture.platform,
            at: StoreFixture.start,
            priority: { _ in false }
        )
        #expect(try await store.cursor(of: StoreFixture.platform) == "7")
        try await fixture.record(StoreFixture.line("二", key: "2"))
        #expect(try await store.cursor(of: StoreFixture.platform) == "7")
    }

    @Test func `every content comes back as it was recorded`() async throws {
        let photo = FileReference(kind: .photo, file: "f1", byteCount: 9)
        let contents: [InboundMessage.Content] = [
            .text(""), .text("漏水 '; DROP TABLE inbox; -- {{x}} <b>"), .text("\u{202E}שלום🙂\u{1}"),
            .file(photo, caption: "看"), .callback(data: "ok:1", id: "c", on: nil),
            .contact(phone: "138", name: "王"), .location(latitude: 1.5, longitude: -2),
            .start(payload: "FD7K3M9QXT"), .unknown(kind: "poll"),
        ]
        let fixture = try StoreFixture()
        for (index, content) in contents.enumerated() {
            try await fixture.record(StoreFixture.message(content, key: "\(index)"))
        }
        let seen = Seen<InboundMessage.Content>()
        try await fixture.handle { message, _ in
            seen.add(message.content)
            return Decision()
        }
        #expect(seen.all == contents)
    }

    @Test func `a NUL in a text loses nothing that stands behind it`() async throws {
        let fixture = try StoreFixture()
        try await fixture.record(StoreFixture.line("前\0后", key: "1"))
        #expect(try fixture.column("SELECT text FROM inbox") == ["前\u{FFFD}后"])
    }

    @Test func `a text beyond every limit is cut, not refused`() async throws {
        let fixture = try StoreFixture()
        try await fixture.record(
            StoreFixture.line(String(repeating: "水", count: 250_000), key: "1")
        )
        #expect(try fixture.column("SELECT length(text) FROM inbox") == ["200000"])
    }

    @Test func `a letter under endless marks is cut like any other text`() async throws {
        let fixture = try StoreFixture()
        let marks = String(repeating: "\u{301}", count: 1_000_000)
        let flags = String(repeating: "🇨🇳", count: 1000)
        try await fixture.record(
            StoreFixture.line("漏水e" + marks, key: "1"),
            StoreFixture.line(flags, key: "2"),
            StoreFixture.line("e\u{301}", key: "3")
        )
        let texts = try fixture.column("SELECT text FROM inbox ORDER BY id")
        #expect(texts[0].unicodeScalars.count == 2 + 32)
        #expect(texts[0].unicodeScalars.starts(with: "漏水e\u{301}\u{301}".unicodeScalars))
        // Nothing else loses a mark.
        #expect(texts[1] == flags)
        #expect(texts[2] == "e\u{301}")
    }
}
