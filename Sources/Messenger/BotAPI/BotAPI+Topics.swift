extension BotAPI {
    /// The longest name of a topic.
    private static let nameLengthMax = 128

    /// `createForumTopic`.
    func createForumTopic(_ parameters: BotParameters) async throws(MessengerError) -> String {
        let draft = TopicDraft(
            chatID: try parameters.chatID(),
            title: try name(parameters),
            iconColor: parameters.integer("icon_color") ?? BotObject.defaultIconColor
        )
        return BotObject.text(BotObject.topic(try await store.createTopic(draft)))
    }

    /// `editForumTopic`.
    func editForumTopic(_ parameters: BotParameters) async throws(MessengerError) -> String {
        let title = parameters.has("name") ? try name(parameters) : nil
        try await store.changeTopic(
            chat: try parameters.chatID(),
            topic: try topicID(parameters),
            title: title
        )
        return "true"
    }

    /// `closeForumTopic` and `reopenForumTopic`.
    func setTopicClosed(
        _ closed: Bool,
        _ parameters: BotParameters
    ) async throws(MessengerError) -> String {
        try await store.changeTopic(
            chat: try parameters.chatID(),
            topic: try topicID(parameters),
            closed: closed
        )
        return "true"
    }

    private func name(_ parameters: BotParameters) throws(MessengerError) -> String {
        let name = MessageText.cleaned(parameters.string("name") ?? "")
        guard !name.isEmpty else { throw .badRequest("TOPIC_TITLE_EMPTY") }
        guard name.unicodeScalars.count <= Self.nameLengthMax else {
            throw .badRequest("TOPIC_TITLE_TOO_LONG")
        }
        return name
    }

    private func topicID(_ parameters: BotParameters) throws(MessengerError) -> Int64 {
        guard let id = parameters.integer("message_thread_id") else {
            throw .badRequest("message thread identifier is not specified")
        }
        return id
    }
}
