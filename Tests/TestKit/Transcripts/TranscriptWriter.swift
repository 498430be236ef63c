import Tickets

/// Writes the messages of one person as the platform would tell them.
struct TranscriptWriter {
    let sender: Sender

    /// A new message.
    func write(
        _ what: TranscriptStep.Saying,
        as identity: PlatformMessageID,
        in chat: ChatAddress,
        at now: Instant
    ) -> InboundMessage {
        message(content(of: what, as: identity), key: identity.rawValue, in: chat, at: now)
    }

    /// An earlier message with other words.
    func edit(
        _ identity: PlatformMessageID,
        _ text: String,
        in chat: ChatAddress,
        at now: Instant
    ) -> InboundMessage {
        InboundMessage(
            identity: MessageIdentity(
                platform: chat.platform,
                chat: chat.chat,
                key: "\(identity.rawValue)@\(now.rawValue)"
            ),
            update: "edit-\(identity.rawValue)",
            chat: chat,
            message: identity,
            sender: sender,
            sentAt: now,
            content: .text(text),
            isEdit: true
        )
    }

    /// A pressed button.
    func press(
        _ data: String,
        on message: PlatformMessageID?,
        count: Int,
        in chat: ChatAddress,
        at now: Instant
    ) -> InboundMessage {
        let content = InboundMessage.Content.callback(data: data, id: "press-\(count)", on: message)
        return self.message(content, key: "callback:press-\(count)", in: chat, at: now)
    }

    private func message(
        _ content: InboundMessage.Content,
        key: String,
        in chat: ChatAddress,
        at now: Instant
    ) -> InboundMessage {
        let isPress = key.hasPrefix("callback:")
        return InboundMessage(
            identity: MessageIdentity(platform: chat.platform, chat: chat.chat, key: key),
            update: "update-\(key)",
            chat: chat,
            message: isPress ? nil : PlatformMessageID(rawValue: key),
            sender: sender,
            sentAt: now,
            content: content
        )
    }

    private func content(
        of what: TranscriptStep.Saying,
        as identity: PlatformMessageID
    ) -> InboundMessage.Content {
        switch what {
        case .text(let text), .edit(let text): .text(text)
        case .file(let kind, let seconds, let caption):
            .file(
                FileReference(kind: kind, file: "file-\(identity.rawValue)", seconds: seconds),
                caption: caption
            )
        case .contact(let phone): .contact(phone: phone, name: sender.name)
        case .start(let payload): .start(payload: payload)
        case .unknown(let kind): .unknown(kind: kind)
        case .press(let data), .forge(let data):
            .callback(data: data, id: identity.rawValue, on: nil)
        }
    }
}

extension TranscriptStep.Saying {
    /// The same with what is remembered put into its words.
    func filled(_ known: [String: String]) -> TranscriptStep.Saying {
        switch self {
        case .text(let text):
            guard text.utf8.count < 1000, text.contains("{") else { return self }
            return .text(TextPattern(text).filled(known) ?? text)
        case .press, .forge, .edit, .file, .contact, .start, .unknown: return self
        }
    }
}
