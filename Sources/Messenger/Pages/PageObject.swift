internal import JSONTree

/// The objects the pages read, as their contract with the server names them.
enum PageObject {
    /// An account as its owner and the demo's list see it.
    static func account(_ account: Account) -> JSONValue {
        [
            "id": .integer(account.id),
            "name": .string(account.name),
            "role": .string(account.role.rawValue),
            "subtitle": .string(account.subtitle),
            "language": .string(account.language.rawValue),
        ]
    }

    /// A message.
    static func message(_ view: MessageView) -> JSONValue {
        let message = view.message
        var object: [String: JSONValue] = [
            "id": .integer(message.id),
            "chat": .integer(message.chatID),
            "topic": optional(message.topicID),
            "from": [
                "id": .integer(view.author.id),
                "name": .string(view.author.name),
                "bot": .bool(view.author.role == .bot),
            ],
            "date_ms": .integer(message.sentAtMs),
            "edited_ms": optional(message.editedAtMs),
            "text": .string(message.text),
            "buttons": buttons(message.keyboard),
            "reply_to": optional(message.replyTo),
            "key": message.clientKey.map { .string($0) } ?? .null,
            "delivered": .bool(message.id <= view.chat.deliveredUpTo),
            "silent": .bool(message.silent),
            "photo": .null, "voice": .null, "file": .null,
        ]
        if let file = view.attachment {
            switch file.kind {
            case .photo: object["photo"] = photo(file)
            case .voice: object["voice"] = voice(file)
            case .document: object["file"] = document(file)
            }
        }
        return .object(object)
    }

    /// A topic without what differs from reader to reader.
    static func topic(_ topic: TopicRecord) -> JSONValue {
        [
            "id": .integer(topic.id), "title": .string(topic.title), "closed": .bool(topic.closed),
        ]
    }

    /// A chat with its topics, as the list shows it.
    static func chat(_ summary: ChatSummary) -> JSONValue {
        let topics = summary.topics.map { item -> JSONValue in
            var object = topic(item.topic).objectValue ?? [:]
            object["unread"] = .integer(item.tail.unread)
            object["last"] = item.tail.last.map(message) ?? .null
            return .object(object)
        }
        return [
            "id": .integer(summary.chat.id),
            "kind": .string(summary.chat.kind.rawValue),
            "title": .string(summary.chat.title),
            "forum": .bool(summary.chat.forum),
            "unread": .integer(summary.main.unread),
            "last": summary.main.last.map(message) ?? .null,
            "topics": .array(topics),
        ]
    }

    /// An event of the stream.
    static func event(_ event: LiveEvent) -> JSONValue {
        var object: [String: JSONValue] = ["seq": .integer(event.seq)]
        switch event.content {
        case .message(let view):
            object["message"] = message(view)
        case .edit(let view):
            object["message"] = message(view)
        case .delete(let chat, let topic, let message):
            object["chat"] = .integer(chat)
            object["topic"] = optional(topic)
            object["message"] = .integer(message)
        case .topic(let record):
            object["chat"] = .integer(record.chatID)
            object["topic"] = topic(record)
        case .read(let chat, let topic, let unread):
            object["chat"] = .integer(chat)
            object["topic"] = optional(topic)
            object["unread"] = .integer(unread)
        case .delivered(let chat, let upTo):
            object["chat"] = .integer(chat)
            object["up_to"] = .integer(upTo)
        case .typing(let chat, let topic):
            object["chat"] = .integer(chat)
            object["topic"] = optional(topic)
        case .account, .resync:
            break
        }
        object["type"] = .string(EventKey(event.content).kind)
        return .object(object)
    }

    /// The address of a file on this server.
    static func url(of file: AttachmentRecord) -> String {
        "/files/\(file.id)/\(PercentCoding.encode(file.name))"
    }

    private static func photo(_ file: AttachmentRecord) -> JSONValue {
        [
            "url": .string(url(of: file)), "thumb": .string(url(of: file)),
            "width": .integer(file.width), "height": .integer(file.height),
        ]
    }

    private static func voice(_ file: AttachmentRecord) -> JSONValue {
        ["url": .string(url(of: file)), "seconds": .integer(file.seconds)]
    }

    private static func document(_ file: AttachmentRecord) -> JSONValue {
        [
            "url": .string(url(of: file)), "name": .string(file.name),
            "bytes": .integer(file.byteCount),
        ]
    }

    private static func buttons(_ keyboard: String?) -> JSONValue {
        .array(
            Keyboard.rows(keyboard).map { row in
                .array(
                    row.map { button in
                        var object: [String: JSONValue] = [
                            "text": button["text"] ?? "",
                            "data": button["callback_data"] ?? .null,
                        ]
                        if let url = button["url"] { object["url"] = url }
                        return .object(object)
                    }
                )
            }
        )
    }

    private static func optional(_ number: Int64?) -> JSONValue {
        number.map { .integer($0) } ?? .null
    }
}
