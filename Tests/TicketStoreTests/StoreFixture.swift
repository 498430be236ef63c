import Foundation
import GRDB
import Tickets

@testable import TicketStore

/// A real store in a folder of its own, which is removed with it.
final class StoreFixture: Sendable {
    let location: StoreLocation
    let store: TicketStore

    static let platform = PlatformID(rawValue: "test")
    static let start = Instant(ms: 1_764_000_000_000)
    static let desk = ChatAddress(platform: platform, chat: "-100")
    static let calendar = DeskCalendar.roundTheClock

    init(probe: SQLSession.Probe? = nil) throws {
        location = StoreLocation(
            folder: NSTemporaryDirectory() + "frontdesk-store-" + UUID().uuidString
        )
        store = try TicketStore.open(location, mode: .readWrite, probe: probe)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: location.folder)
    }

    /// A line of text from an account in its private chat, or in another chat.
    static func line(
        _ text: String,
        from account: String = "a1",
        key: String,
        in chat: ChatAddress? = nil
    ) -> InboundMessage {
        message(.text(text), from: account, key: key, in: chat)
    }

    static func message(
        _ content: InboundMessage.Content,
        from account: String = "a1",
        key: String,
        in chat: ChatAddress? = nil
    ) -> InboundMessage {
        let chat = chat ?? ChatAddress(platform: platform, chat: account)
        return InboundMessage(
            identity: MessageIdentity(platform: platform, chat: chat.chat, key: key),
            update: "u" + key,
            chat: chat,
            message: PlatformMessageID(rawValue: key),
            sender: Sender(account: AccountID(rawValue: account), name: "人" + account),
            sentAt: start,
            content: content
        )
    }

    /// Records messages; one that says 急 is urgent.
    @discardableResult
    func record(_ messages: InboundMessage...) async throws -> RecordOutcome {
        try await store.record(
            messages,
            cursor: nil,
            platform: Self.platform,
            at: Self.start,
            priority: { $0.text.contains("急") }
        )
    }

    @discardableResult
    func handle(
        limit: Int = 100,
        at now: Instant = StoreFixture.start,
        _ decide: @escaping @Sendable (InboundMessage, CaseFile) -> Decision
    ) async throws -> HandleOutcome {
        try await store.handleBatch(limit: limit, at: now, calendar: Self.calendar) {
            message,
            file,
            _ in
            decide(message, file)
        }
    }

    func lease(
        limit: Int = 100,
        at now: Instant = StoreFixture.start,
        canEdit: Bool = true
    ) async throws -> [OutboxItem] {
        try await store.leaseOutbox(
            platform: Self.platform,
            limit: limit,
            at: now,
            lease: .seconds(60),
            canEdit: canEdit
        )
    }

    func deliver(
        _ items: [OutboxItem],
        thread: String? = nil,
        at now: Instant = StoreFixture.start
    ) async throws {
        let settlements = items.map { item in
            Settlement(
                outbox: item.id,
                result: .delivered(
                    PlatformMessageID(rawValue: "m\(item.id.rawValue)"),
                    thread: item.message.newThreadTitle == nil ? nil : thread,
                    movedTo: nil
                )
            )
        }
        try await store.settle(settlements, at: now)
    }

    /// Leases and delivers until nothing waits; the texts in the order of sending.
    func drain(at now: Instant = StoreFixture.start) async throws -> [String] {
        var texts: [String] = []
        while true {
            let items = try await lease(at: now)
            guard !items.isEmpty else { return texts }
            texts += items.map(\.message.text)
            try await deliver(items, at: now)
        }
    }

    /// The first column of a query, as text; `null` for NULL.
    func column(_ sql: String) throws -> [String] {
        try store.pool.read { db in
            try Row.fetchAll(db, sql: sql).map { row in
                (row[0] as DatabaseValue).isNull
                    ? "null" : "\((row[0] as DatabaseValue).storage.value ?? "null")"
            }
        }
    }

    /// Runs a statement as an operator's shell would.
    func execute(_ sql: String) throws {
        try store.pool.write { db in try db.execute(sql: sql) }
    }

    /// Opens one repair for the sender and answers with its number.
    static func openRepair(_ message: InboundMessage, _ file: CaseFile) -> Decision {
        var numbers = file.numbers
        let number = numbers.take(.repair)
        let ticket = NewTicket(
            number: number,
            facts: TicketFacts(
                kind: .repair,
                topic: .other,
                urgency: .normal,
                summary: message.text,
                place: Place(building: "3", unit: "2", room: "1502", spot: "厨房"),
                phone: "13800000000"
            ),
            reporter: file.sender.id,
            conversation: file.conversation?.id,
            deadlines: [
                Deadline(duty: .accept, due: start + .hours(2), basis: start, clock: .working),
                Deadline(duty: .finish, due: start + .days(3), basis: start, clock: .calendar),
            ],
            attachments: file.attachment.map { [$0] } ?? []
        )
        var effects: [Effect] = []
        if let conversation = file.conversation {
            effects.append(
                Effect(
                    .conversation(conversation.id),
                    .acknowledge,
                    number.description,
                    choices: [[Choice(label: "改", data: "fix")]],
                    card: .receipt(.opened(0)),
                    ticket: .opened(0)
                )
            )
        }
        effects.append(
            Effect(
                .deskThread(.ticket(.opened(0)), title: "3-2-1502 " + message.text),
                .card,
                "card " + message.text,
                card: .deskTicket(.opened(0)),
                ticket: .opened(0)
            )
        )
        return Decision(tickets: [.open(ticket)], effects: effects)
    }

    /// Repeats the words to the sender.
    static func echo(_ message: InboundMessage, _ file: CaseFile) -> Decision {
        guard let conversation = file.conversation else { return Decision() }
        return Decision(
            effects: [Effect(.conversation(conversation.id), .relay, message.text)]
        )
    }
}
