import ArgumentParser
import HTTPTransport
import Logging
import Pipeline
import TicketStore

/// `frontdesk run`: the bot.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "机器人：轮询各消息平台。/ The bot: polls every configured platform.",
        discussion: """
            Without a configuration file the platform is FRONTDESK_TELEGRAM_URL with \
            FRONTDESK_TELEGRAM_TOKEN; FRONTDESK_TELEGRAM_RATE=0 switches our own pacing off.
            """
    )

    @OptionGroup var shared: SharedOptions

    func run() async throws {
        let logger = Log.start()
        let places = shared.places()
        let settings = try DeskSettings.read(places)
        guard !settings.platforms.isEmpty else {
            throw CommandFailure(
                .configuration,
                "没有消息平台：请设 FRONTDESK_TELEGRAM_TOKEN。/ No platform: set FRONTDESK_TELEGRAM_TOKEN."
            )
        }
        let dialogue = try settings.dialogue()
        let store = try TicketStore.open(
            StoreLocation(folder: settings.dataFolder),
            mode: .readWrite
        )
        if let desk = settings.desk { try await store.setStaffChat(desk: desk) }
        try await store.setNotifier(settings.notifierChat)
        var curl = CurlConfiguration()
        curl.plainHosts = settings.plainHosts
        let client = try CurlClient(configuration: curl)
        let composition = Composition(
            store: store,
            platforms: Composition.platforms(settings, client: client),
            dialogue: dialogue,
            rules: RuleFiles(places, settings),
            logger: logger
        )
        try await Composition.run(composition.pipeline().services, logger: logger)
        await client.shutdown()
    }
}
