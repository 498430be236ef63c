import ArgumentParser
import Messenger

/// `frontdesk account reset`: a new password, read from standard input; ends the account's sessions.
struct AccountResetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reset",
        abstract: "重设密码；密码从标准输入读。/ Set a new password, read from standard input."
    )

    @OptionGroup var shared: SharedOptions

    @Argument(help: ArgumentHelp("The name one logs in with.", valueName: "LOGIN"))
    var login: String

    func run() async throws {
        let messenger = try await MessengerAccess.open(shared)
        guard let account = try await messenger.account(login: login) else {
            throw CommandFailure(.failure, "没有这个账号。/ There is no account \(login).")
        }
        let password = try MessengerAccess.readPassword()
        try await messenger.setPassword(password, account: account.id)
        Terminal.tell("已重设。/ Done.")
    }
}
