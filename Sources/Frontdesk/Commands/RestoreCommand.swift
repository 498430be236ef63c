import ArgumentParser
import Foundation
import TicketStore

/// `frontdesk restore`: puts a backup into an empty data folder.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "把备份放进空的数据文件夹。/ Put a backup into an empty data folder.",
        discussion:
            "Nothing is overwritten: move the old database away first, then run `frontdesk doctor --audit`."
    )

    @OptionGroup var shared: SharedOptions

    @Argument(help: ArgumentHelp("A folder that `frontdesk backup` made.", valueName: "DIR"))
    var source: String

    func run() async throws {
        let settings = try DeskSettings.read(shared.places())
        let target = StoreLocation(folder: settings.dataFolder)
        let copy = StoreLocation(folder: source)
        let files = FileManager.default
        guard files.fileExists(atPath: copy.database) else {
            throw CommandFailure(.usage, "这里没有备份。/ There is no backup in \(source).")
        }
        guard !files.fileExists(atPath: target.database),
            try !MessengerFolder(dataFolder: target.folder).isUsed
        else {
            throw CommandFailure(
                .cannotCreate,
                "数据文件夹里已有数据，请先移走。/ The data folder holds data; move it away first: \(target.database)"
            )
        }
        do {
            try files.createDirectory(
                atPath: target.folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
            if files.fileExists(atPath: copy.files) {
                if files.fileExists(atPath: target.files) {
                    try files.removeItem(atPath: target.files)
                }
                try files.copyItem(atPath: copy.files, toPath: target.files)
            }
            try files.copyItem(atPath: copy.database, toPath: target.database)
            try MessengerFolder(dataFolder: copy.folder)
                .copy(to: MessengerFolder(dataFolder: target.folder))
        } catch {
            throw CommandFailure(
                .cannotCreate,
                "\(target.folder): \(error.localizedDescription)"
            )
        }
        // Opening takes the lock, brings the schema up to date and reads it back.
        let store = try TicketStore.open(target, mode: .readWrite)
        let faults = try await store.checkIntegrity()
        try await store.close()
        for fault in faults { Terminal.print(fault) }
        guard faults.isEmpty else {
            throw CommandFailure(.failure, "备份有损坏。/ The backup is damaged.")
        }
        Terminal.tell("已恢复。/ Restored.")
    }
}
