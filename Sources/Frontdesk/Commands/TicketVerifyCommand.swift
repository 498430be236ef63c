import ArgumentParser
import Foundation
import TicketStore

/// `frontdesk ticket verify`: proves an exported ticket; needs no database.
struct TicketVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "验证导出的工单没有被改动。/ Prove that an exported ticket was not changed.",
        discussion:
            "Needs no database and no configuration. Ends with 1 when something does not fit."
    )

    @Argument(help: ArgumentHelp("The exported file.", valueName: "file"))
    var file: String

    @Option(help: "The hash of the last line, as `ticket bundle` printed it.")
    var head: String?

    func run() throws {
        let text: String
        do {
            text = try String(contentsOfFile: file, encoding: .utf8)
        } catch {
            throw CommandFailure(.failure, "读不了文件。/ The file cannot be read: \(file)")
        }
        let bundle: TicketBundle
        do throws(StoreError) {
            bundle = try TicketBundle.read(text)
        } catch {
            throw CommandFailure(.failure, "这不是导出的工单。/ This is no exported ticket.")
        }
        let faults = bundle.faults(expecting: head)
        for fault in faults { Terminal.print(fault) }
        guard faults.isEmpty else {
            throw CommandFailure(
                .failure,
                "\(bundle.number) 与校验链不符。/ \(bundle.number) does not fit its chain."
            )
        }
        Terminal.print("\(bundle.number): \(bundle.lineCount) lines, head \(bundle.head)")
    }
}
