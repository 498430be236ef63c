import KeywordMatching
import Tickets

/// Writes down why a matter was understood as it was; only where somebody asks, for it costs more than the understanding.
struct ExplanationWriter {
    /// Topics named in an explanation: the winner, and those that came near.
    private static let topicsShownMax = 3
    /// Words shown at most; a letter has no more that matter.
    private static let wordsMax = 300
    /// Guards shown at most.
    private static let guardsMax = 20
    /// Scalars of the message that are shown for a rule about the whole of it.
    private static let wholeShownMax = 12

    private let scan: MessageScan
    private let rules: RecognitionRules
    private let scalars: [Unicode.Scalar]

    init(_ scan: MessageScan, rules: RecognitionRules, text: String) {
        self.scan = scan
        self.rules = rules
        scalars = Array(text.unicodeScalars.prefix(FoldedText.scalarCountMax))
    }

    /// Everything that gave or took points in a matter.
    ///
    /// - Parameters:
    ///   - range: the matter, in folded scalars.
    ///   - found: what was understood.
    ///   - judged: what the judges of danger, topic and kind came to.
    /// - Returns: the explanation.
    func explanation(
        of range: Range<Int>,
        _ found: Recognition,
        _ judged: Judged
    ) -> Explanation {
        var explanation = Explanation()
        explanation.folded = scan.folded.string
        explanation.kinds = judged.kinds.ranking
        explanation.topics = judged.topics.prefix(Self.topicsShownMax).map {
            Explanation.Ranked(name: rules.topics[$0.topic].rawValue, score: $0.score)
        }
        explanation.words = words(in: range, found)
        explanation.words += hints(in: range, judged, Self.wordsMax - explanation.words.count)
        explanation.points = (judged.kinds.points + topicPoints(judged, in: range)).map(point)
        let guards = judged.guards + scan.struck.filter { range.contains($0.range.lowerBound) }
        explanation.guards = guards.sorted { $0.range.lowerBound < $1.range.lowerBound }
            .prefix(Self.guardsMax).map(fired)
        return explanation
    }

    // MARK: Words

    private func words(in range: Range<Int>, _ found: Recognition) -> [Explanation.Word] {
        var words: [Explanation.Word] = []
        var seen: Set<Int> = []
        for hit in scan.hits where range.contains(hit.range.lowerBound) {
            guard words.count < Self.wordsMax else { break }
            guard counts(hit, in: found) else { continue }
            let weight = weight(of: hit, isFirst: !seen.contains(hit.word))
            if weight != 0 || !hit.isNegated { seen.insert(hit.word) }
            words.append(word(hit, weight))
        }
        return words
    }

    /// Whether a word took part: a group counts in its combination, lines and answers where they were chosen.
    private func counts(_ hit: WordHit, in found: Recognition) -> Bool {
        switch hit.role {
        case .group: false
        case .line(let intent): intent == found.intent
        case .answer(let answer): rules.answers[answer].id == found.answer
        case .frail: found.isFrail
        case .kind, .topic, .danger, .dangerGuard, .urgent, .marker, .level, .satisfaction: true
        }
    }

    /// What the judges counted a word for: each word once; what is denied counts little or nothing.
    private func weight(of hit: WordHit, isFirst: Bool) -> Int {
        switch hit.role {
        case .kind(let kind):
            return isFirst && (!hit.isNegated || kind == .complaint) ? hit.weight : 0
        case .topic(_, let lean):
            guard isFirst else { return 0 }
            guard hit.isNegated else { return hit.weight }
            return lean == .repair ? 0 : hit.weight / 2
        case .danger, .dangerGuard, .urgent, .frail, .marker, .line, .level, .satisfaction,
            .answer, .group:
            return hit.isNegated ? 0 : hit.weight
        }
    }

    private func word(_ hit: WordHit, _ weight: Int) -> Explanation.Word {
        let isAgain = weight == 0 && hit.weight != 0 && !hit.isNegated
        let remark = hit.isNegated ? " (denied)" : isAgain ? " (again)" : ""
        return word(hit.range, source(of: hit), role: hit.role.name(in: rules) + remark, weight)
    }

    private func word(
        _ range: Range<Int>,
        _ source: RuleSource,
        role: String,
        _ weight: Int
    ) -> Explanation.Word {
        let span = scan.folded.originalRange(of: range).clamped(to: 0..<scalars.count)
        return Explanation.Word(
            text: text(span),
            start: span.lowerBound,
            end: span.upperBound,
            file: source.file,
            line: source.line,
            role: role,
            weight: weight
        )
    }

    private func text(_ span: Range<Int>) -> String {
        var words = String.UnicodeScalarView()
        words.append(contentsOf: scalars[span])
        return String(words)
    }

    private func source(of hit: WordHit) -> RuleSource {
        hit.word < rules.words.count
            ? rules.words[hit.word].source
            : rules.combinations[hit.word - rules.words.count].source
    }

    // MARK: Hints

