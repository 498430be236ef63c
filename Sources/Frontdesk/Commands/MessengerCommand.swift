import ArgumentParser
import Logging
import Messenger
import Rulebook
import ServiceLifecycle

/// `frontdesk messenger`: the messenger alone.
struct MessengerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "messenger",
        abstract: "只运行自带的消息平台。/ The messenger alone.",
        discussion: """
            The bot reaches it with FRONTDESK_TELEGRAM_URL and the token in messenger.token of the data folder.
            """
    )

    @OptionGroup var shared: SharedOptions

    @Option(help: "The port to listen on; 0 lets the system choose. 8080 when nothing says.")
    var port: Int?

    @Option(help: "The address to listen on. 127.0.0.1 when nothing says.")
    var host: String?

    func validate() throws {
        guard (0...65535).contains(port ?? 0) else {
            throw ValidationError("--port is 0 to 65535.")
        }
    }

    func run() async throws {
        let logger = Log.start()
        let settings = try DeskSettings.read(shared.places())
        let folder = try MessengerFolder(dataFolder: settings.dataFolder)
        let host = host ?? settings.messenger.host
        var configuration = try folder.configuration(
            port: port ?? settings.messenger.port,
            demo: false
        )
        configuration.host = host
        if settings.messenger.trustsProxy { configuration.trustedProxies = ["127.0.0.1", "::1"] }
        let messenger = try await Messenger.open(configuration, logger: logger)
        let services: [any Service] = [
            ServiceAround { try await messenger.run() },
            ServiceAround {
                let port = try await messenger.port()
                Terminal.print("ready http://\(host):\(port)")
                try await gracefulShutdown()
            },
        ]
        try await Composition.run(services, logger: logger)
    }
}
