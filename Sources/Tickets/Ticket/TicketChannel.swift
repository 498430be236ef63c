/// The way a matter reached the desk.
package enum TicketChannel: String, CaseIterable, Codable, Sendable, BilingualName {
    /// In a chat with the bot.
    case chat
    /// By phone; a clerk wrote it down.
    case phone
    /// At the counter; a clerk wrote it down.
    case visit

    /// What staff read.
    package var chineseName: String {
        switch self {
        case .chat: "聊天"
        case .phone: "电话"
        case .visit: "来访"
        }
    }

    /// The same in English.
    package var englishName: String {
        switch self {
        case .chat: "chat"
        case .phone: "phone"
        case .visit: "visit to the office"
        }
    }
}
