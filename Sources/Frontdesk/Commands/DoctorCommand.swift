import ArgumentParser
import Pipeline
import Rulebook
import TicketStore
import Tickets

/// `frontdesk doctor`: what is wrong, and what to do about it.
struct DoctorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "找出问题并说明怎么办。/ Say what is wrong and what to do.",
        discussion: "Ends with 1 when something is wrong."
    )

    @OptionGroup var shared: SharedOptions

    @Flag(help: "Also read every page of the database and every archived story.")
    var audit = false

    func run() async throws {
        let settings = try DeskSettings.read(shared.places())
        var found = Rulebook.check(folder: settings.intentsFolder, facts: settings.facts)
            .filter { !$0.isRemark }.map { "\($0)" }
        let store = try TicketStore.open(
            StoreLocation(folder: settings.dataFolder),
            mode: .readOnly
        )
        found += findings(in: try await store.status(), at: Time.system.now)
        if try await store.staffChat() == nil {
            found.append(
                "没有前台群：机器人无法通知前台。/ No desk group is named: nobody of the desk is told."
            )
        }
        if audit {
            let faults = try await store.checkIntegrity()
            found += faults
            if faults.isEmpty {
                Terminal.tell(
                    "历史链、审计日志、存档和文件都完整。/ The chains of history and audit log, archive and files hold."
                )
            }
        }
        try await store.close()
        for finding in found { Terminal.print(finding) }
        guard found.isEmpty else {
            throw CommandFailure(.failure, "\(found.count) 处要看。/ \(found.count) to look at.")
        }
        Terminal.tell("一切正常。/ All is well.")
    }

    private func findings(in status: StoreStatus, at now: Instant) -> [String] {
        var findings: [String] = []
        if let beat = status.heartbeatAt, now - beat > .seconds(60) {
            findings.append(
                """
                \((now - beat).wholeMilliseconds / 1000) 秒没有心跳：机器人没有运行，或写不了数据（看磁盘）。/ \
                No heartbeat: the bot does not run, or cannot write; look at the disk.
                """
            )
        } else if status.heartbeatAt == nil {
            findings.append("机器人还没有运行过。/ The bot has never run.")
        }
        if status.quarantined > 0 {
            findings.append(
                "\(status.quarantined) 条消息多次处理失败，已搁置。/ \(status.quarantined) messages are set aside."
            )
        }
        if status.outboxDead > 0 {
            findings.append(
                "\(status.outboxDead) 条回复没有送达。/ \(status.outboxDead) messages were given up."
            )
        }
        if let oldest = status.oldestUnhandledAt, now - oldest > .seconds(60) {
            findings.append(
                "最早一条消息等了 \((now - oldest).wholeMilliseconds / 1000) 秒。/ The oldest message waits that long."
            )
        }
        return findings
    }
}
