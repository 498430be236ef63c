import Dialogue
import JSONTree

/// Shows how well the rules do, for people and for scripts.
enum EvaluationPage {
    /// Tables: accuracy by set, then the classes and the confusions of each answer.
    static func text(
        _ all: IntentEvaluation,
        sets: [String: IntentEvaluation],
        _ slots: SlotEvaluation
    ) -> String {
        var lines = ["set          messages   kind  topic  urgency"]
        for (name, figures) in sets.sorted(by: { $0.key < $1.key }) + [("all", all)] {
            lines.append(
                column(name.isEmpty ? "-" : name, 12)
                    + column("\(figures.kind.count)", 9, right: true)
                    + column(percent(figures.kind.accuracy), 7, right: true)
                    + column(percent(figures.topic.accuracy), 7, right: true)
                    + column(percent(figures.urgency.accuracy), 9, right: true)
            )
        }
        // One set is all there is; of several each has its tables, and then all together.
        let parts = sets.count > 1 ? sets.sorted { $0.key < $1.key } + [("all", all)] : [("", all)]
        for (name, figures) in parts { lines += tables(figures, of: name) }
        lines += table(slots)
        return lines.joined(separator: "\n")
    }

    private static func tables(_ figures: IntentEvaluation, of set: String) -> [String] {
        var lines: [String] = []
        let dimensions = [
            ("kind", figures.kind), ("topic", figures.topic), ("urgency", figures.urgency),
        ]
        for (name, part) in dimensions {
            let title = set.isEmpty ? name : "\(set) \(name)"
            lines += ["", "\(title): macro-F1 \(percent(part.macroF1))"]
            lines.append("  class            count  precision  recall     F1  taken for")
            for row in part.classes where row.count > 0 || row.taken > 0 {
                lines.append(line(row, in: part))
            }
            if name != "topic" { lines += confusion(part) }
        }
        return lines
    }

    /// Precision and recall of each slot, where messages are labelled with slots.
    private static func table(_ slots: SlotEvaluation) -> [String] {
        guard slots.count > 0 else { return [] }
        let rows = slots.slots.map { row -> String in
            let counts = [row.count, row.taken].map { column("\($0)", 7, right: true) }
            let shares = [(row.precision, 11), (row.recall, 8), (row.f1, 7)].map {
                column(percent($0.0), $0.1, right: true)
            }
            return "  " + column(row.name, 15) + (counts + shares).joined()
        }
        return [
            "", "slots of \(slots.count) messages",
            "  slot             count  found  precision  recall     F1",
        ] + rows
    }

    /// The confusion of a few classes as a table: a row a right label, a column what was taken for it.
    private static func confusion(_ part: IntentEvaluation.Dimension) -> [String] {
        let names = part.classes.filter { $0.count > 0 || $0.taken > 0 }.map(\.name)
        let head = names.map { column($0, 11, right: true) }.joined()
        let rows = names.map { name in
            let row = part.confusion[name] ?? [:]
            return "  " + column(name, 15)
                + names.map { column("\(row[$0] ?? 0)", 11, right: true) }.joined()
        }
        return ["  right \\ taken   " + head] + rows
    }

    /// The same figures as one value, and every message taken wrongly.
    static func json(
        _ all: IntentEvaluation,
        sets: [String: IntentEvaluation],
        _ slots: SlotEvaluation,
        _ mistakes: [EvaluationMistake]
    ) -> JSONValue {
        var members = figures(all)
        members["wrong"] = .array(mistakes.map(\.json))
        members["sets"] = .object(sets.mapValues { .object(figures($0)) })
        if slots.count > 0 {
            var rows = Dictionary(
                uniqueKeysWithValues: slots.slots.map { ($0.name, figures($0)) }
            )
            rows["messages"] = .integer(Int64(slots.count))
            members["slots"] = .object(rows)
        }
        return .object(members)
    }

    private static func line(
        _ row: IntentEvaluation.Class,
        in part: IntentEvaluation.Dimension
    ) -> String {
        let wrong = (part.confusion[row.name] ?? [:]).filter { $0.key != row.name }
            .sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(4)
            .map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        return "  " + column(row.name, 15) + column("\(row.count)", 7, right: true)
            + column(percent(row.precision), 11, right: true)
            + column(percent(row.recall), 8, right: true)
            + column(percent(row.f1), 7, right: true) + "  " + wrong
    }

    private static func figures(_ evaluation: IntentEvaluation) -> [String: JSONValue] {
        [
            "messages": .integer(Int64(evaluation.kind.count)),
            "kind": dimension(evaluation.kind),
            "topic": dimension(evaluation.topic),
            "urgency": dimension(evaluation.urgency),
        ]
    }

    private static func figures(_ row: IntentEvaluation.Class) -> JSONValue {
        .object([
            "count": .integer(Int64(row.count)),
            "taken": .integer(Int64(row.taken)),
            "precision": .double(row.precision),
            "recall": .double(row.recall),
            "f1": .double(row.f1),
        ])
    }

    private static func dimension(_ part: IntentEvaluation.Dimension) -> JSONValue {
        let classes = part.classes.map { ($0.name, figures($0)) }
        return .object([
            "accuracy": .double(part.accuracy),
            "macro_f1": .double(part.macroF1),
            "classes": .object(Dictionary(uniqueKeysWithValues: classes)),
            "confusion": .object(
                part.confusion.mapValues { row in
                    .object(row.mapValues { .integer(Int64($0)) })
                }
            ),
        ])
    }

    private static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10)%"
    }

    private static func column(_ text: String, _ width: Int, right: Bool = false) -> String {
        let gap = String(repeating: " ", count: max(0, width - text.count))
        return right ? gap + text : text + gap
    }
}
