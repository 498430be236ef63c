import ArgumentParser
import Foundation
import TicketStore

/// `frontdesk backup`: a whole copy of the data, while the bot runs.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "备份到一个新文件夹；机器人可以照常运行。/ Copy the data into a new folder; the bot may run."
    )

    @OptionGroup var shared: SharedOptions

    @Argument(help: ArgumentHelp("A folder that does not exist yet.", valueName: "DIR"))
    var target: String

    func run() async throws {
        let settings = try DeskSettings.read(shared.places())
        let source = StoreLocation(folder: settings.dataFolder)
        let copy = StoreLocation(folder: target)
        let files = FileManager.default
        guard !files.fileExists(atPath: target) else {
            throw CommandFailure(.cannotCreate, "已存在。/ It exists: \(target)")
        }
        let store = try TicketStore.open(source, mode: .beside)
        do {
            try files.createDirectory(
                atPath: target,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
            try await store.backup(to: copy.database)
            // A file is never changed once it is kept, and rows point only to files that are there.
            if files.fileExists(atPath: source.files) {
                try files.copyItem(atPath: source.files, toPath: copy.files)
            }
            try MessengerFolder(dataFolder: source.folder)
                .copy(to: MessengerFolder(dataFolder: copy.folder))
        } catch let error as CocoaError {
            throw CommandFailure(.cannotCreate, "\(target): \(error.localizedDescription)")
        }
        try await store.close()
        Terminal.print(target)
    }
}
