import ArgumentParser
import Foundation
import Pipeline
import TicketStore
import Tickets

/// `frontdesk ticket say`: what staff can say in a chat, said at a terminal; enters by the same door.
struct TicketCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "say",
        abstract: "在终端里说一句员工指令。/ Say a staff command at the terminal.",
        discussion: """
            For example `frontdesk ticket 接单 BX-20261123-001`. The words are put into the inbox of the running bot \
            as the operator's, and its answer is waited for.
            """
    )

    @OptionGroup var shared: SharedOptions

    @Argument(help: ArgumentHelp("The command.", valueName: "WORDS"))
    var words: [String]

    @Option(help: "Whose command it is: the operator's account; the login name when left out.")
    var account: String?

    func validate() throws {
        guard !words.isEmpty else { throw ValidationError("A command is missing.") }
    }

    func run() async throws {
        let settings = try DeskSettings.read(shared.places())
        let store = try TicketStore.open(
            StoreLocation(folder: settings.dataFolder),
            mode: .beside
        )
        let message = message(by: account ?? NSUserName())
        try await store.record(
            [message],
            cursor: nil,
            platform: message.identity.platform,
            at: message.sentAt,
            priority: { _ in true }
        )
        let answers = try await answers(to: message, in: store)
        try await store.close()
        guard let answers else {
            throw CommandFailure(
                .tryAgain,
                "机器人没有回应：它在运行吗？指令已记下，运行后会处理。/ No answer: does the bot run? The command is kept."
            )
        }
        for text in answers { Terminal.print(text) }
    }

    /// The answers, once the bot has handled the command; nil when it did not in time.
    private func answers(
        to message: InboundMessage,
        in store: TicketStore
    ) async throws -> [String]? {
        let end = ContinuousClock.now + Self.patience
        while ContinuousClock.now < end {
            if let answers = try await store.answers(to: message.identity), answers.isHandled {
                return answers.texts
            }
            try await Task.sleep(for: Self.lookInterval)
        }
        return nil
    }

    private func message(by account: String) -> InboundMessage {
        let platform = PlatformID(rawValue: "console")
        let now = Time.system.now
        let key = UUID().uuidString
        return InboundMessage(
            identity: MessageIdentity(platform: platform, chat: account, key: key),
            update: key,
            chat: ChatAddress(platform: platform, chat: account),
            message: PlatformMessageID(rawValue: key),
            sender: Sender(account: AccountID(rawValue: account), name: account),
            sentAt: now,
            content: .text(words.joined(separator: " "))
        )
    }

    /// How often the answer is looked for.
    private static let lookInterval: Duration = .milliseconds(50)
    /// How long the answer is waited for: the bot looks at its inbox every second.
    private static let patience: Duration = .seconds(10)
}
