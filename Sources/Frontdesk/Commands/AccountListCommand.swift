import ArgumentParser
import TicketStore
import Tickets

/// `frontdesk account list`: who is bound to which account.
struct AccountListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "列出已绑定的账号。/ List accounts and whose they are."
    )

    @OptionGroup var shared: SharedOptions

    func run() async throws {
        let settings = try DeskSettings.read(shared.places())
        let store = try TicketStore.open(
            StoreLocation(folder: settings.dataFolder),
            mode: .readOnly
        )
        for account in try await store.accounts() {
            let key = account.personKey ?? "guest"
            Terminal.print(
                "\(account.platform.rawValue)\t\(account.account.rawValue)\t\(key)\t\(account.name)"
            )
        }
        try await store.close()
    }
}
