import Dialogue
import Foundation
import TicketStore
import Tickets

/// How many messages a second the store records and handles, a hundred in a commit, each in a chat of its own.
struct StoreBench {
    /// What was measured.
    struct Figures {
        /// Messages recorded a second.
        let recordedPerSecond: Double
        /// Messages handled a second, their decisions included.
        let handledPerSecond: Double
    }

    private let dialogue: Dialogue
    private static let messageCount = 5000

    init(_ dialogue: Dialogue) {
        self.dialogue = dialogue
    }

    /// Runs on a store of its own, in a folder that is removed afterwards.
    func run(_ texts: [String]) async throws -> Figures {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("frontdesk-bench-\(UUID().uuidString)")
        let store = try TicketStore.open(StoreLocation(folder: folder.path), mode: .readWrite)
        let now = Instant(ms: 1_795_399_200_000)
        var started = ContinuousClock.now
        for batch in stride(from: 0, to: Self.messageCount, by: Limits.batchMax) {
            let numbers = batch..<(batch + Limits.batchMax)
            try await store.record(
                numbers.map { message(texts[$0 % texts.count], number: $0, at: now) },
                cursor: "\(batch)",
                platform: PlatformID(rawValue: "bench"),
                at: now,
                priority: { _ in false }
            )
        }
        let recording = ContinuousClock.now - started
        started = ContinuousClock.now
        let dialogue = dialogue
        var isWaiting = true
        while isWaiting {
            isWaiting = try await store.handleBatch(
                limit: Limits.batchMax,
                at: now,
                calendar: dialogue.policy.calendar,
                decide: { dialogue.decide($0, in: $1, at: $2) }
            ).remaining
        }
        let handling = ContinuousClock.now - started
        try await store.close()
        try FileManager.default.removeItem(at: folder)
        return Figures(
            recordedPerSecond: Double(Self.messageCount) / recording.microseconds * 1e6,
            handledPerSecond: Double(Self.messageCount) / handling.microseconds * 1e6
        )
    }

    private func message(_ text: String, number: Int, at now: Instant) -> InboundMessage {
        let platform = PlatformID(rawValue: "bench")
        return InboundMessage(
            identity: MessageIdentity(platform: platform, chat: "\(number)", key: "1"),
            update: "\(number)",
            chat: ChatAddress(platform: platform, chat: "\(number)"),
            message: PlatformMessageID(rawValue: "1"),
            sender: Sender(account: AccountID(rawValue: "\(number)"), name: "业主\(number)"),
            sentAt: now,
            content: .text(text)
        )
    }
}
