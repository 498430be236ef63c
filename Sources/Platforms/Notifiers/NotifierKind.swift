/// Whose group a notifier writes to; each has its own form of message, of signature and of answer.
///
/// **Source:** the providers' pages on their webhooks, read 2026-11: developer.work.weixin.qq.com (robots of a group),
/// open.dingtalk.com (custom robots), open.feishu.cn (custom bots), api.slack.com and developers.mattermost.com
/// (incoming webhooks).
package enum NotifierKind: String, CaseIterable, Sendable {
    /// A robot of a WeCom group.
    case wecom
    /// A custom robot of a DingTalk group.
    case dingtalk
    /// A custom bot of a Feishu or Lark group.
    case feishu
    /// An incoming webhook of Slack.
    case slack
    /// An incoming webhook of Mattermost.
    case mattermost
    /// Anything that takes our own JSON, signed; also what stands before a telephone.
    case webhook

    /// Messages a minute that the service takes, by its own word, or a pace that harms nobody.
    var messagesPerMinute: Int {
        switch self {
        case .wecom, .dingtalk: 20
        case .feishu: 100
        case .slack, .mattermost, .webhook: 60
        }
    }

    /// How long the service takes nothing more after it was written to too fast; nil where it tells.
    var penalty: Duration? {
        switch self {
        case .wecom, .dingtalk: .seconds(60)
        case .feishu: .seconds(2)
        case .slack, .mattermost, .webhook: nil
        }
    }

    /// Bytes of text in one message; room is left for what stands around it.
    var textBytesMax: Int {
        switch self {
        case .wecom: 2048
        case .dingtalk, .feishu: 16_000
        case .slack, .mattermost, .webhook: 12_000
        }
    }

    /// Whether a message sent twice under one key is taken once.
    var takesIdempotencyKey: Bool { self == .webhook }
}
