import ArgumentParser
import Pipeline
import TicketStore
import Tickets

/// `frontdesk ticket bundle`: a ticket with its history and hashes, to be proved elsewhere.
struct TicketBundleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bundle",
        abstract: "导出工单及其历史校验链。/ Export a ticket with the chain of its history.",
        discussion: """
            Prints the hash of the last line. Tell it to whoever gets the file by another way: \
            `frontdesk ticket verify FILE --head HASH` then proves that nothing was changed, taken out or cut off.
            """
    )

    @OptionGroup var shared: SharedOptions

    @Argument(help: ArgumentHelp("The ticket's number.", valueName: "number"))
    var number: String

    @Option(name: .shortAndLong, help: "The file to write, JSON.")
    var output: String

    func validate() throws {
        guard TicketNumber(number) != nil else {
            throw ValidationError("\(number) is no ticket's number, such as BX-20261123-001.")
        }
    }

    func run() async throws {
        guard let parsed = TicketNumber(number) else { return }
        let settings = try DeskSettings.read(shared.places())
        let store = try TicketStore.open(
            StoreLocation(folder: settings.dataFolder),
            mode: .beside
        )
        let bundle = try await store.bundle(of: parsed, at: Time.system.now)
        if bundle != nil {
            try await store.noteExport(.bundleExported, of: parsed, "bundle", at: Time.system.now)
        }
        try await store.close()
        guard let bundle else {
            throw CommandFailure(.failure, "没有这个工单。/ There is no ticket \(number).")
        }
        try OutputFile.write(bundle.written(), to: output)
        Terminal.print(bundle.head)
    }
}
