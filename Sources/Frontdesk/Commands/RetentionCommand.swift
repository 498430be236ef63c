import ArgumentParser
import Pipeline
import TicketStore
import Tickets

/// `frontdesk retention`: takes out what is older than it is to be kept; a dry run unless told otherwise.
struct RetentionCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retention",
        abstract: "按保存期限清理。/ Take out what is older than it is to be kept.",
        discussion: """
            The policy's `retention` says how long. Of tickets that ended longer ago, words, phone numbers and files are \
            taken out; rows, times and states stay for the figures, and the chain of the history still holds. Of lines of \
            the audit log that are older, the words go; the lines and their chain stay. Says what would be done; --yes does it.
            """
    )

    @OptionGroup var shared: SharedOptions

    @Flag(help: "Do it.")
    var yes = false

    func run() async throws {
        let settings = try DeskSettings.read(shared.places())
        let store = try TicketStore.open(
            StoreLocation(folder: settings.dataFolder),
            mode: yes ? .beside : .readOnly
        )
        let now = Time.system.now
        let border = now - settings.policy.retention.tickets
        let count =
            yes
            ? try await store.takeOutWords(endedBefore: border, at: now)
            : try await store.expiredCount(before: border)
        let auditBorder = now - settings.policy.retention.audit
        let lines =
            yes
            ? try await store.takeOutAuditWords(before: auditBorder, at: now)
            : try await store.auditExpiredCount(before: auditBorder)
        try await store.close()
        let day = settings.policy.calendar.localTime(of: border).isoDate
        Terminal.print("工单 tickets  \(count)  (\(day) 前结束 / ended before)")
        let auditDay = settings.policy.calendar.localTime(of: auditBorder).isoDate
        Terminal.print("审计 audit     \(lines)  (\(auditDay) 前 / before)")
        Terminal.tell(
            yes ? "已清理。/ Done." : "以上将被清理；加 --yes 执行。/ This would be taken out; add --yes to do it."
        )
    }
}
