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
            meaning staff settled. Nothing changes until a manager approves: `--approve N` writes the word into its \
            file, checks the whole first, and changes nothing on any mistake.
            """
    )

    @OptionGroup var shared: SharedOptions

    @Flag(help: "One JSON line instead of text.")
    var json = false

    @Option(help: ArgumentHelp("Write the word with this number into its file.", valueName: "N"))
    var approve: Int?

    @Option(help: "Who approves; the login name when left out.")
    var by: String?

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
        if let approve { return try write(approve, of: proposals, settings, on: now.isoDate) }
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
        _ settings: DeskSettings,
        on date: String
    ) throws {
        guard let proposal = proposals.first(where: { $0.number == number }) else {
            throw CommandFailure(
                .usage,
                "没有编号为 \(number) 的建议。/ There is no proposal \(number); run without --approve to see them."
            )
        }
        let place = try RuleEditor.add(
            proposal,
            note: "\(date) \(by ?? NSUserName())",
            to: settings.intentsFolder,
            facts: settings.facts
        )
        Terminal.print("\(place.file):\(place.line): \"\(proposal.word)\"")
        Terminal.tell(
            "已写入；运行中的机器人几秒内生效。/ Written; a running bot takes it over within seconds."
        )
    }

    /// Messages of each sort that are looked at: about a year of an estate.
    private static let messagesMax = 5000
}
