package import Tickets

extension TicketStore {
    /// Records polled messages and the cursor after them; afterwards nothing of them can be lost.
    ///
    /// Keeps the invariant that a message is in `inbox` before the platform hears that we have it (DESIGN 4, step 2).
    ///
    /// - Parameters:
    ///   - messages: in the platform's order.
    ///   - cursor: the cursor after them; nil when it did not move.
    ///   - platform: whose cursor it is.
    ///   - now: the moment.
    ///   - priority: whether a message is to be handled before others; asked once for each.
    /// - Returns: how many were new and how many were there before.
    /// - Throws: `StoreError`; then nothing was recorded.
    @discardableResult
    package func record(
        _ messages: [InboundMessage],
        cursor: String?,
        platform: PlatformID,
        at now: Instant,
        priority: (InboundMessage) -> Bool
    ) async throws(StoreError) -> RecordOutcome {
        let ranked = messages.map { ($0, priority($0)) }
        return try await write { session throws(StoreError) in
            var recorded = 0
            for (message, isPriority) in ranked {
                let id = try InboxTable.insert(
                    message,
                    isPriority: isPriority,
                    at: now,
                    session
                )
                guard let id else { continue }
                recorded += 1
                guard case .file(let file, _) = message.content else { continue }
                try AttachmentTable.insert(
                    file,
                    of: id,
                    platform: message.identity.platform,
                    session
                )
            }
            if let cursor { try CursorTable.set(cursor, of: platform, at: now, session) }
            return RecordOutcome(recorded: recorded, duplicates: ranked.count - recorded)
        }
    }

    /// How far a platform's messages are recorded; nil before its first batch.
    package func cursor(of platform: PlatformID) async throws(StoreError) -> String? {
        try await read { session throws(StoreError) in
            try CursorTable.value(of: platform, session)
        }
    }
}
