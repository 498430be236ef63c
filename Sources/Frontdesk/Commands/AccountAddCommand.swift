import ArgumentParser
import Logging
import Messenger
import TicketStore
import Tickets

/// `frontdesk account add`: an account of the messenger, with a password read from standard input.
struct AccountAddCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "新建账号；密码从标准输入读。/ Add an account; the password is read from standard input."
    )

    @OptionGroup var shared: SharedOptions

    @Argument(help: ArgumentHelp("The name one logs in with.", valueName: "LOGIN"))
    var login: String

    @Option(help: "The name others see; the login when left out.")
    var name: String?

    @Option(help: "owner, staff, manager or admin.")
    var role = "owner"

    func validate() throws {
        guard AccountRole(rawValue: role) != nil, role != "bot" else {
            throw ValidationError("--role is owner, staff, manager or admin.")
        }
    }

    func run() async throws {
        let messenger = try await MessengerAccess.open(shared)
        guard try await messenger.account(login: login) == nil else {
            throw CommandFailure(.failure, "已有这个账号。/ This account exists: \(login)")
        }
        let password = try MessengerAccess.readPassword()
        let profile = AccountProfile(
            login: login,
            name: name ?? login,
            role: AccountRole(rawValue: role) ?? .owner
        )
        let number = try await messenger.upsertAccount(profile, password: password)
        _ = try await messenger.openPrivateChat(account: number)
        Terminal.print("\(login) \(number)")
    }
}
