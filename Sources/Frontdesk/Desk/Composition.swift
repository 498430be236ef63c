import Dialogue
import Foundation
import HTTPTransport
import Logging
import Messaging
import Pipeline
import Platforms
import ServiceLifecycle
import TicketStore
import Tickets
import UnixSignals

/// The composition root: the one place that knows which parts a bot is made of.
struct Composition: Sendable {
    /// The open store.
    let store: TicketStore
    /// The platforms beside the console.
    let platforms: [any MessagingPlatform]
    /// The rules that decide.
    let dialogue: Dialogue
    /// Where the rules are read anew while the bot runs; nil when they stay.
    var rules: RuleFiles?
    /// The log.
    let logger: Logger

    /// All workers, wired; what a program before us made for sending and did not send is made anew.
    func pipeline() -> Pipeline {
        FileBytes.remove(store.location.papers)
        return Pipeline(
            store: store,
            platforms: platforms + [ConsolePlatform()],
            decider: Decider(dialogue),
            source: rules?.source,
            papers: papers,
            surroundings: Surroundings(logger: logger)
        )
    }

    /// What puts reports together.
    private var papers: PaperMaker {
        PaperMaker(
            policy: dialogue.policy,
            names: dialogue.catalogue.reportNames(dialogue.policy.calendar),
            folder: store.location.papers,
            draw: PictureMaker.draw,
            write: FileBytes.write,
            remove: FileBytes.remove
        )
    }

    /// The adapter of a Bot API server.
    ///
    /// - Parameters:
    ///   - configuration: where the server is and who we are there.
    ///   - client: sends the requests.
    /// - Returns: the adapter; nothing is asked of the server yet.
    static func telegram(
        _ configuration: TelegramConfiguration,
        client: any HTTPClient
    ) -> TelegramPlatform {
        TelegramPlatform(
            configuration: configuration,
            client: client,
            clock: { Time.system.now },
            loadFile: FileBytes.read
        )
    }

    /// The adapters of everything that settings name.
    static func platforms(
        _ settings: DeskSettings,
        client: any HTTPClient
    ) -> [any MessagingPlatform] {
        settings.platforms.map { telegram($0, client: client) }
            + notifiers(settings, client: client)
    }

    /// The adapter of the notifier; none when the settings name none.
    static func notifiers(
        _ settings: DeskSettings,
        client: any HTTPClient
    ) -> [any MessagingPlatform] {
        guard let notifier = settings.notifier else { return [] }
        return [
            NotifierPlatform(configuration: notifier, client: client) { Time.system.now }
        ]
    }

    /// Runs services until one ends or a person stops the program.
    ///
    /// - Parameters:
    ///   - services: in the order of starting; stopped in reverse.
    ///   - logger: the log.
    /// - Throws: what a service threw.
    static func run(_ services: [any Service], logger: Logger) async throws {
        var configuration = ServiceGroupConfiguration(
            services: services.map { service in
                ServiceGroupConfiguration.ServiceConfiguration(
                    service: service,
                    successTerminationBehavior: .gracefullyShutdownGroup,
                    failureTerminationBehavior: .cancelGroup
                )
            },
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger
        )
        configuration.maximumGracefulShutdownDuration = .seconds(30)
        try await ServiceGroup(configuration: configuration).run()
    }
}
