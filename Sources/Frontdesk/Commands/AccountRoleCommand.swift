import ArgumentParser
import Pipeline
import TicketStore
import Tickets

/// `frontdesk account role`: gives a person of the estate another role; kept in the audit log.
struct AccountRoleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "role",
        abstract: "任命岗位，记入审计。/ Give a person another role; kept in the audit log.",
        discussion: "The next import of the staff list counts again: enter the change there too."
    )

    @OptionGroup var shared: SharedOptions

    @Argument(help: ArgumentHelp("The name of a person of the estate.", valueName: "NAME"))
    var name: String

    @Argument(help: ArgumentHelp("The role, for example front_desk or 客服前台.", valueName: "ROLE"))
    var role: String

    @Option(help: "The buildings in the person's charge, for example 3,4; none for all.")
    var buildings: String?

    private var wanted: Role? {
        Role.allCases.first { ($0.rawValue == role || $0.chineseName == role) && $0 != .guest }
    }

    func validate() throws {
        guard wanted != nil else {
            let names = Role.allCases.filter { $0 != .guest }.map(\.rawValue)
            throw ValidationError("ROLE is one of: \(names.joined(separator: ", "))")
        }
    }

    func run() async throws {
        guard let wanted else { return }
        let settings = try DeskSettings.read(shared.places())
        let store = try TicketStore.open(
            StoreLocation(folder: settings.dataFolder),
            mode: .beside
        )
        let people = try await store.people().filter { $0.person.name == name && $0.endedAt == nil }
        guard let key = people.first?.key, people.count == 1 else {
            throw CommandFailure(
                .failure,
                "叫这个名字的有 \(people.count) 人。/ \(people.count) people have this name."
            )
        }
        let charge = buildings.map { text in
            text == "none"
                ? [] : text.split(whereSeparator: { ",、 ".contains($0) }).map(String.init)
        }
        try await store.appoint(key: key, wanted, buildings: charge, at: Time.system.now)
        try await store.close()
        Terminal.tell("已任命：\(name) \(wanted.chineseName)。/ \(name) is now \(wanted.rawValue).")
    }
}
