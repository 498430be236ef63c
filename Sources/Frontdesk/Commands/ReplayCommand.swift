import ArgumentParser
import JSONTree
import Logging
import Synchronization
import TicketStore
import Tickets

/// `frontdesk replay FILE`: a file of messages through the whole path.
struct ReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "把一个文件的消息走完整条路。/ Send a file of messages through the whole path.",
        discussion: """
            Each line is a JSON object with a text and is sent as an owner of its own, through messenger, adapter, \
            pipeline and store. Prints one JSON line at the end. Started again on the same data folder after a \
            kill, it goes on where it was.
            """
    )

    @OptionGroup var shared: SharedOptions

    @Argument(help: ArgumentHelp("The file of messages.", valueName: "FILE.jsonl"))
    var file: String

    @Option(
        help: ArgumentHelp("Messages a second; as fast as it goes when left out.", valueName: "N")
    )
    var rate: Double?

    @Option(help: ArgumentHelp("The folder of the estate.", valueName: "dir"))
    var estate: String?

    func validate() throws {
        if let rate, rate <= 0 { throw ValidationError("--rate is more than 0.") }
    }

    func run() async throws {
        let logger = Log.start(level: .warning)
        let replayed = try ReplayFile(path: file)
        let settings = try DeskSettings.read(shared.places().withSettings(ofEstate: estate))
        let desk = try await InProcessDesk.open(settings, port: 0, logger: logger)
        try await DemoEstate(desk).fill(
            from: estate ?? settings.estateFolder ?? Places.installed("deploy/sample-estate")
        )
        let folder = settings.dataFolder
        let rate = rate
        let isDone = Mutex(false)
        try await desk.run(staying: false) { _ in
            let baseline = try await Self.baseline(of: replayed, in: folder, desk)
            let driver = ReplayDriver(desk: desk, file: replayed, rate: rate, baseline: baseline)
            let figures = try await driver.run()
            Terminal.print(String(decoding: JSONWriter.bytes(figures), as: UTF8.self))
            isDone.withLock { $0 = true }
        }
        guard isDone.withLock({ $0 }) else {
            throw CommandFailure(.tryAgain, "已中断，可再次运行继续。/ Stopped; run it again to go on.")
        }
    }

    /// The figures before the first run: taken once what the staff wrote at the very first start is handled.
    private static func baseline(
        of file: ReplayFile,
        in folder: String,
        _ desk: InProcessDesk
    ) async throws -> ReplayBaseline {
        var status = try await desk.store.status()
        var quietCount = 0
        while quietCount < 3 {
            try await Task.sleep(for: .milliseconds(50))
            let next = try await desk.store.status()
            let isQuiet = next == status && next.outboxPending == 0 && next.handled == next.recorded
            quietCount = isQuiet ? quietCount + 1 : 0
            status = next
        }
        return try ReplayBaseline.of(file, in: folder, status)
    }
}
