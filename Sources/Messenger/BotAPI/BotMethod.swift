/// The methods of the Bot API that are served; their names are compared without regard to case.
enum BotMethod: String, CaseIterable, Sendable {
    case getMe, logOut, close
    case getUpdates, deleteWebhook, getWebhookInfo
    case setMyCommands, deleteMyCommands
    case sendMessage, editMessageText, editMessageCaption, editMessageReplyMarkup, deleteMessage
    case answerCallbackQuery, sendChatAction
    case sendPhoto, sendVoice, sendDocument, getFile
    case createForumTopic, editForumTopic, closeForumTopic, reopenForumTopic
    case getChat

    private static let byLowercaseName = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0.rawValue.lowercased(), $0) }
    )

    /// Finds a method by its name.
    init?(name: String) {
        guard let found = Self.byLowercaseName[name.lowercased()] else { return nil }
        self = found
    }
}
