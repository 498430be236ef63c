import Foundation
import Logging
import Messenger

/// Opens the messenger's accounts for commands at a terminal.
enum MessengerAccess {
    /// The messenger on the data folder; it does not run.
    static func open(_ shared: SharedOptions) async throws -> Messenger {
        let logger = Log.start(level: .warning)
        let settings = try DeskSettings.read(shared.places())
        let folder = try MessengerFolder(dataFolder: settings.dataFolder)
        return try await Messenger.open(
            try folder.configuration(port: 0, demo: false),
            logger: logger
        )
    }

    /// One line of standard input; never an argument, where others on the machine could read it.
    static func readPassword() throws(CommandFailure) -> String {
        if Terminal.isWatched { Terminal.tell("密码 password:") }
        guard let line = readLine(strippingNewline: true), !line.isEmpty else {
            throw CommandFailure(.usage, "标准输入没有密码。/ There is no password on standard input.")
        }
        return line
    }
}
