internal import JSONTree
internal import Tickets

/// Reads what a message carries.
struct TelegramContentReader {
    /// The fields any message may have, whatever it carries.
    private static let commonFields: Set<String> = [
        "message_id", "message_thread_id", "from", "sender_chat", "sender_boost_count",
        "sender_business_bot", "date", "edit_date", "chat", "forward_origin", "is_topic_message",
        "is_automatic_forward", "reply_to_message", "external_reply", "quote", "reply_to_story",
        "via_bot", "has_protected_content", "is_from_offline", "media_group_id",
        "author_signature", "reply_markup", "entities", "link_preview_options", "effect_id",
        "business_connection_id", "is_paid_post", "paid_star_count", "direct_messages_topic",
    ]

    /// The bot itself, for commands addressed to it.
    let bot: TelegramBot

    /// Reads the content; what we do not know is named by its field.
    func content(_ message: JSONValue) -> InboundMessage.Content {
        if let text = message["text"]?.stringValue { return words(text) }
        if let file = file(message) {
            return .file(file, caption: message["caption"]?.stringValue ?? "")
        }
        if let contact = message["contact"], let phone = contact["phone_number"]?.stringValue {
            let names = [contact["first_name"], contact["last_name"]]
            return .contact(
                phone: phone,
                name: names.compactMap { $0?.stringValue }.joined(separator: " ")
            )
        }
        if let place = message["location"],
            let latitude = place["latitude"]?.doubleValue,
            let longitude = place["longitude"]?.doubleValue
        {
            return .location(latitude: latitude, longitude: longitude)
        }
        let fields = message.objectValue?.keys.filter { !Self.commonFields.contains($0) }
        return .unknown(kind: fields?.min() ?? "empty")
    }

    /// Reads a text, where `/start` opens the chat and `@bot` behind a command is dropped.
    private func words(_ text: String) -> InboundMessage.Content {
        guard text.hasPrefix("/") else { return .text(text) }
        let command = text.prefix { !$0.isWhitespace }
        let rest = text[command.endIndex...]
        let parts = command.split(separator: "@", maxSplits: 1)
        let isForUs =
            parts.count == 1
            || parts.count == 2 && parts[1].lowercased() == bot.username.lowercased()
        guard isForUs, let verb = parts.first, verb.count > 1 else { return .text(text) }
        if verb == "/start" {
            return .start(
                payload: rest.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            )
        }
        return .text(String(verb) + rest)
    }

    private func file(_ message: JSONValue) -> FileReference? {
        // Sizes of one photo, from small to large.
        if let photo = message["photo"]?.arrayValue?.last {
            return reference(photo, kind: .photo, mediaType: "image/jpeg")
        }
        if let voice = message["voice"] { return reference(voice, kind: .voice) }
        if let video = message["video"] ?? message["video_note"] {
            return reference(video, kind: .video)
        }
        if let document = message["document"] ?? message["audio"] ?? message["animation"] {
            return reference(document, kind: .document)
        }
        return nil
    }

    private func reference(
        _ file: JSONValue,
        kind: FileReference.Kind,
        mediaType: String? = nil
    ) -> FileReference? {
        guard let id = file["file_id"]?.stringValue else { return nil }
        return FileReference(
            kind: kind,
            file: id,
            name: file["file_name"]?.stringValue,
            mediaType: file["mime_type"]?.stringValue ?? mediaType,
            byteCount: file["file_size"]?.integerValue.flatMap { Int(exactly: $0) },
            seconds: file["duration"]?.integerValue.flatMap { Int(exactly: $0) }
        )
    }
}