    /// The points of hints for what is shown: all kinds, the topics that came near, and danger where hints alarmed.
    private func hints(
        in range: Range<Int>,
        _ judged: Judged,
        _ most: Int
    ) -> [Explanation.Word] {
        let topics = judged.topics.prefix(Self.topicsShownMax).map(\.topic)
        let isCounted = judged.verdict?.isCounted == true
        var words: [Explanation.Word] = []
        if isCounted { words.append(start(of: range)) }
        var seen: Set<Int> = []
        for hit in scan.hints where range.contains(hit.range.lowerBound) {
            guard seen.insert(hit.row).inserted else { continue }
            let source = RuleSource(file: rules.hints.file, line: rules.hints.lines[hit.row])
            for points in rules.hints.points(of: hit.row) {
                let role: String
                switch points.target {
                case .kind(let kind): role = kind.name
                case .danger where isCounted: role = "danger"
                case .topic(let topic) where topics.contains(topic):
                    role = "topic.\(rules.topics[topic].rawValue)"
                case .danger, .topic: continue
                }
                words.append(word(hit.range, source, role: "hint.\(role)", points.points))
            }
        }
        return cut(words, to: max(0, most), in: range)
    }

    /// What every matter has for danger before its first word.
    private func start(of range: Range<Int>) -> Explanation.Word {
        let source = RuleSource(file: rules.hints.file, line: rules.hints.startLine)
        let points = rules.hints.points(of: nil, for: .danger)
        return word(range, source, role: "hint.danger", points).with(text: "*")
    }

    /// The weightiest hints as they stand in the message, and the others of each role in one: it still adds up.
    private func cut(
        _ words: [Explanation.Word],
        to most: Int,
        in range: Range<Int>
    ) -> [Explanation.Word] {
        guard words.count > most else { return words }
        let order = words.indices.sorted {
            (-abs(words[$0].weight), $0) < (-abs(words[$1].weight), $1)
        }
        var rest: [String: Int] = [:]
        for position in order.dropFirst(most) {
            rest[words[position].role, default: 0] += words[position].weight
        }
        let source = RuleSource(file: rules.hints.file, line: rules.hints.startLine)
        return order.prefix(most).sorted().map { words[$0] }
            + rest.sorted { $0.key < $1.key }.map { role, weight in
                word(range, source, role: role + " (the rest)", weight).with(text: "…")
            }
    }

    // MARK: Points

    /// What the topics got beside the weights of their words.
    private func topicPoints(_ judged: Judged, in whole: Range<Int>) -> [ScorePoint] {
        var points: [ScorePoint] = []
        for ranked in judged.topics.prefix(Self.topicsShownMax) {
            if ranked.lead > 0 {
                points.append(
                    ScorePoint(
                        rule: .scale(.topicMin),
                        target: .topic(ranked.topic),
                        weight: ranked.lead,
                        range: whole
                    )
                )
            }
            guard let place = ranked.firstWord, rules.scale.topicFirst != 0 else { continue }
            points.append(
                ScorePoint(
                    rule: .scale(.topicFirst),
                    target: .topic(ranked.topic),
                    weight: rules.scale.topicFirst,
                    range: place
                )
            )
        }
        guard let verdict = judged.verdict, !verdict.isCounted, rules.scale.dangerTopic != 0 else {
            return points
        }
        let topic = rules.emergencies[verdict.emergency].topic
        guard let position = rules.topics.firstIndex(of: topic) else { return points }
        points.append(
            ScorePoint(
                rule: .scale(.dangerTopic),
                target: .topic(position),
                weight: rules.scale.dangerTopic,
                range: verdict.range
            )
        )
        return points
    }

    private func point(_ point: ScorePoint) -> Explanation.Point {
        let (area, name) =
            switch point.target {
            case .kind(let kind): ("kind", kind.name)
            case .topic(let topic): ("topic", rules.topics[topic].rawValue)
            }
        var word = word(
            point.range,
            source(of: point),
            role: "\(point.rule.name)+\(name)",
            point.weight
        )
        if word.end - word.start > Self.wholeShownMax {
            word = word.with(text: text(word.start..<word.start + Self.wholeShownMax) + "…")
        }
        return Explanation.Point(rule: point.rule, target: "\(area).\(name)", word: word)
    }

    private func source(of point: ScorePoint) -> RuleSource {
        switch point.rule {
        case .scale(let number): return rules.scaleSources[number] ?? Self.unnamed
        case .sign(let sign):
            let entry = rules.signs.entries.first { entry in
                guard case .kind(entry.kind) = point.target else { return false }
                return entry.sign == sign
            }
            return entry?.source ?? Self.unnamed
        }
    }

    /// Where a number would stand that no file names.
    private static let unnamed = RuleSource(file: "kinds.yaml", line: 1)

    // MARK: Guards

    private func fired(_ guardian: FiredGuard) -> Explanation.Guard {
        let span = scan.folded.originalRange(of: guardian.range).clamped(to: 0..<scalars.count)
        return Explanation.Guard(
            text: text(span),
            reason: guardian.reason,
            by: word(behind: guardian).map { word($0, 0) }
        )
    }

    /// The word that gave a guard its reason: of markers the nearest, of negations the nearest before.
    private func word(behind guardian: FiredGuard) -> WordHit? {
        if let guardWord = guardian.guardWord {
            return scan.hits.first { $0.role == .dangerGuard && $0.range == guardWord }
        }
        guard let marker = guardian.reason.marker else { return nil }
        let start = guardian.range.lowerBound
        return scan.hits.filter { hit in
            guard hit.role == .marker(marker) else { return false }
            return marker == .negation ? hit.range.lowerBound <= start : !hit.isNegated
        }.min { abs($0.range.lowerBound - start) < abs($1.range.lowerBound - start) }
    }
}

extension Explanation.Word {
    /// The same with another text.
    fileprivate func with(text: String) -> Explanation.Word {
        Explanation.Word(
            text: text,
            start: start,
            end: end,
            file: file,
            line: line,
            role: role,
            weight: weight
        )
    }
}
