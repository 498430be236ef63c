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
        if let scale = fields["scale"] { read(scale: scale, into: &draft.rules) }
        if let signs = fields["signs"] { read(signs: signs, into: &draft.rules.signs) }
    }

    /// Points of `signs`: at most so many either way.
    private static let signMax = 20

    private static func read(signs: YAMLEntry, into target: inout SignWeights) {
        let found = signs.fields(KindSign.allCases.map(\.rawValue))
        for sign in KindSign.allCases {
            guard let points = found[sign.rawValue]?.fields(kinds) else { continue }
            for kind in KindCue.allCases {
                guard let entry = points[kind.name],
                    let weight = entry.number(in: -signMax...signMax)
                else { continue }
                let source = RuleSource(file: entry.file, line: entry.line)
                target.add(sign, to: kind, weight: weight, source: source)
            }
        }
    }

    private static func read(scale: YAMLEntry, into rules: inout RecognitionRules) {
        let found = scale.fields(ScaleNumber.allCases.map(\.rawValue).sorted())
        for name in ScaleNumber.allCases {
            guard let entry = found[name.rawValue], let number = entry.number(in: 0...50) else {
                continue
            }
            rules.scale[keyPath: name.path] = number
            rules.scaleSources[name] = RuleSource(file: entry.file, line: entry.line)
        }
    }
}
