import ArgumentParser
import Pipeline
import TicketStore
import Tickets

/// `frontdesk person forget`: a dry run unless told otherwise.
struct PersonForgetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: "注销一个人：隐去姓名、电话、账号和原话。/ Take out a person's name, numbers and words.",
        discussion: """
            Says what would be done; --yes does it, and nothing brings it back. Tickets stay as records of work with their \
            times, states and building; a name that nobody else bears, and the phone number, also go from what others wrote. Nothing is done while a ticket of the person is open. The chain of the history \
            still holds afterwards: `doctor --audit` proves it.
            """
    )

    @OptionGroup var shared: SharedOptions

    @Argument(help: ArgumentHelp("The office's key, or # and the row.", valueName: "person"))
    var person: String

    @Flag(help: "Do it.")
    var yes = false

    func run() async throws {
        let settings = try DeskSettings.read(shared.places())
        let store = try TicketStore.open(
            StoreLocation(folder: settings.dataFolder),
            mode: yes ? .beside : .readOnly
        )
        let row = try await PersonCommand.row(person, in: store)
        let plan =
            yes
            ? try await store.forgetPerson(row, at: Time.system.now)
            : try await store.forgetPlan(of: row)
        try await store.close()
        guard let plan else {
            throw CommandFailure(.failure, "没有这个人。/ There is nobody called \(person).")
        }
        Terminal.print(
            """
            \(plan.name)
            账号 accounts  \(plan.accountCount)
            工单 tickets   \(plan.ticketCount)
            消息 messages  \(plan.messageCount)
            文件 files     \(plan.fileCount)
            提及 mentions  \(plan.mentionCount)
            """
        )
        guard plan.openTickets.isEmpty else {
            let numbers = plan.openTickets.joined(separator: " ")
            throw CommandFailure(.failure, "还有未结工单。/ Tickets are open: \(numbers)")
        }
        Terminal.tell(
            yes
                ? "已注销。/ Forgotten."
                : "以上将被隐去；加 --yes 执行。/ This would be taken out; add --yes to do it."
        )
    }
}
