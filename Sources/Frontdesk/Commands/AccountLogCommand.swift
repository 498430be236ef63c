import ArgumentParser
import TicketStore
import Tickets

/// `frontdesk account log`: what was refused, and who got which role, absence or account; the newest first.
struct AccountLogCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: "审计记录：被拒绝的操作、岗位、请假、绑定。/ Refused verbs, roles, absences, bindings."
    )

    @OptionGroup var shared: SharedOptions

    @Option(help: "Lines at the most, 1 to 10000.")
    var limit = 100

    func validate() throws {
        guard (1...10_000).contains(limit) else {
            throw ValidationError("--limit is 1 to 10000.")
        }
    }

    func run() async throws {
        let settings = try DeskSettings.read(shared.places())
        let policy = settings.policy
        let store = try TicketStore.open(
            StoreLocation(folder: settings.dataFolder),
            mode: .readOnly
        )
        for line in try await store.audit(limit: limit) {
            let local = policy.calendar.localTime(of: line.at)
            let parts = [
                "\(local.isoDate) \(local.clock)", line.kind.rawValue, line.person ?? "-",
                line.subject ?? "-", line.ticket ?? "-", line.text,
            ]
            Terminal.print(parts.joined(separator: "\t"))
        }
        try await store.close()
    }
}
