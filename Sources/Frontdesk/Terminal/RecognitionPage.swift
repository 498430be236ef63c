import Dialogue
import JSONTree
import Tickets

/// Shows people what was understood, and why.
enum RecognitionPage {
    /// A page about one matter.
    ///
    /// - Parameters:
    ///   - matter: what was understood.
    ///   - points: what would have changed it.
    ///   - position: its place in the message, from 0.
    ///   - count: the matters of the message.
    /// - Returns: several lines.
    static func text(
        _ matter: Recognition,
        _ points: [TurningPoint],
        position: Int,
        of count: Int
    ) -> String {
        var lines: [String] = []
        if count > 1 { lines.append("事项 \(position + 1)/\(count): \(matter.text)") }
        lines += summary(matter)
        let slots = RecognitionJSON.slots(matter.slots).sorted { $0.key < $1.key }
        for (name, value) in slots {
            lines.append("信息 slot      \(name) = \(value.stringValue ?? "")")
        }
        lines += words(matter)
        lines += points.map { point in
            let label = point.label
            let sign = point.sign.map { " (sign.\($0.rawValue))" } ?? ""
            return
                "转折 turning   没有 without “\(point.text)”\(sign): \(label.kind) \(label.topic) \(label.urgency)"
        }
        return lines.joined(separator: "\n")
    }

    /// One line a word that counted, points that were given, and a guard that fired.
    static func words(_ matter: Recognition) -> [String] {
        let explanation = matter.explanation
        return explanation.words.map { line("词 word       ", $0) }
            + explanation.points.map { line("写法 sign      ", $0.word) }
            + explanation.guards.map { "限定 guard     \($0.line)" }
    }

    private static func line(_ head: String, _ word: Explanation.Word) -> String {
        let weight = word.weight >= 0 ? "+\(word.weight)" : "\(word.weight)"
        return
            "\(head)\(word.text) [\(word.start)..<\(word.end)] \(word.role) \(weight)  \(word.file):\(word.line)"
    }

    private static func summary(_ matter: Recognition) -> [String] {
        let runner = matter.runnerUp?.rawValue ?? "-"
        var lines = [
            "折叠 folded    \(matter.explanation.folded)",
            "意图 intent    \(matter.intent.rawValue)",
            "类别 kind      \(matter.kind?.rawValue ?? "-")（次选 runner-up \(runner)，领先 margin \(matter.margin)）",
            "主题 topic     \(matter.topic.rawValue)",
            "紧急 urgency   \(matter.urgency.rawValue)",
            "得分 score     \(matter.score)（\(ranking(matter.explanation.kinds))；\(ranking(matter.explanation.topics))）",
        ]
        if let danger = matter.emergency {
            lines.append("危险 danger    \(danger.code)（\(danger.certainty)）")
        }
        if let answer = matter.answer { lines.append("答案 answer    \(answer.rawValue)") }
        return lines
    }

    private static func ranking(_ ranked: [Explanation.Ranked]) -> String {
        ranked.isEmpty ? "-" : ranked.map { "\($0.name) \($0.score)" }.joined(separator: ", ")
    }
}
