import ArgumentParser
import Foundation
import HTTPTransport
import Messaging
import Pipeline
import Platforms
import Rulebook
import TicketStore
import Tickets

/// `frontdesk check`: every mistake of every file, before it matters.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "检查配置、规则和小区资料。/ Check configuration, rules and estate; every problem at once.",
        discussion:
            "Prints every problem as `file:line: message` and ends with 78 when there is any."
    )

    @OptionGroup var shared: SharedOptions

    @Flag(help: "Also ask every platform whether it accepts us.")
    var online = false

    @Flag(help: "Also send a test message to the desk and the managers, and say who was reached.")
    var ping = false

    @Option(help: ArgumentHelp("Also check a folder of an office's estate.", valueName: "dir"))
    var estate: String?

    func run() async throws {
        let settings = try DeskSettings.read(shared.places())
        let rules = Rulebook.check(
            folder: settings.intentsFolder,
            facts: settings.facts,
            at: Time.system.now
        )
        for remark in rules where remark.isRemark { Terminal.print(remark.description) }
        var problems = rules.filter { !$0.isRemark }.map(\.description)
        if let estate = estate ?? settings.estateFolder {
            problems += EstateFolder.read([estate]).problems.map(\.description)
        }
        for problem in problems { Terminal.print(problem) }
        let missed = online || ping ? try await reach(settings) : 0
        guard problems.isEmpty else {
            throw CommandFailure(
                .configuration,
                "\(problems.count) 个问题。/ \(problems.count) problems."
            )
        }
        guard missed == 0 else {
            throw CommandFailure(
                .unreachable,
                "\(missed) 处联系不上。/ \(missed) could not be reached."
            )
        }
        Terminal.tell("没有发现问题。/ No problems found.")
    }

    /// Asks every platform, and pings people when told; gives how many were not reached.
    private func reach(_ settings: DeskSettings) async throws -> Int {
        var curl = CurlConfiguration()
        curl.plainHosts = settings.plainHosts
        let client = try CurlClient(configuration: curl)
        let platforms = Composition.platforms(settings, client: client)
        var missed = 0
        if online { missed += await ask(platforms) }
        if ping { missed += try await call(settings, platforms) }
        await client.shutdown()
        return missed
    }

    private func ask(_ platforms: [any MessagingPlatform]) async -> Int {
        var missed = 0
        for platform in platforms where platform.capabilities.receives {
            let name = platform.capabilities.platform.rawValue
            do throws(PlatformFailure) {
                // No cursor is handed in, so that nothing is confirmed.
                _ = try await platform.poll(after: nil, upTo: 1, waiting: .zero)
                Terminal.print("\(name): 连接正常。/ answers.")
            } catch  where error.code == .conflict {
                Terminal.print("\(name): 连接正常，机器人正在运行。/ answers; the bot runs.")
            } catch {
                missed += 1
                Terminal.print(
                    "\(name): 连不上。/ does not answer: \(error.code.rawValue) \(error.detail)"
                )
            }
        }
        return missed
    }

    /// Sends the test message by itself: it must work before the bot runs, and while it does not.
    private func call(
        _ settings: DeskSettings,
        _ platforms: [any MessagingPlatform]
    ) async throws -> Int {
        let store = try TicketStore.open(
            StoreLocation(folder: settings.dataFolder),
            mode: .readOnly
        )
        var recipients = try await store.noticeRecipients()
        try await store.close()
        if let desk = settings.desk {
            recipients.removeAll { $0.name == nil }
            recipients.insert(NoticeRecipient(name: nil, chat: desk), at: 0)
        }
        if !recipients.contains(where: { $0.name == nil }) {
            Terminal.print("没有前台群。/ No desk group is named.")
        }
        if let chat = settings.notifierChat {
            recipients.append(NoticeRecipient(name: "通知渠道 notifier", chat: chat))
        }
        let round = PingRound(platforms: platforms)
        var missed = 0
        for recipient in recipients {
            let result = await round.ping(recipient)
            let name = recipient.name ?? "前台群 desk"
            Terminal.print("\(name): \(result.told)")
            if result != .reached { missed += 1 }
        }
        return missed
    }
}

extension PingRound.Result {
    /// The result in words for the person at the terminal.
    fileprivate var told: String {
        switch self {
        case .reached: "已送达。/ reached."
        case .noChat: "还没有和机器人说过话。/ has never written to the bot."
        case .noPlatform(let platform):
            "配置里没有平台 \(platform.rawValue)。/ The settings name no platform \(platform.rawValue)."
        case .failed(let failure):
            "没有送达。/ not reached: \(failure.code.rawValue) \(failure.detail)"
        }
    }
}
