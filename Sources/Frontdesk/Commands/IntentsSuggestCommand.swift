import ArgumentParser
import Dialogue
import Foundation
import JSONTree
import Pipeline
import Rulebook
import TicketStore
import Tickets

/// `frontdesk intents suggest`: words that the office's own messages ask for.
struct IntentsSuggestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest",
        abstract: "从没听懂的消息和员工的更正里找词。/ Words from missed messages and corrections.",
        discussion: """
            Each proposal shows the messages it would change, right and wrong, measured against all messages whose \
            meaning staff settled. Nothing changes until a manager approves: `--approve N --by PERSON` checks the whole, \
            notes the approval in the audit log, and writes the word into its file; on any mistake nothing changes. A \
            person is named by the key of the office's files, or by # and the number of the row.
            """
    )

    @OptionGroup var shared: SharedOptions

    @Flag(help: "One JSON line instead of text.")
    var json = false

    @Option(help: ArgumentHelp("Write the word with this number into its file.", valueName: "N"))
    var approve: Int?

    @Option(help: ArgumentHelp("The manager who approves.", valueName: "PERSON"))
    var by: String?

    func validate() throws {
        guard approve == nil || by != nil else {
            throw ValidationError("--approve needs --by PERSON: a manager approves.")
        }
    }

    func run() async throws {
        let settings = try DeskSettings.read(shared.places())
        let recognizer = try settings.dialogue().catalogue.recognizer
        let store = try TicketStore.open(
            StoreLocation(folder: settings.dataFolder),
            mode: .readOnly
        )
        let stock = try await store.learningStock(limit: Self.messagesMax)
        try await store.close()
        let now = settings.policy.calendar.localTime(of: Time.system.now)
        let proposer = WordProposer(
            recognizer: recognizer,
            samples: stock.samples.map {
                WordProposer.Sample(text: $0.text, kind: $0.kind, topic: $0.topic)
            },
            missed: stock.missed,
            now: now
        )
        let proposals = proposer.proposals()
        if let approve { return try await write(approve, of: proposals, settings) }
        if json {
            let value = JSONValue.array(proposals.map(ProposalPage.json))
            Terminal.print(String(decoding: JSONWriter.bytes(value), as: UTF8.self))
        } else {
            Terminal.print(ProposalPage.text(proposals, stock))
        }
    }

    private func write(
        _ number: Int,
        of proposals: [WordProposal],
        _ settings: DeskSettings
    ) async throws {
        guard let proposal = proposals.first(where: { $0.number == number }) else {
            throw CommandFailure(
                .usage,
                "没有编号为 \(number) 的建议。/ There is no proposal \(number); run without --approve to see them."
            )
        }
        let now = Time.system.now
        let manager = by ?? ""
        let change = try RuleEditor.change(
            proposal,
            note: "\(settings.policy.calendar.localTime(of: now).isoDate) \(manager)",
            in: settings.intentsFolder,
            facts: settings.facts
        )
        let place = "\(change.file):\(change.line): \"\(proposal.word)\""
        let store = try TicketStore.open(
            StoreLocation(folder: settings.dataFolder),
            mode: .beside
        )
        let person = try await PersonCommand.row(manager, in: store)
        let name = try await store.approveWord(
            "\(place) \(proposal.list) \(proposal.weight)",
            by: person,
            at: now
        )
        try await store.close()
        guard let name else {
            throw CommandFailure(
                .failure,
                "只有经理可以采纳。/ Only a manager may approve; \(manager) is none."
            )
        }
        try change.write()
        Terminal.print(place)
        Terminal.tell(
            "\(name) 采纳，已写入；运行中的机器人几秒内生效。/ Approved by \(name) and written; a running bot takes it over within seconds."
        )
    }

    /// Messages of each sort that are looked at: about a year of an estate.
    private static let messagesMax = 5000
}
