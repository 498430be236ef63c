import ArgumentParser
import Dialogue
import Foundation
import JSONTree
import Pipeline
import Tickets

/// `frontdesk explain`: what a message means, and why.
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "说明一条消息会被怎样理解。/ What a message means, and why.",
        discussion:
            "Shows every word that counted with its file and line, the guards, and the runner-up."
    )

    @OptionGroup var shared: SharedOptions

    @Flag(help: "One JSON line instead of text.")
    var json = false

    @Argument(help: ArgumentHelp("The message.", valueName: "TEXT"))
    var text: [String]

    func validate() throws {
        guard !text.isEmpty else { throw ValidationError("A message is missing.") }
    }

    func run() async throws {
        let settings = try DeskSettings.read(shared.places())
        let dialogue = try settings.dialogue()
        let now = settings.policy.calendar.localTime(of: Time.system.now)
        let matters = dialogue.catalogue.recognizer.recognize(
            text.joined(separator: " "),
            at: now
        )
        if json {
            Terminal.print(String(decoding: JSONWriter.bytes(Self.json(matters)), as: UTF8.self))
        } else {
            for (position, matter) in matters.enumerated() {
                Terminal.print(Self.page(matter, position: position, of: matters.count))
            }
        }
    }

    /// The first matter's members, and under `matters` those of every one.
    private static func json(_ matters: [Recognition]) -> JSONValue {
        let all = matters.map { RecognitionJSON.value($0) }
        guard case .object(var members) = all.first ?? .object([:]) else { return .array(all) }
        members["matters"] = .array(all)
        return .object(members)
    }

    private static func page(_ matter: Recognition, position: Int, of count: Int) -> String {
        var lines: [String] = []
        if count > 1 { lines.append("事项 \(position + 1)/\(count): \(matter.text)") }
        lines += [
            "意图 intent    \(matter.intent.rawValue)",
            "类别 kind      \(matter.kind?.rawValue ?? "-")（次选 runner-up \(matter.runnerUp?.rawValue ?? "-")，领先 margin \(matter.margin)）",
            "主题 topic     \(matter.topic.rawValue)",
            "紧急 urgency   \(matter.urgency.rawValue)",
            "得分 score     \(matter.score)",
        ]
        if let danger = matter.emergency {
            lines.append("危险 danger    \(danger.code)（\(danger.certainty)）")
        }
        if let answer = matter.answer { lines.append("答案 answer    \(answer.rawValue)") }
        let slots = RecognitionJSON.slots(matter.slots).sorted { $0.key < $1.key }
        for (name, value) in slots {
            lines.append("信息 slot      \(name) = \(value.stringValue ?? "")")
        }
        for word in matter.explanation.words {
            let weight = word.weight >= 0 ? "+\(word.weight)" : "\(word.weight)"
            lines.append(
                "词 word       \(word.text) [\(word.start)..<\(word.end)] \(word.role) \(weight)  \(word.file):\(word.line)"
            )
        }
        for guarding in matter.explanation.guards { lines.append("限定 guard     \(guarding)") }
        return lines.joined(separator: "\n")
    }
}
