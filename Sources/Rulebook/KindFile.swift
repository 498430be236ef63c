import Dialogue
import Tickets

/// Reads `kinds.yaml`: words for inquiry, repair, complaint, suggestion, praise and other, and the numbers.
enum KindFile {
    private static let kinds = KindCue.allCases.map(\.name)

    static func read(_ entry: YAMLEntry, into draft: RuleDraft) {
        let known = kinds + ["scale", "signs", "together", "levels", "blame", "person"]
        let fields = draft.fields(of: entry, known)
        for kind in KindCue.allCases { draft.addWeighted(fields[kind.name], .kind(kind)) }
        draft.addAll(fields["blame"], .marker(.blame))
        draft.addAll(fields["person"], .marker(.person))
        if let levels = fields["levels"]?.fields(["important", "major"]) {
            draft.addAll(levels["important"], .level(.important))
            draft.addAll(levels["major"], .level(.major))
        }
        draft.addCombinations(fields["together"], as: ["kind"]) { item in
            guard let field = item["kind"], let name = field.text() else { return nil }
            if let kind = KindCue.allCases.first(where: { $0.name == name }) { return .kind(kind) }
            if name == "blame" { return .marker(.blame) }
            field.reportUnknown("kind", name, known: kinds + ["blame"])
            return nil
        }
        if let scale = fields["scale"] { read(scale: scale, into: &draft.rules.scale) }
        if let signs = fields["signs"] { read(signs: signs, into: &draft.rules.signs) }
    }

    /// The names of the numbers in the file and the number each sets.
    private static var numbers: [String: WritableKeyPath<RecognitionScale, Int>] {
        [
            "lean": \.lean, "lean_again": \.leanAgain, "lean_elsewhere": \.leanElsewhere,
            "lean_again_max": \.leanAgainMax,
            "question": \.question, "question_mark": \.questionMark, "blame": \.blame,
            "over": \.over, "danger": \.danger, "danger_topic": \.dangerTopic,
            "strong_kind": \.strongKind, "other_start": \.otherStart, "no_topic": \.noTopic,
            "no_topic_question": \.noTopicQuestion, "foreign": \.foreign,
            "runner_up_min": \.runnerUpMin,
            "phrase": \.phrase, "usual": \.usual, "topic_min": \.topicMin,
            "topic_first": \.topicFirst,
            "topic_first_min": \.topicFirstMin,
            "negation_reach": \.negationReach, "negation_reach_latin": \.negationReachLatin,
            "margin": \.margin,
        ]
    }

    /// Points of `signs`: at most so many either way.
    private static let signMax = 20

    private static func read(signs: YAMLEntry, into target: inout SignWeights) {
        let found = signs.fields(KindSign.allCases.map(\.rawValue))
        for sign in KindSign.allCases {
            guard let points = found[sign.rawValue]?.fields(kinds) else { continue }
            for kind in KindCue.allCases {
                guard let weight = points[kind.name]?.number(in: -signMax...signMax) else {
                    continue
                }
                target.add(sign, to: kind, weight: weight)
            }
        }
    }

    private static func read(scale: YAMLEntry, into target: inout RecognitionScale) {
        let numbers = numbers
        for (name, entry) in scale.fields(numbers.keys.sorted()) {
            guard let path = numbers[name], let number = entry.number(in: 0...50) else { continue }
            target[keyPath: path] = number
        }
    }
}
