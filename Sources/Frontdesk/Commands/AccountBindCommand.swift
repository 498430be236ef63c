import ArgumentParser
import Pipeline
import TicketStore
import Tickets

/// `frontdesk account bind`: says whose an account on a platform is, for example the operator's at the terminal.
struct AccountBindCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bind",
        abstract: "说明某个账号是谁的。/ Say whose an account on a platform is."
    )

    @OptionGroup var shared: SharedOptions

    @Argument(help: ArgumentHelp("The platform, for example console.", valueName: "PLATFORM"))
    var platform: String

    @Argument(help: ArgumentHelp("The account on it.", valueName: "ACCOUNT"))
    var account: String

    @Argument(help: ArgumentHelp("The name of a person of the estate.", valueName: "NAME"))
    var name: String

    func run() async throws {
        let settings = try DeskSettings.read(shared.places())
        let store = try TicketStore.open(
            StoreLocation(folder: settings.dataFolder),
            mode: .beside
        )
        let people = try await store.people().filter { $0.person.name == name && $0.endedAt == nil }
        guard let person = people.first, let key = person.key, people.count == 1 else {
            throw CommandFailure(
                .failure,
                "叫这个名字的有 \(people.count) 人。/ \(people.count) people have this name."
            )
        }
        try await store.bindAccount(
            platform: PlatformID(rawValue: platform),
            account: AccountID(rawValue: account),
            personKey: key,
            at: Time.system.now
        )
        try await store.close()
        Terminal.tell("已绑定。/ Bound.")
    }
}
