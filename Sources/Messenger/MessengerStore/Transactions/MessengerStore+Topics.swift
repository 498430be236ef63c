internal import GRDB

extension MessengerStore {
    /// Makes a topic in a forum group; its number is taken from the count of messages.
    func createTopic(_ draft: TopicDraft) async throws(MessengerError) -> TopicRecord {
        try await write { db, notes in
            guard let chat = try ChatTable.find(id: draft.chatID, db) else {
                throw MessengerError.chatNotFound
            }
            guard chat.forum else { throw MessengerError.notForum }
            let id = try ChatTable.takeMessageID(chat: chat.id, db)
            try TopicTable.insert(draft, topic: id, at: notes.nowMs, db)
            return try Self.tellTopic(chat: chat.id, topic: id, &notes, db)
        }
    }

    /// Renames, closes or reopens a topic; nil leaves a property as it is.
    ///
    /// - Throws: ``MessengerError/topicNotModified`` when nothing would change.
    func changeTopic(
        chat chatID: Int64,
        topic topicID: Int64,
        title: String? = nil,
        closed: Bool? = nil
    ) async throws(MessengerError) {
        _ = try await write { db, notes in
            guard try ChatTable.find(id: chatID, db) != nil else {
                throw MessengerError.chatNotFound
            }
            guard let topic = try TopicTable.find(chat: chatID, topic: topicID, db) else {
                throw MessengerError.topicInvalid
            }
            let newTitle = title ?? topic.title
            let newClosed = closed ?? topic.closed
            guard newTitle != topic.title || newClosed != topic.closed else {
                throw MessengerError.topicNotModified
            }
            try TopicTable.setTitle(newTitle, chat: chatID, topic: topicID, db)
            try TopicTable.setClosed(newClosed, chat: chatID, topic: topicID, db)
            return try Self.tellTopic(chat: chatID, topic: topicID, &notes, db)
        }
    }

    /// Tells the pages that the bot is at work; one that was missed is not told later.
    func showTyping(chat: Int64, topic: Int64?) async throws(MessengerError) {
        try await write { db, notes in
            guard try ChatTable.find(id: chat, db) != nil else {
                throw MessengerError.chatNotFound
            }
            try EventTable.append(.typing(chat: chat, topic: topic), &notes, db)
        }
    }

    private static func tellTopic(
        chat: Int64,
        topic: Int64,
        _ notes: inout CommitNotes,
        _ db: Database
    ) throws -> TopicRecord {
        guard let record = try TopicTable.find(chat: chat, topic: topic, db) else {
            throw MessengerError.topicInvalid
        }
        try EventTable.append(.topic(record), &notes, db)
        return record
    }
}
