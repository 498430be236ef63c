internal import JSONTree

extension BotAPI {
    /// The longest answer to a pressed button.
    private static let answerLengthMax = 200

    /// `sendMessage`.
    func sendMessage(_ parameters: BotParameters) async throws(MessengerError) -> String {
        var draft = try self.draft(parameters)
        let formatted = try self.formatted(parameters, text: "text", entities: "entities")
        draft.text = try MessageText.checked(
            formatted.text,
            keepsStart: formatted.entities != nil
        )
        draft.entities = formatted.entities
        try pacer.take(chat: draft.chatID, at: store.clock())
        return BotObject.text(BotObject.message(try await store.send(draft)))
    }

    /// `editMessageText`.
    func editMessageText(_ parameters: BotParameters) async throws(MessengerError) -> String {
        let formatted = try self.formatted(parameters, text: "text", entities: "entities")
        let text = try MessageText.checked(formatted.text, keepsStart: formatted.entities != nil)
        return try await edit(parameters, text: text, entities: formatted.entities)
    }

    /// `editMessageCaption`.
    func editMessageCaption(_ parameters: BotParameters) async throws(MessengerError) -> String {
        let formatted = try self.formatted(
            parameters,
            text: "caption",
            entities: "caption_entities"
        )
        let text = try MessageText.checkedCaption(
            formatted.text,
            keepsStart: formatted.entities != nil
        )
        return try await edit(parameters, text: text, entities: formatted.entities)
    }

    /// `editMessageReplyMarkup`.
    func editMessageReplyMarkup(_ parameters: BotParameters) async throws(MessengerError)
        -> String
    {
        try await edit(parameters, text: nil, entities: nil)
    }

    /// `deleteMessage`.
    func deleteMessage(_ parameters: BotParameters) async throws(MessengerError) -> String {
        try await store.delete(
            chat: try parameters.chatID(),
            message: try parameters.messageID()
        )
        return "true"
    }

    /// `answerCallbackQuery`.
    func answerCallbackQuery(_ parameters: BotParameters) async throws(MessengerError) -> String {
        guard let callback = parameters.string("callback_query_id") else {
            throw .queryTooOld
        }
        let text = parameters.string("text").map { MessageText.cleaned($0) }
        guard (text ?? "").count <= Self.answerLengthMax else {
            throw .badRequest("MESSAGE_TOO_LONG")
        }
        try await store.answer(callback: callback, text: text?.isEmpty == true ? nil : text)
        callbacks.ring(callback)
        return "true"
    }

    /// `sendChatAction`; it is an event like any other, so that it has its place in their order.
    func sendChatAction(_ parameters: BotParameters) async throws(MessengerError) -> String {
        guard parameters.has("action") else {
            throw .badRequest("wrong parameter action in request")
        }
        try await store.showTyping(
            chat: try parameters.chatID(),
            topic: parameters.integer("message_thread_id")
        )
        return "true"
    }

    /// What every kind of message shares: chat, topic, reply, keyboard and sound.
    func draft(_ parameters: BotParameters) throws(MessengerError) -> MessageDraft {
        var draft = MessageDraft(
            chatID: try parameters.chatID(),
            topicID: parameters.integer("message_thread_id"),
            fromID: store.botID,
            text: ""
        )
        draft.keyboard = try Keyboard.read(try parameters.json("reply_markup"))
        draft.silent = parameters.bool("disable_notification")
        let reply = try parameters.json("reply_parameters")
        draft.replyTo =
            reply?["message_id"]?.integerValue
            ?? parameters.integer("reply_to_message_id")
        draft.allowsMissingReply =
            reply?["allow_sending_without_reply"]?.boolValue
            ?? parameters.bool("allow_sending_without_reply")
        return draft
    }

    /// Text and entities, by markup or as given.
    ///
    /// - Throws: ``MessengerError/textTooLong`` for raw text beyond 32768 bytes, before reading it.
    func formatted(
        _ parameters: BotParameters,
        text name: String,
        entities: String
    ) throws(MessengerError) -> (text: String, entities: String?) {
        let text = parameters.string(name) ?? ""
        guard text.utf8.count <= 32_768 else { throw .badRequest("text is too long") }
        switch parameters.string("parse_mode")?.lowercased() {
        case nil, "":
            let list = try parameters.json(entities)?.arrayValue ?? []
            return (text, list.isEmpty ? nil : BotObject.text(.array(list)))
        case "html":
            let html = try HTMLText(text)
            return (html.text, html.entities)
        default:
            throw .badRequest("unsupported parse_mode")
        }
    }

    /// Changes text, keyboard or both.
    private func edit(
        _ parameters: BotParameters,
        text: String?,
        entities: String?
    ) async throws(MessengerError) -> String {
        let keyboard = try Keyboard.read(try parameters.json("reply_markup"))
        let view = try await store.edit(
            chat: try parameters.chatID(),
            message: try parameters.messageID()
        ) { (old) throws(MessengerError) in
            MessageEdit(
                chatID: old.chatID,
                messageID: old.id,
                text: text ?? old.text,
                entities: text == nil ? old.entities : entities,
                keyboard: keyboard
            )
        }
        return BotObject.text(BotObject.message(view))
    }
}
