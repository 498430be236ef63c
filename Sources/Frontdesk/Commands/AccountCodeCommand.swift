import ArgumentParser
import Pipeline
import TicketStore
import Tickets

/// `frontdesk account code`: one-time codes that bind an account to a person, printable by building.
struct AccountCodeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "code",
        abstract: "打印一次性绑定码。/ Print one-time codes that bind an account to a person.",
        discussion:
            "The codes are shown once and kept only as hashes. Write one to the bot to be bound."
    )

    @OptionGroup var shared: SharedOptions

    @Option(help: "Only people of this building.")
    var building: String?

    @Option(help: "Only people of this name.")
    var name: String?

    @Flag(help: "Staff instead of residents.")
    var staff = false

    @Option(help: "Days until the codes expire, 1 to 365.")
    var days = 30

    func validate() throws {
        guard (1...365).contains(days) else { throw ValidationError("--days is 1 to 365.") }
    }

    func run() async throws {
        let settings = try DeskSettings.read(shared.places())
        let store = try TicketStore.open(
            StoreLocation(folder: settings.dataFolder),
            mode: .beside
        )
        let people = try await store.people().filter(isMeant)
        guard !people.isEmpty else {
            throw CommandFailure(.failure, "没有符合的人。/ Nobody fits.")
        }
        var generator = SystemRandomNumberGenerator()
        var codes: [NewCode] = []
        var slips: [String] = []
        for person in people {
            guard let key = person.key else { continue }
            let code = OneTimeCode.make(using: &generator)
            codes.append(NewCode(personKey: key, code: code))
            let home = person.households.map(\.place.roomLabel).joined(separator: "、")
            let place = home.isEmpty ? person.person.role.chineseName : home
            slips.append("\(place)\t\(person.person.name)\t\(OneTimeCode.printed(code))")
        }
        let now = Time.system.now
        try await store.makeCodes(codes, at: now, expires: now + .days(days))
        try await store.close()
        for slip in slips { Terminal.print(slip) }
    }

    private func isMeant(_ listing: PersonListing) -> Bool {
        guard listing.endedAt == nil, listing.person.role.isStaff == staff else { return false }
        if let name, listing.person.name != name { return false }
        guard let building else { return true }
        return listing.households.contains { $0.place.building == building }
    }
}
