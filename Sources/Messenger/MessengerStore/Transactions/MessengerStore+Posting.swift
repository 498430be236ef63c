internal import GRDB
internal import JSONTree

extension MessengerStore {
    /// Stores what a person wrote and queues the bot's update in the same commit.
    ///
    /// A repeat under the same key stores nothing and gives the first message.
    ///
    /// - Throws: ``MessengerError/chatNotFound`` when the writer is no member, and the refusals of
    ///   topic, reply and file.
    func post(_ draft: MessageDraft) async throws(MessengerError) -> MessageView {
        let bot = botID
        return try await write { db, notes in
            guard let chat = try ChatTable.find(id: draft.chatID, db),
                try MemberTable.has(chat: chat.id, account: draft.fromID, db)
            else { throw MessengerError.chatNotFound }
            if let key = draft.clientKey,
                let earlier = try MessageTable.find(from: draft.fromID, key: key, db)
            {
                return try MessageView.load(earlier, in: chat, db)
            }
            let view = try Self.store(draft, in: chat, &notes, db)
            try Self.queue(
                NewUpdate(
                    botID: bot,
                    kind: .message,
                    chatID: chat.id,
                    messageID: view.message.id,
                    payload: BotObject.text(BotObject.message(view))
                ),
                &notes,
                db
            )
            return view
        }
    }

    /// Stores what the bot sends.
    func send(_ draft: MessageDraft) async throws(MessengerError) -> MessageView {
        try await write { db, notes in
            guard let chat = try ChatTable.find(id: draft.chatID, db) else {
                throw MessengerError.chatNotFound
            }
            return try Self.store(draft, in: chat, &notes, db)
        }
    }

    /// Changes a message of the bot.
    ///
    /// The new content is made from the present one, so that an edit of the keyboard alone keeps
    /// the text. Throws ``MessengerError/messageNotModified`` when nothing would change.
    func edit(
        chat chatID: Int64,
        message messageID: Int64,
        change: @escaping @Sendable (MessageRecord) throws(MessengerError) -> MessageEdit
    ) async throws(MessengerError) -> MessageView {
        let bot = botID
        return try await write { db, notes in
            guard let chat = try ChatTable.find(id: chatID, db) else {
                throw MessengerError.chatNotFound
            }
            guard let old = try MessageTable.find(chat: chatID, message: messageID, db) else {
                throw MessengerError.messageNotFound
            }
            guard old.fromID == bot else { throw MessengerError.messageNotEditable }
            let edit = try change(old)
            guard edit.text != old.text || edit.keyboard != old.keyboard else {
                throw MessengerError.messageNotModified
            }
            try MessageTable.update(edit, at: notes.nowMs, db)
            guard let new = try MessageTable.find(chat: chatID, message: messageID, db) else {
                throw MessengerError.messageNotFound
            }
            let view = try MessageView.load(new, in: chat, db)
            try EventTable.append(.edit(view), &notes, db)
            return view
        }
    }

    /// Removes a message from a chat.
    func delete(chat chatID: Int64, message messageID: Int64) async throws(MessengerError) {
        try await write { db, notes in
            guard try ChatTable.find(id: chatID, db) != nil else {
                throw MessengerError.chatNotFound
            }
            guard let old = try MessageTable.find(chat: chatID, message: messageID, db) else {
                throw MessengerError.messageToDeleteNotFound
            }
            try MessageTable.delete(chat: chatID, message: messageID, db)
            let gone = LiveContent.delete(chat: chatID, topic: old.topicID, message: messageID)
            try EventTable.append(gone, &notes, db)
        }
    }

    /// Queues an update unless the bot asked for other kinds only.
    static func queue(_ update: NewUpdate, _ notes: inout CommitNotes, _ db: Database) throws {
        let allowed = try BotTable.allowedUpdates(update.botID, db)
        guard allowed == "[]" || allowed.contains("\"\(update.kind.rawValue)\"") else { return }
        try UpdateTable.insert(update, at: notes.nowMs, db)
        notes.wakesPoll = true
    }

    /// Checks everything first, so that a refusal leaves nothing behind, then stores.
    private static func store(
        _ draft: MessageDraft,
        in chat: ChatRecord,
        _ notes: inout CommitNotes,
        _ db: Database
    ) throws -> MessageView {
        var draft = draft
        if let topic = draft.topicID {
            guard try TopicTable.find(chat: chat.id, topic: topic, db) != nil else {
                throw MessengerError.threadNotFound
            }
        }
        if let replyTo = draft.replyTo,
            try MessageTable.find(chat: chat.id, message: replyTo, db) == nil
        {
            guard draft.allowsMissingReply else { throw MessengerError.replyNotFound }
            draft.replyTo = nil
        }
        var attachmentID: Int64?
        switch draft.attachment {
        case .stored(let id):
            guard try AttachmentTable.find(id: id, db) != nil else {
                throw MessengerError.fileInvalid
            }
            attachmentID = id
        case .fresh(let file):
            attachmentID = try AttachmentTable.insert(file, at: notes.nowMs, db)
        case nil:
            break
        }
        let id = try ChatTable.takeMessageID(chat: chat.id, db)
        try MessageTable.insert(
            MessageRow(draft: draft, id: id, sentAtMs: notes.nowMs, attachmentID: attachmentID),
            db
        )
        guard let stored = try MessageTable.find(chat: chat.id, message: id, db) else {
            throw MessengerError.messageNotFound
        }
        let view = try MessageView.load(stored, in: chat, db)
        try EventTable.append(.message(view), &notes, db)
        return view
    }
}
