import Dialogue
import HTTPTransport
import Logging
import Messenger
import Pipeline
import Platforms
import ServiceLifecycle
import TicketStore
import Tickets

/// Messenger and bot in one process: the bot polls the messenger over HTTP on this machine, as it would poll any other.
struct InProcessDesk: Sendable {
    /// The name of the messenger among the bot's platforms.
    static let platform = PlatformID(rawValue: "messenger")

    /// The messenger.
    let messenger: Messenger
    /// The bot's store.
    let store: TicketStore
    /// Where the rules are read anew while the bot runs; nil when they stay.
    var rules: RuleFiles?
    private let settings: DeskSettings
    private let dialogue: Dialogue
    private let token: String
    private let logger: Logger

    /// Opens both halves; nothing runs yet.
    ///
    /// - Parameters:
    ///   - settings: folders, rules and policy.
    ///   - port: the messenger's; 0 lets the system choose.
    ///   - logger: the log.
    /// - Returns: both, ready to run.
    /// - Throws: `CommandFailure`, `StoreError`, `MessengerError` or `RuleProblems`.
    static func open(
        _ settings: DeskSettings,
        port: Int,
        logger: Logger
    ) async throws -> InProcessDesk {
        let folder = try MessengerFolder(dataFolder: settings.dataFolder)
        let dialogue = try settings.dialogue()
        let store = try TicketStore.open(
            StoreLocation(folder: settings.dataFolder),
            mode: .readWrite
        )
        let messenger = try await Messenger.open(
            try folder.configuration(port: port, demo: true),
            logger: logger
        )
        try await store.setNotifier(settings.notifierChat)
        return InProcessDesk(
            messenger: messenger,
            store: store,
            settings: settings,
            dialogue: dialogue,
            token: try folder.token(),
            logger: logger
        )
    }

    /// Runs until a person stops the program or `afterwards` returns.
    ///
    /// - Parameters:
    ///   - staying: whether the program goes on until a signal when `afterwards` has returned.
    ///   - afterwards: called once the bot has polled; gets the messenger's address.
    /// - Throws: what a part of it threw.
    func run(
        staying: Bool,
        afterwards: @escaping @Sendable (_ address: String) async throws -> Void
    ) async throws {
        let messenger = messenger
        let services: [any Service] = [
            ServiceAround { try await messenger.run() },
            ServiceAround { try await bot(staying: staying, afterwards: afterwards) },
        ]
        try await Composition.run(services, logger: logger)
    }

    private func bot(
        staying: Bool,
        afterwards: @escaping @Sendable (String) async throws -> Void
    ) async throws {
        let address = "http://127.0.0.1:\(try await messenger.port())"
        let client = try CurlClient()
        let platform = Composition.telegram(
            TelegramConfiguration(
                platform: Self.platform,
                baseURL: address,
                token: PlatformSecret(token),
                messagesPerSecond: nil
            ),
            client: client
        )
        let composition = Composition(
            store: store,
            platforms: [platform] + Composition.notifiers(settings, client: client),
            dialogue: dialogue,
            rules: rules,
            logger: logger
        )
        let pipeline = composition.pipeline()
        let last = ServiceAround {
            guard let link = pipeline.links.first else { return }
            while !link.health.hasWorked, !Task.isShuttingDownGracefully {
                let latest = Time.system.now + .seconds(1)
                await link.polledWake.wait(until: latest, by: .system)
            }
            try await cancelWhenGracefulShutdown { try await afterwards(address) }
            if staying { try await gracefulShutdown() }
        }
        var configuration = ServiceGroupConfiguration(
            services: (pipeline.services + [last]).map { service in
                ServiceGroupConfiguration.ServiceConfiguration(
                    service: service,
                    successTerminationBehavior: .gracefullyShutdownGroup
                )
            },
            logger: logger
        )
        configuration.maximumGracefulShutdownDuration = .seconds(20)
        try await ServiceGroup(configuration: configuration).run()
        await client.shutdown()
    }
}
