import ArgumentParser
import Foundation
import Pipeline
import TicketStore
import Tickets

/// `frontdesk ticket`: what staff can say in a chat, said at a terminal; enters by the same door.
struct TicketCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ticket",
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
        try await store.close()
        Terminal.tell("已交给机器人。/ Handed to the bot.")
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
}
