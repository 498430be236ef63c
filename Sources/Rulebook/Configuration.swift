package import Tickets

/// What an office tells the program: its facts, where things are, and its platforms.
package struct Configuration: Hashable, Sendable {
    /// A Bot API server the bot polls.
    package struct Telegram: Hashable, Sendable {
        /// Its name in our records.
        package var name: String
        /// The server; nil for the hosted one.
        package var url: String?
        /// The bot's secret, from the file or the environment variable that the configuration names.
        package var token: String
        /// The chat of the front desk; nil when staff have none there.
        package var deskChat: String?
        /// The chats of managers, by role.
        package var roleChats: [Role: String]
        /// Messages a second; 0 for no limit of our own; nil for the platform's.
        package var rate: Double?
    }

    /// The self-hosted messenger.
    package struct Messenger: Hashable, Sendable {
        /// The address it listens on.
        package var host = "127.0.0.1"
        /// The port it listens on.
        package var port = 8080
        /// The address people type; nil for host and port.
        package var publicURL: String?
        /// Whether a proxy before it is trusted to say whom it speaks for.
        package var trustsProxy = false

        package init() {}
    }

    /// The channel that reaches people who do not look at the chat.
    package struct Notifier: Hashable, Sendable {
        /// Whose group it is.
        package enum Kind: String, CaseIterable, Hashable, Sendable {
            case wecom, dingtalk, feishu, slack, mattermost, webhook

            /// Whether messages to it can be signed.
            var isSigned: Bool {
                switch self {
                case .dingtalk, .feishu, .webhook: true
                case .wecom, .slack, .mattermost: false
                }
            }
        }

        /// Whose group it is.
        package var kind: Kind
        /// The full address, a secret: whoever knows it may write there.
        package var url: String
        /// The key for signing; nil where the group asks for none.
        package var secret: String?
        /// What every message begins with; nil for the usual word.
        package var prefix: String?
        /// Whether everybody of the group is called by name.
        package var callsAll: Bool
    }

    /// The office's facts for placeholders, for example `office.phone`.
    package var facts: [String: String] = [:]
    /// The folder of data; nil when not told.
    package var data: String?
    /// The folder of rules; nil when not told.
    package var intents: String?
    /// The policy file; nil for the built-in policy.
    package var policy: String?
    /// The folder of the estate's CSV files; nil when it was imported.
    package var estate: String?
    /// The Bot API servers.
    package var telegram: [Telegram] = []
    /// The self-hosted messenger; nil when the office uses none.
    package var messenger: Messenger?
    /// The channel that reaches people who do not look at the chat; nil when the office has none.
    package var notifier: Notifier?

    package init() {}
}
