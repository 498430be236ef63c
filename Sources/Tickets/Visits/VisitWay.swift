/// In which way an owner was asked how a result is.
package enum VisitWay: String, CaseIterable, Codable, Sendable {
    /// 聊天
    case chat
    /// 电话
    case phone
    /// 上门
    case door

    /// The trade's word, in Chinese.
    package var chineseName: String {
        switch self {
        case .chat: "聊天"
        case .phone: "电话"
        case .door: "上门"
        }
    }

    /// The words by which staff name the way, Chinese and English.
    package var words: [String] {
        switch self {
        case .chat: ["聊天", "微信", "chat"]
        case .phone: ["电话", "phone"]
        case .door: ["上门", "当面", "door"]
        }
    }
}
