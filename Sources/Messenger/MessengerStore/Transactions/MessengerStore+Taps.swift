internal import GRDB
internal import JSONTree

extension MessengerStore {
    /// How long a callback may be answered.
    private static let answerWindowMs: Int64 = 30_000

    /// Callbacks older than a day are of no use to anybody.
    private static let tapKeptMs: Int64 = 86_400_000

    /// Queues the update of a pressed button, once per key.
    ///
    /// - Parameters:
    ///   - tap: What was pressed.
    ///   - callback: The identifier to use if this press is new.
    /// - Returns: the identifier of the callback, of this press or of its first copy.
    /// - Throws: ``MessengerError/buttonUnknown`` when the message shows no such button now.
    func tap(_ tap: Tap, callback: String) async throws(MessengerError) -> String {
        let bot = botID
        return try await write { db, notes in
            guard let chat = try ChatTable.find(id: tap.chatID, db),
                try MemberTable.has(chat: chat.id, account: tap.accountID, db)
            else { throw MessengerError.chatNotFound }
            if let earlier = try TapTable.find(account: tap.accountID, key: tap.key, db) {
                return earlier
            }
            guard
                let message = try MessageTable.find(chat: chat.id, message: tap.messageID, db),
                let presser = try AccountTable.find(id: tap.accountID, db)
            else { throw MessengerError.messageNotFound }
            guard Keyboard.holds(data: tap.data, in: message.keyboard) else {
                throw MessengerError.buttonUnknown
            }
            try TapTable.prune(before: notes.nowMs - Self.tapKeptMs, db)
            try TapTable.insert(
                callback: callback,
                account: tap.accountID,
                key: tap.key,
                at: notes.nowMs,
                db
            )
            let query = BotObject.callbackQuery(
                id: callback,
                from: presser,
                data: tap.data,
                message: try MessageView.load(message, in: chat, db)
            )
            try Self.queue(
                NewUpdate(
                    botID: bot,
                    kind: .callbackQuery,
                    chatID: chat.id,
                    messageID: message.id,
                    payload: BotObject.text(query)
                ),
                &notes,
                db
            )
            return callback
        }
    }

    /// Stores the bot's answer to a callback.
    ///
    /// - Throws: ``MessengerError/queryTooOld`` when it is unknown, answered or older than 30 s.
    func answer(callback: String, text: String?) async throws(MessengerError) {
        try await write { db, notes in
            let isTaken = try TapTable.answer(
                callback: callback,
                text: text,
                at: notes.nowMs,
                notBefore: notes.nowMs - Self.answerWindowMs,
                db
            )
            guard isTaken else { throw MessengerError.queryTooOld }
        }
    }

    /// Whether a callback was answered, and with which text.
    func answered(callback: String) async throws(MessengerError) -> (done: Bool, text: String?) {
        try await read { db in try TapTable.answered(callback: callback, db) }
    }
}
