import Dialogue
import Foundation
import Platforms
import Rulebook
import Tickets

/// Everything flags, environment and configuration file say about a bot; flags win over environment, and that over the file.
struct DeskSettings: Sendable {
    /// The data folder.
    let dataFolder: String
    /// The folder of rules.
    let intentsFolder: String
    /// The folder of the estate's files; nil when the configuration names none.
    let estateFolder: String?
    /// The numbers of the trade.
    var policy: DeskPolicy
    /// The office's own values for placeholders.
    let facts: [String: String]
    /// The Bot API servers to poll.
    let platforms: [TelegramConfiguration]
    /// The chat of the desk; nil when none is configured.
    let desk: ChatAddress?
    /// The channel for those who do not look at the chat; nil when none is configured.
    let notifier: NotifierConfiguration?
    /// Hosts that may be spoken to without encryption.
    let plainHosts: Set<String>
    /// The self-hosted messenger.
    let messenger: Configuration.Messenger
    /// The files these settings were read from: configuration and policy, where there are any.
    let files: [String]

    /// The rules, read and checked.
    ///
    /// - Throws: `RuleProblems` with every mistake.
    func dialogue() throws(RuleProblems) -> Dialogue {
        Dialogue(
            catalogue: try Rulebook.load(folder: intentsFolder, facts: facts),
            policy: policy
        )
    }

    /// Reads what the places name.
    ///
    /// - Throws: `CommandFailure` or `RuleProblems` when the configuration is wrong.
    static func read(_ places: Places) throws -> DeskSettings {
        let environment = ProcessInfo.processInfo.environment
        var configuration = Configuration()
        if let path = places.configuration {
            configuration = try ConfigurationFile.load(path: path, environment: environment)
        }
        var platforms = configuration.telegram.map(telegram)
        if let token = environment.nonEmpty("FRONTDESK_TELEGRAM_TOKEN") {
            platforms.removeAll { $0.platform == telegramName }
            platforms.append(try telegram(environment, token: token))
        }
        let desk = configuration.telegram.first { $0.deskChat != nil }
        return DeskSettings(
            dataFolder: places.data ?? configuration.data ?? places.standardData,
            intentsFolder: places.intents ?? configuration.intents ?? Places.installed("intents"),
            estateFolder: configuration.estate,
            policy: try configuration.policy.map { try PolicyFile.load(path: $0) } ?? DeskPolicy(),
            facts: configuration.facts,
            platforms: platforms,
            desk: desk.flatMap { server in
                server.deskChat.map {
                    ChatAddress(platform: PlatformID(rawValue: server.name), chat: $0)
                }
            },
            notifier: configuration.notifier.map(notifier),
            plainHosts: Set(configuration.telegram.compactMap(plainHost)),
            messenger: configuration.messenger ?? Configuration.Messenger(),
            files: [places.configuration, configuration.policy].compactMap(\.self)
        )
    }

    private static let telegramName = PlatformID(rawValue: "telegram")

    private static func telegram(_ server: Configuration.Telegram) -> TelegramConfiguration {
        let rate = server.rate ?? 30
        return TelegramConfiguration(
            platform: PlatformID(rawValue: server.name),
            baseURL: server.url ?? "https://api.telegram.org",
            token: PlatformSecret(server.token),
            messagesPerSecond: rate == 0 ? nil : rate
        )
    }

    /// Where the notifier's messages are addressed; nil when none is configured.
    var notifierChat: ChatAddress? {
        notifier.map { ChatAddress(platform: $0.platform, chat: $0.kind.rawValue) }
    }

    private static func notifier(_ channel: Configuration.Notifier) -> NotifierConfiguration {
        let kind: NotifierKind =
            switch channel.kind {
            case .wecom: .wecom
            case .dingtalk: .dingtalk
            case .feishu: .feishu
            case .slack: .slack
            case .mattermost: .mattermost
            case .webhook: .webhook
            }
        var notifier = NotifierConfiguration(
            platform: PlatformID(rawValue: "notifier"),
            kind: kind,
            address: PlatformSecret(channel.url),
            key: channel.secret.map { PlatformSecret($0) }
        )
        if let prefix = channel.prefix { notifier.prefix = prefix }
        notifier.callsAll = channel.callsAll
        return notifier
    }

    /// The host of a server that the configuration names without encryption.
    private static func plainHost(_ server: Configuration.Telegram) -> String? {
        guard let url = server.url.flatMap(URL.init(string:)), url.scheme == "http" else {
            return nil
        }
        return url.host
    }

    private static func telegram(
        _ environment: [String: String],
        token: String
    ) throws(CommandFailure) -> TelegramConfiguration {
        var rate: Double? = 30
        if let text = environment.nonEmpty("FRONTDESK_TELEGRAM_RATE") {
            guard let number = Double(text), number >= 0, number.isFinite else {
                throw CommandFailure(
                    .configuration,
                    "FRONTDESK_TELEGRAM_RATE 应是数字。/ FRONTDESK_TELEGRAM_RATE is no number: \(text)"
                )
            }
            rate = number == 0 ? nil : number
        }
        return TelegramConfiguration(
            platform: telegramName,
            baseURL: environment.nonEmpty("FRONTDESK_TELEGRAM_URL") ?? "https://api.telegram.org",
            token: PlatformSecret(token),
            messagesPerSecond: rate
        )
    }
}
