import ArgumentParser
import Foundation
import Tickets

/// `frontdesk demo`: messenger and bot in one process, with a sample estate.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "演示：消息平台和机器人一起跑。/ Messenger and bot in one process, sample estate.",
        discussion: """
            Open round the clock, no quiet hours. Prints `ready ADDRESS` when the pages can be opened; \
            Ctrl-C stops it, the data stays.
            """
    )

    @OptionGroup var shared: SharedOptions

    @Option(help: "The port of the pages; 0 lets the system choose.")
    var port = 8080

    @Option(help: ArgumentHelp("The folder of the estate.", valueName: "dir"))
    var estate: String?

    func validate() throws {
        guard (0...65535).contains(port) else {
            throw ValidationError("--port is 0 to 65535.")
        }
    }

    func run() async throws {
        let logger = Log.start()
        let places = shared.places(data: Self.standardData).withSettings(ofEstate: estate)
        let settings = try DeskSettings.read(places)
        var desk = try await InProcessDesk.open(settings, port: port, logger: logger)
        desk.rules = RuleFiles(places, settings)
        try await DemoEstate(desk).fill(
            from: estate ?? settings.estateFolder ?? Places.installed("deploy/sample-estate")
        )
        try await desk.run(staying: true) { address in
            Terminal.print("ready \(address)")
        }
    }

    /// Beside the person's other data, so that a demo survives a new checkout.
    static var standardData: String {
        let environment = ProcessInfo.processInfo.environment
        let home = environment.nonEmpty("HOME") ?? NSTemporaryDirectory()
        let base = environment.nonEmpty("XDG_DATA_HOME") ?? home + "/.local/share"
        return base + "/frontdesk-demo"
    }
}
