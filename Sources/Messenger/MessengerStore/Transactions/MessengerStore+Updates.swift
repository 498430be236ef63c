internal import GRDB

extension MessengerStore {
    /// An offset this far beyond the newest update is taken for one of another queue.
    ///
    /// **Source:** the behaviour of the open-source Bot API server (read 2026-11).
    private static let futureOffsetMax: Int64 = 10

    /// What waits for the bot from an offset on, after forgetting what the offset confirms.
    ///
    /// - Parameters:
    ///   - offset: As `getUpdates` takes it: 0 from the oldest, negative from the end.
    ///   - limit: 1 to 100.
    /// - Returns: the updates in the order of their identifiers.
    /// - Throws: ``MessengerError/store(code:)``.
    func updates(offset: Int64, limit: Int) async throws(MessengerError) -> [QueuedUpdate] {
        let bot = botID
        let plan = try await read { db in
            let next = try BotTable.nextUpdateID(bot, db)
            let oldest = try UpdateTable.oldest(bot: bot, db) ?? next
            let first = Self.firstWanted(offset: offset, oldest: oldest, next: next)
            return (
                first: first,
                confirms: first > oldest,
                waiting: try UpdateTable.waiting(bot: bot, from: first, limit: limit, db)
            )
        }
        if plan.confirms {
            try await confirm(before: plan.first)
        }
        return plan.waiting
    }

    /// How many updates wait.
    func waitingUpdateCount() async throws(MessengerError) -> Int64 {
        let bot = botID
        return try await read { db in try UpdateTable.count(bot: bot, db) }
    }

    /// Forgets every waiting update.
    func dropWaitingUpdates() async throws(MessengerError) {
        let bot = botID
        let next = try await read { db in try BotTable.nextUpdateID(bot, db) }
        try await confirm(before: next)
    }

    /// Stores which kinds of update the bot wants, as JSON; it holds until the next change.
    func setAllowedUpdates(_ json: String) async throws(MessengerError) {
        let bot = botID
        let present = try await read { db in try BotTable.allowedUpdates(bot, db) }
        guard present != json else { return }
        try await write { db, _ in try BotTable.setAllowedUpdates(json, bot, db) }
    }

    /// Stores the bot's menu of commands as JSON.
    func setCommands(_ json: String) async throws(MessengerError) {
        let bot = botID
        try await write { db, _ in try BotTable.setCommands(json, bot, db) }
    }

    /// Forgets what lies before an identifier and tells the writers that it was delivered.
    private func confirm(before first: Int64) async throws(MessengerError) {
        let bot = botID
        try await write { db, notes in
            for (chat, message) in try UpdateTable.messages(bot: bot, before: first, db) {
                try ChatTable.setDelivered(upTo: message, chat: chat, db)
                let told = LiveContent.delivered(chat: chat, upTo: message)
                try EventTable.append(told, &notes, db)
            }
            try UpdateTable.delete(bot: bot, before: first, db)
        }
    }

    /// The first identifier an offset asks for.
    ///
    /// With 5 waiting, numbers 20 to 24: offset 0 gives 20, 22 gives 22, 25 gives 25 (nothing),
    /// -2 gives 23, and 40 is invalid and gives 20.
    static func firstWanted(offset: Int64, oldest: Int64, next: Int64) -> Int64 {
        if offset < 0 {
            return max(oldest, next + max(offset, -1_000_000))
        }
        guard offset <= next - 1 + futureOffsetMax else { return oldest }
        return min(max(offset, oldest), next)
    }
}
