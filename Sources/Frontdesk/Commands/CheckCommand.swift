import ArgumentParser
import Foundation
import HTTPTransport
import Messaging
import Platforms
import Rulebook
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

    @Option(help: ArgumentHelp("Also check a folder of an office's estate.", valueName: "dir"))
    var estate: String?

    func run() async throws {
        let settings = try DeskSettings.read(shared.places())
        var problems = Rulebook.check(folder: settings.intentsFolder, facts: settings.facts)
            .map(\.description)
        if let estate = estate ?? settings.estateFolder {
            problems += EstateFolder.read([estate]).problems.map(\.description)
        }
        for problem in problems { Terminal.print(problem) }
        if online { try await ask(settings) }
        guard problems.isEmpty else {
            throw CommandFailure(
                .configuration,
                "\(problems.count) 个问题。/ \(problems.count) problems."
            )
        }
        Terminal.tell("没有发现问题。/ No problems found.")
    }

    private func ask(_ settings: DeskSettings) async throws {
        var curl = CurlConfiguration()
        curl.plainHosts = settings.plainHosts
        let client = try CurlClient(configuration: curl)
        for configuration in settings.platforms {
            let platform = Composition.telegram(configuration, client: client)
            // No cursor is handed in, so that nothing is confirmed.
            _ = try await platform.poll(after: nil, upTo: 1, waiting: .zero)
            Terminal.tell("\(configuration.platform.rawValue): 连接正常。/ answers.")
        }
        await client.shutdown()
    }
}
