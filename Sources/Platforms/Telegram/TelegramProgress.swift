internal import Messaging
internal import Synchronization
internal import Tickets

/// What of a message was done before it failed, so that a resend of it does not do that again.
///
/// Kept in memory only: after a restart a long message may come twice in part, which at-least-once
/// allows.
final class TelegramProgress: Sendable {
    /// How far one message came.
    struct Entry: Hashable {
        /// The thread that was opened for it.
        var openedThread: Int64?
        /// How many of its parts were sent.
        var sentPartCount = 0
    }

    /// Messages that are remembered; a platform fails for a few at a time.
    private static let entryCountMax = 1000

    private let entries = Mutex<[String: Entry]>([:])

    /// How far the message of this key came; nothing when unknown.
    func entry(_ key: String) -> Entry {
        entries.withLock { $0[key] ?? Entry() }
    }

    /// Remembers how far a message came; of too many any one is forgotten.
    func remember(_ entry: Entry, for key: String) {
        guard entry != Entry() else { return }
        entries.withLock { entries in
            if entries.count >= Self.entryCountMax, entries[key] == nil { _ = entries.popFirst() }
            entries[key] = entry
        }
    }

    /// Forgets a message that came to an end.
    func forget(_ key: String) {
        entries.withLock { $0[key] = nil }
    }
}
