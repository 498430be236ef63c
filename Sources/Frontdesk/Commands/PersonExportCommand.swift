import ArgumentParser
import Foundation
import Pipeline
import TicketStore
import Tickets

/// `frontdesk person export`: everything that is kept of a person, for that person to read.
struct PersonExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "导出一个人的全部资料。/ Export everything that is kept of a person.",
        discussion: "Writes JSON. That it was exported is written to the audit log."
    )

    @OptionGroup var shared: SharedOptions

    @Argument(help: ArgumentHelp("The office's key, or # and the row.", valueName: "person"))
    var person: String

    @Option(name: .shortAndLong, help: "The file to write.")
    var output: String

    func run() async throws {
        let settings = try DeskSettings.read(shared.places())
        let store = try TicketStore.open(
            StoreLocation(folder: settings.dataFolder),
            mode: .beside
        )
        let row = try await PersonCommand.row(person, in: store)
        let data = try await store.exportPerson(row, at: Time.system.now)
        try await store.close()
        guard let data else {
            throw CommandFailure(.failure, "没有这个人。/ There is nobody called \(person).")
        }
        try OutputFile.write(data.json, to: output)
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: output)
        Terminal.print(output)
    }
}
