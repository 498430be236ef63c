internal import JSONTree

/// The objects of the Bot API as they go over the wire.
///
/// **Source:** the Bot API's documentation, version 10.1 (read 2026-11).
enum BotObject {
    /// The colour of a topic's mark when the bot names none.
    static let defaultIconColor: Int64 = 7_322_096

    /// `User`.
    static func user(_ account: Account) -> JSONValue {
        var object: [String: JSONValue] = [
            "id": .integer(account.id),
            "is_bot": .bool(account.role == .bot),
            "first_name": .string(account.name),
        ]
        if account.role == .bot {
            object["username"] = .string(account.subtitle)
        } else {
            object["language_code"] = .string(account.language.rawValue)
        }
        return .object(object)
    }

    /// `User` with what only `getMe` tells.
    static func me(_ account: Account) -> JSONValue {
        var object = user(account).objectValue ?? [:]
        object["can_join_groups"] = true
        object["can_read_all_group_messages"] = true
        object["supports_inline_queries"] = false
        object["can_connect_to_business"] = false
        object["has_main_web_app"] = false
        return .object(object)
    }

    /// `Chat`.
    static func chat(_ chat: ChatRecord) -> JSONValue {
        switch chat.kind {
        case .privateChat:
            return [
                "id": .integer(chat.id), "type": "private", "first_name": .string(chat.title),
            ]
        case .group:
            var object: [String: JSONValue] = [
                "id": .integer(chat.id), "type": "supergroup", "title": .string(chat.title),
            ]
            if chat.forum { object["is_forum"] = true }
            return .object(object)
        }
    }

    /// `ChatFullInfo`; what this messenger has not is given its neutral value.
    static func fullChat(_ record: ChatRecord) -> JSONValue {
        var object = chat(record).objectValue ?? [:]
        object["accent_color_id"] = 0
        object["max_reaction_count"] = 0
        object["accepted_gift_types"] = [
            "unlimited_gifts": false, "limited_gifts": false, "unique_gifts": false,
            "premium_subscription": false, "gifts_from_channels": false,
        ]
        return .object(object)
    }

    /// `Message`.
    static func message(_ view: MessageView) -> JSONValue {
        let message = view.message
        var object: [String: JSONValue] = [
            "message_id": .integer(message.id),
            "date": .integer(message.sentAtMs / 1000),
            "chat": chat(view.chat),
            "from": user(view.author),
        ]
        if let topic = message.topicID {
            object["message_thread_id"] = .integer(topic)
            object["is_topic_message"] = true
        }
        if let edited = message.editedAtMs {
            object["edit_date"] = .integer(edited / 1000)
        }
        if let file = view.attachment {
            object[file.kind.rawValue] = Self.file(file)
            if !message.text.isEmpty { object["caption"] = .string(message.text) }
        } else {
            object["text"] = .string(message.text)
        }
        if let entities = parse(message.entities) ?? commands(in: message.text) {
            object[view.attachment == nil ? "entities" : "caption_entities"] = entities
        }
        if let keyboard = parse(message.keyboard) {
            object["reply_markup"] = ["inline_keyboard": keyboard]
        }
        if let replied = view.replied.first {
            object["reply_to_message"] = Self.message(replied)
        }
        return .object(object)
    }

    /// `CallbackQuery`.
    static func callbackQuery(
        id: String,
        from account: Account,
        data: String,
        message view: MessageView
    ) -> JSONValue {
        [
            "id": .string(id),
            "from": user(account),
            "chat_instance": .string(String(view.chat.id &* 6_364_136_223_846_793_005)),
            "data": .string(data),
            "message": message(view),
        ]
    }

    /// `ForumTopic`.
    static func topic(_ topic: TopicRecord) -> JSONValue {
        [
            "message_thread_id": .integer(topic.id),
            "name": .string(topic.title),
            "icon_color": .integer(topic.iconColor),
        ]
    }

    /// `Array of PhotoSize`, `Voice` or `Document`.
    static func file(_ file: AttachmentRecord) -> JSONValue {
        var object: [String: JSONValue] = [
            "file_id": .string(FileID.text(of: file)),
            "file_unique_id": .string(String(file.hash.prefix(20))),
            "file_size": .integer(file.byteCount),
        ]
        switch file.kind {
        case .photo:
            object["width"] = .integer(file.width)
            object["height"] = .integer(file.height)
            return [.object(object)]
        case .voice:
            object["duration"] = .integer(file.seconds)
            object["mime_type"] = .string(file.mime)
        case .document:
            object["file_name"] = .string(file.name)
            object["mime_type"] = .string(file.mime)
        }
        return .object(object)
    }

    /// `File`.
    static func fileInfo(_ file: AttachmentRecord) -> JSONValue {
        [
            "file_id": .string(FileID.text(of: file)),
            "file_unique_id": .string(String(file.hash.prefix(20))),
            "file_size": .integer(file.byteCount),
            "file_path": .string(FileID.path(of: file)),
        ]
    }

    /// JSON text of a value.
    static func text(_ value: JSONValue) -> String {
        String(decoding: JSONWriter.bytes(value), as: UTF8.self)
    }

    /// The value of JSON text of our own; nil when there is none.
    static func parse(_ text: String?) -> JSONValue? {
        guard let text else { return nil }
        do {
            return try JSONTree.parse(Array(text.utf8))
        } catch {
            // What the store keeps was written by us; an unreadable ornament is left out.
            return nil
        }
    }

    /// `Array of MessageEntity` for a command at the start of a text.
    private static func commands(in text: String) -> JSONValue? {
        guard text.hasPrefix("/") else { return nil }
        let end = text.firstIndex { $0.isWhitespace } ?? text.endIndex
        let length = text[..<end].utf16.count
        guard (2...64).contains(length) else { return nil }
        return [["type": "bot_command", "offset": 0, "length": .integer(Int64(length))]]
    }
}
