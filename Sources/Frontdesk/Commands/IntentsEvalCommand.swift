import ArgumentParser
import Dialogue
import JSONTree
import Pipeline
import Tickets

/// `frontdesk intents eval`: how well the rules do on labelled messages.
struct IntentsEvalCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "eval",
        abstract: "用标注过的消息衡量规则。/ Accuracy and confusion against labelled messages."
    )

    @OptionGroup var shared: SharedOptions

    @Argument(
        help: ArgumentHelp("Labelled messages, one JSON object a line.", valueName: "FILE.jsonl")
    )
    var file: String

    @Flag(help: "One JSON line instead of tables.")
    var json = false

    @Option(
        help: ArgumentHelp("Write what was recognised, a line a message.", valueName: "OUT.jsonl")
    )
    var predictions: String?

    @Flag(help: "Add to each of these lines the matters with their scores.")
    var scores = false

    @Option(
        help: ArgumentHelp(
            "Messages taken wrongly that are shown with their words.",
            valueName: "N"
        )
    )
    var wrong = 20

    func run() async throws {
        let settings = try DeskSettings.read(shared.places())
        let recognizer = try settings.dialogue().catalogue.recognizer
        let now = settings.policy.calendar.localTime(of: Time.system.now)
        let messages = try LabelledFile(path: file).messages
        var all = IntentEvaluation()
        var sets: [String: IntentEvaluation] = [:]
        var slots = SlotEvaluation()
        var lines: [String] = []
        var mistakes: [EvaluationMistake] = []
        let progress = Progress("理解 recognised", total: messages.count)
        for (position, message) in messages.enumerated() {
            let matters = recognizer.recognize(message.text, at: now)
            let got = IntentLabel(folding: matters)
            all.add(wanted: message.label, got: got)
            if let labels = message.slots {
                let found = Self.slots(of: matters).compactMapValues(\.stringValue)
                slots.add(wanted: labels, got: found)
            }
            sets[message.set, default: IntentEvaluation()].add(wanted: message.label, got: got)
            if message.label != got {
                let explained = recognizer.explain(message.text, at: now)
                mistakes.append(EvaluationMistake(message: message, got: got, matters: explained))
            }
            if predictions != nil {
                let explained = scores ? recognizer.explain(message.text, at: now) : []
                lines.append(Self.prediction(message, got, matters, explained: explained))
            }
            progress.show(position + 1)
        }
        progress.end()
        if let predictions { try write(lines, to: predictions) }
        if json {
            let value = EvaluationPage.json(all, sets: sets, slots, mistakes)
            Terminal.print(String(decoding: JSONWriter.bytes(value), as: UTF8.self))
        } else {
            Terminal.print(EvaluationPage.text(all, sets: sets, slots))
            for mistake in mistakes.prefix(max(0, wrong)) { Terminal.print("\n" + mistake.page) }
            let rest = mistakes.count - max(0, wrong)
            if rest > 0 { Terminal.print("\n… +\(rest), --wrong \(mistakes.count)") }
        }
    }

    private static func prediction(
        _ message: LabelledFile.Message,
        _ got: IntentLabel,
        _ matters: [Recognition],
        explained: [Recognition]
    ) -> String {
        var members: [String: JSONValue] = [
            "id": .string(message.id),
            "kind": .string(got.kind),
            "topic": .string(got.topic),
            "urgency": .string(got.urgency),
            "slots": .object(slots(of: matters)),
        ]
        if !explained.isEmpty {
            members["matters"] = .array(explained.map { RecognitionJSON.value($0) })
        }
        return String(decoding: JSONWriter.bytes(.object(members)), as: UTF8.self)
    }

    /// What the matters of a message tell together; of two the first counts.
    private static func slots(of matters: [Recognition]) -> [String: JSONValue] {
        matters.map { RecognitionJSON.slots($0.slots) }
            .reduce(into: [:]) { $0.merge($1) { first, _ in first } }
    }

    private func write(_ lines: [String], to path: String) throws {
        try OutputFile.write(lines.map { $0 + "\n" }.joined(), to: path)
    }
}
