import ArgumentParser
import TicketStore

/// `frontdesk migrate`: brings the data up to this version of the program.
struct MigrateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "migrate",
        abstract: "把数据升级到本程序的版本。/ Bring the data up to this version.",
        discussion: "`run` and `demo` do this by themselves at their start."
    )

    @OptionGroup var shared: SharedOptions

    func run() async throws {
        let settings = try DeskSettings.read(shared.places())
        let store = try TicketStore.open(
            StoreLocation(folder: settings.dataFolder),
            mode: .readWrite
        )
        try await store.close()
        Terminal.tell("数据已是最新。/ The data is up to date.")
    }
}
