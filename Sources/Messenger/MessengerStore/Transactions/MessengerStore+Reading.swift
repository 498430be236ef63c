internal import GRDB

extension MessengerStore {
    /// Everything a page needs to draw its list of chats, in one snapshot.
    func overview(of account: Int64) async throws(MessengerError) -> ChatOverview {
        try await read { db in
            var chats: [ChatSummary] = []
            for chat in try ChatTable.all(member: account, db) {
                let topics = chat.forum ? try TopicTable.all(chat: chat.id, db) : []
                chats.append(
                    ChatSummary(
                        chat: chat,
                        main: try Self.tail(of: chat, topic: nil, for: account, db),
                        topics: try topics.map {
                            ($0, try Self.tail(of: chat, topic: $0.id, for: account, db))
                        }
                    )
                )
            }
            return ChatOverview(chats: chats, seq: try EventTable.newest(db))
        }
    }

    /// A page of messages, oldest first, and whether there are older ones.
    func messages(
        _ range: MessageRange,
        for account: Int64
    ) async throws(MessengerError) -> (views: [MessageView], more: Bool) {
        try await read { db in
            guard let chat = try ChatTable.find(id: range.chatID, db),
                try MemberTable.has(chat: chat.id, account: account, db)
            else { throw MessengerError.chatNotFound }
            let wanted = MessageRange(
                chatID: range.chatID,
                topicID: range.topicID,
                before: range.before,
                limit: range.limit + 1
            )
            let found = try MessageTable.page(wanted, db)
            let views = try found.prefix(range.limit).reversed().map {
                try MessageView.load($0, in: chat, db)
            }
            return (views, found.count > range.limit)
        }
    }

    /// Moves a reading mark and tells the account's other pages.
    func markRead(_ mark: ReadMark) async throws(MessengerError) {
        try await write { db, notes in
            guard try MemberTable.has(chat: mark.chatID, account: mark.accountID, db) else {
                throw MessengerError.chatNotFound
            }
            try ReadMarkTable.set(mark, db)
            let unread = try MessageTable.unread(
                chat: mark.chatID,
                topic: mark.topicID,
                by: mark.accountID,
                db
            )
            let told = LiveContent.read(chat: mark.chatID, topic: mark.topicID, unread: unread)
            try EventTable.append(told, only: mark.accountID, &notes, db)
        }
    }

    /// Events after a number, for a page that takes up its stream again.
    ///
    /// - Returns: the events, or a single ``LiveContent/resync`` when there are more than the limit
    ///   or some are no longer kept; and the number up to which they reach.
    func events(
        after seq: Int64,
        for account: Int64,
        limit: Int
    ) async throws(MessengerError) -> (events: [LiveEvent], upTo: Int64) {
        try await read { db in
            let newest = try EventTable.newest(db)
            let oldest = try EventTable.oldest(db)
            let isKnown = seq <= newest && seq + 1 >= oldest
            let found = try EventTable.after(seq, account: account, limit: limit + 1, db)
            guard isKnown, found.count <= limit else {
                return ([LiveEvent(seq: newest, audience: [account], content: .resync)], newest)
            }
            let events = try found.compactMap { item in
                try Self.content(of: item.key, for: account, db).map {
                    LiveEvent(seq: item.seq, audience: [account], content: $0)
                }
            }
            return (events, newest)
        }
    }

    /// The file of this number, for anybody who may have it.
    func attachment(_ id: Int64, for account: Int64?) async throws(MessengerError)
        -> AttachmentRecord
    {
        try await read { db in
            if let account, try !AttachmentTable.isVisible(id: id, account: account, db) {
                throw MessengerError.notFound
            }
            guard let record = try AttachmentTable.find(id: id, db) else {
                throw MessengerError.notFound
            }
            return record
        }
    }

    /// A chat by its id.
    func chat(_ id: Int64) async throws(MessengerError) -> ChatRecord {
        try await read { db in
            guard let chat = try ChatTable.find(id: id, db) else {
                throw MessengerError.chatNotFound
            }
            return chat
        }
    }

    /// The accounts in a chat.
    func members(of chat: Int64) async throws(MessengerError) -> [Int64] {
        try await read { db in try MemberTable.accounts(chat: chat, db) }
    }

    private static func tail(
        of chat: ChatRecord,
        topic: Int64?,
        for account: Int64,
        _ db: Database
    ) throws -> ChatTail {
        let last = try MessageTable.last(chat: chat.id, topic: topic, db)
        return ChatTail(
            unread: try MessageTable.unread(chat: chat.id, topic: topic, by: account, db),
            last: try last.map { try MessageView.load($0, in: chat, db) }
        )
    }

    /// What an event of the past says now; nil when its object is gone.
    private static func content(
        of key: EventKey,
        for account: Int64,
        _ db: Database
    ) throws -> LiveContent? {
        if key.kind == "account" { return .account }
        guard let chatID = key.chatID, let chat = try ChatTable.find(id: chatID, db) else {
            return nil
        }
        switch (key.kind, key.messageID, key.topicID) {
        case ("message", let id?, _), ("edit", let id?, _):
            guard let message = try MessageTable.find(chat: chatID, message: id, db) else {
                return nil
            }
            let view = try MessageView.load(message, in: chat, db)
            return key.kind == "message" ? .message(view) : .edit(view)
        case ("delete", let id?, let topic):
            return .delete(chat: chatID, topic: topic, message: id)
        case ("topic", _, let topic?):
            return try TopicTable.find(chat: chatID, topic: topic, db).map { .topic($0) }
        case ("read", _, let topic):
            let left = try MessageTable.unread(chat: chatID, topic: topic, by: account, db)
            return .read(chat: chatID, topic: topic, unread: left)
        case ("delivered", let id?, _):
            return .delivered(chat: chatID, upTo: id)
        default:
            return nil
        }
    }
}
