internal import Foundation
internal import Hummingbird
package import Logging

/// The self-hosted messaging platform: a Bot API for the bot, pages for people, its own database.
///
/// It knows nothing of tickets. `run()` has the shape of a service of swift-service-lifecycle.
package struct Messenger: Sendable {
    private static let heartbeat = Duration.seconds(15)

    private let configuration: MessengerConfiguration
    private let logger: Logger
    let store: MessengerStore
    let hub: LiveHub
    private let gate: PollGate
    private let callbacks: CallbackBoard
    let sessions: Sessions
    private let responder: MessengerResponder
    private let boundPort = BoundPort()

    /// Opens the database and prepares everything; nothing listens yet.
    ///
    /// - Parameters:
    ///   - configuration: What the composition root decided.
    ///   - logger: Where starts, stops and failures are told; never text or tokens.
    /// - Returns: the messenger, ready to be provisioned and run.
    /// - Throws: ``MessengerError`` when database, files folder or pages are not usable,
    ///   ``MessengerError/badRequest(_:)`` when the bot's token has not the shape `<id>:<secret>`.
    package static func open(
        _ configuration: MessengerConfiguration,
        logger: Logger
    ) async throws(MessengerError) -> Messenger {
        let messenger = try Messenger(configuration, logger: logger)
        try await messenger.store.upsertBot(
            name: configuration.botName,
            username: configuration.botUsername,
            tokenHash: MessengerStore.hash(ofSecret: configuration.botToken),
            firstUpdateID: Int64.random(in: 100_000_000...900_000_000)
        )
        return messenger
    }

    private init(
        _ configuration: MessengerConfiguration,
        logger: Logger
    ) throws(MessengerError) {
        let idText = configuration.botToken.prefix { $0 != ":" }
        guard let botID = Int64(idText), botID > 0,
            configuration.botToken.count > idText.count + 1
        else { throw .badRequest("the bot's token must be <id>:<secret>") }
        let hub = LiveHub()
        let gate = PollGate()
        self.configuration = configuration
        self.logger = logger
        self.hub = hub
        self.gate = gate
        callbacks = CallbackBoard()
        store = try MessengerStore(
            path: configuration.databasePath,
            botID: botID,
            logger: logger,
            clock: { Int64(Date().timeIntervalSince1970 * 1000) },
            publish: { notes in
                if notes.wakesPoll { await gate.wake() }
                hub.publish(notes.events)
            }
        )
        sessions = Sessions(store: store, hasher: PasswordHasher())
        let intake = FileIntake(folder: try AttachmentFolder(path: configuration.filesPath))
        responder = MessengerResponder(
            botAPI: BotAPI(
                store: store,
                hub: hub,
                gate: gate,
                callbacks: callbacks,
                intake: intake,
                pacer: SendPacer(isOn: configuration.pacing),
                tokenHash: MessengerStore.hash(ofSecret: configuration.botToken)
            ),
            pageAPI: PageAPI(
                store: store,
                sessions: sessions,
                hub: hub,
                callbacks: callbacks,
                intake: intake,
                demo: configuration.demo,
                registration: configuration.registration
            ),
            pages: PageServer(
                assets: try StaticAssets(),
                sessions: sessions,
                folder: intake.folder
            ),
            trustedProxies: configuration.trustedProxies
        )
    }

    /// Serves until it is asked to stop, then ends streams and polls and lets the rest finish.
    ///
    /// - Throws: ``MessengerError/server(_:)`` when the address cannot be listened on.
    package func run() async throws(MessengerError) {
        do {
            try await withThrowingTaskGroup(of: Bool.self) { group in
                group.addTask { try await serve() }
                group.addTask { try await beat() }
                group.addTask { try await endStreamsAtShutdown() }
                for try await isServerDone in group where isServerDone {
                    group.cancelAll()
                    return
                }
            }
            logger.info("messenger stopped")
        } catch is CancellationError {
            boundPort.set(.failure(.server("stopped before it listened")))
        } catch {
            throw MessengerError(wrapping: error)
        }
    }

    /// The port the server listens on; waits until ``run()`` got that far.
    ///
    /// - Throws: ``MessengerError/server(_:)`` when it never will.
    package func port() async throws(MessengerError) -> Int {
        try await boundPort.value()
    }

    /// How many pages listen to events now.
    package var openStreamCount: Int {
        hub.streamCount
    }

    /// Whether the bot waits for updates now.
    package var isPolled: Bool {
        get async { await gate.isWaiting }
    }

    private func serve() async throws -> Bool {
        let address = configuration.host
        let application = Application(
            responder: responder,
            configuration: ApplicationConfiguration(
                address: .hostname(address, port: configuration.port)
            ),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? configuration.port
                boundPort.set(.success(port))
                logger.info("messenger listened", metadata: ["port": "\(port)"])
            },
            logger: Self.quiet(logger)
        )
        do {
            try await application.run()
        } catch is CancellationError {
            throw CancellationError()
        } catch {
            let failure = MessengerError.server(String(describing: error))
            boundPort.set(.failure(failure))
            throw failure
        }
        return true
    }

    private func beat() async throws -> Bool {
        while true {
            try await Task.sleep(for: Self.heartbeat)
            hub.beat()
        }
    }

    /// Open streams and waiting polls would hold up a shutdown, so they are ended as it begins.
    ///
    /// Hummingbird's store of passing values runs until a graceful shutdown begins, which makes it
    /// the bell for that moment.
    private func endStreamsAtShutdown() async throws -> Bool {
        let bell = MemoryPersistDriver(configuration: .init(tidyFrequency: .seconds(3600)))
        try await bell.run()
        hub.close()
        callbacks.close()
        await gate.close()
        return false
    }

    /// The web server tells of starts and stops once more; only its warnings are kept.
    private static func quiet(_ logger: Logger) -> Logger {
        var logger = logger
        logger.logLevel = max(logger.logLevel, .warning)
        return logger
    }
}
