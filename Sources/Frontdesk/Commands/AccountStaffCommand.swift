import ArgumentParser
import Messenger
import Pipeline
import TicketStore
import Tickets

/// `frontdesk account staff`: the messenger's accounts of the imported staff, their chats and the desk's group.
struct AccountStaffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "staff",
        abstract:
            "给导入的全体员工开账号，建前台群。/ Accounts for all imported staff, and the desk's group.",
        discussion: """
            For the messenger on this data folder. Prints post, name, login and first password of each account it made, \
            once; accounts that exist keep theirs. May be repeated after every import.
            """
    )

    @OptionGroup var shared: SharedOptions

    @Option(help: "The name of the messenger among the platforms of the settings.")
    var platform = InProcessDesk.platform.rawValue

    func run() async throws {
        let settings = try DeskSettings.read(shared.places())
        let store = try TicketStore.open(
            StoreLocation(folder: settings.dataFolder),
            mode: .beside
        )
        let staff = try await store.people().filter { $0.endedAt == nil && $0.person.role.isStaff }
        guard !staff.isEmpty else {
            throw CommandFailure(
                .failure,
                "还没有导入员工：先运行 frontdesk import … --apply。/ No staff yet: import the estate first."
            )
        }
        let messenger = try await MessengerAccess.open(shared)
        let name = PlatformID(rawValue: platform)
        var members: [MessengerDesk.Member] = []
        for listing in staff {
            guard let key = listing.key else { continue }
            let number = try await account(of: listing, key: key, in: messenger)
            members.append(MessengerDesk.Member(account: number, role: listing.person.role))
            try await store.bindAccount(
                platform: name,
                account: AccountID(rawValue: "\(number)"),
                chat: "\(number)",
                personKey: key,
                at: Time.system.now
            )
        }
        try await MessengerDesk(messenger: messenger, store: store, platform: name).open(members)
        try await store.close()
    }

    /// The number of a person's account; a new one gets a password, printed once.
    private func account(
        of listing: PersonListing,
        key: String,
        in messenger: Messenger
    ) async throws -> Int64 {
        let person = listing.person
        let profile = MessengerDesk.profile(
            key: key,
            name: person.name,
            role: person.role,
            homes: []
        )
        guard try await messenger.account(login: key) == nil else {
            return try await messenger.upsertAccount(profile)
        }
        var generator = SystemRandomNumberGenerator()
        let password = OneTimeCode.printed(OneTimeCode.make(using: &generator))
        let number = try await messenger.upsertAccount(profile, password: password)
        Terminal.print("\(person.role.chineseName)\t\(person.name)\t\(key)\t\(password)")
        return number
    }
}
