import Dialogue
import Foundation
import Platforms
import Rulebook
import Tickets

/// Everything the environment and the configuration file say about a bot.
struct DeskSettings: Sendable {
    /// The data folder.
    let dataFolder: String
    /// The folder of rules.
    let intentsFolder: String
    /// The numbers of the trade.
    var policy: DeskPolicy
    /// The office's own values for placeholders.
    let facts: [String: String]
    /// The Bot API servers to poll.
    let platforms: [TelegramConfiguration]
    /// Hosts that may be spoken to without encryption.
    let plainHosts: Set<String>

    /// The rules, read and checked.
    ///
    /// - Throws: `RuleProblems` with every mistake.
    func dialogue() throws -> Dialogue {
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
        var platforms: [TelegramConfiguration] = []
        if let token = environment.nonEmpty("FRONTDESK_TELEGRAM_TOKEN") {
            platforms.append(try telegram(environment, token: token))
        }
        return DeskSettings(
            dataFolder: places.data ?? places.standardData,
            intentsFolder: places.intents,
            policy: DeskPolicy(),
            facts: [:],
            platforms: platforms,
            plainHosts: []
        )
    }

    private static func telegram(
        _ environment: [String: String],
        token: String
    ) throws(CommandFailure) -> TelegramConfiguration {
        var rate: Double? = 30
        if let text = environment.nonEmpty("FRONTDESK_TELEGRAM_RATE") {
            guard let number = Double(text), number >= 0 else {
                throw CommandFailure(
                    .configuration,
                    "FRONTDESK_TELEGRAM_RATE 应是数字。/ FRONTDESK_TELEGRAM_RATE is no number: \(text)"
                )
            }
            rate = number == 0 ? nil : number
        }
        return TelegramConfiguration(
            platform: PlatformID(rawValue: "telegram"),
            baseURL: environment.nonEmpty("FRONTDESK_TELEGRAM_URL") ?? "https://api.telegram.org",
            token: TelegramToken(token),
            messagesPerSecond: rate
        )
    }
}
