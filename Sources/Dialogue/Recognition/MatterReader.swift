import KeywordMatching
import Tickets

/// Puts together what one matter of a message means from what the judges say.
struct MatterReader {
    private let scan: MessageScan
    private let rules: RecognitionRules
    private let text: String
    private let markers: MarkerMap
    private let language: String
    private let slots: SlotReader
    private let line: WordHit?
    private let explainer: ExplanationWriter?

    /// Looks at a message.
    ///
    /// - Parameters:
    ///   - scan: the message with its words found.
    ///   - rules: what they count for.
    ///   - text: the message as it was written.
    ///   - asked: the project's time, and whether what is found is to be explained.
    init(
        _ scan: MessageScan,
        rules: RecognitionRules,
        text: String,
        asked: (now: LocalTime, isExplaining: Bool)
    ) {
        self.scan = scan
        self.rules = rules
        self.text = text
        markers = MarkerMap(scan)
        language = scan.language
        slots = SlotReader(scan.folded, at: asked.now)
        explainer =
            asked.isExplaining ? ExplanationWriter(scan, rules: rules, text: text) : nil
        line = LineJudge(scan).line()
    }

    /// What a matter means.
    ///
    /// - Parameters:
    ///   - range: the matter, in folded scalars.
    ///   - isOnly: whether it is the whole message.
    /// - Returns: all that was found.
    func recognition(of range: Range<Int>, isOnly: Bool) -> Recognition {
        let words = isOnly ? text : original(of: range)
        var found = Recognition(text: words, language: language)
        var guards: [FiredGuard] = []
        let hints = HintTally(scan.hints, rules.hints, in: range, topicCount: rules.topics.count)
        let judge = DangerJudge(scan, rules, markers: markers)
        var verdict = judge.verdicts(in: range, guards: &guards).first
        let topicJudge = TopicJudge(rules, hints: hints)
        let topics = topicJudge.ranking(of: scan, in: range, danger: verdict)
        let best = topicJudge.best(of: topics)
        verdict =
            verdict
            ?? CountedDanger(scan, rules, markers: markers).verdict(
                in: range,
                points: hints[.danger],
                topic: best?.topic,
                guards: guards
            )
        let kindJudge = KindJudge(rules, markers: markers, isExplaining: explainer != nil)
        var kinds = kindJudge.result(of: scan, in: range, topic: best?.topic, hints: hints)
        if let verdict { add(verdict, to: &kinds) }
        found.topic = best.map { rules.topics[$0.topic] } ?? .other
        found.isQuestion = kinds.isQuestion
        found.isOver = kinds.isOver
        found.isProxy = markers.has(.proxy)
        found.wantsPerson = markers.has(.person)
        found.isFrail = isFrail
        found.slots = slots.slots(in: scan.folded.originalRange(of: range))
        if let verdict {
            let code = rules.emergencies[verdict.emergency].code
            found.emergency = EmergencyFinding(code: code, certainty: verdict.certainty)
        }
        decideKind(&found, kinds, hasTopic: best != nil, isOnly: isOnly)
        found.urgency = urgency(of: range, found)
        if found.kind == .complaint { found.level = level(of: range, kinds) }
        if found.kind == .inquiry {
            found.answer = AnswerChooser(rules).answer(to: scan, in: range, topic: found.topic)
        }
        if let explainer {
            let judged = Judged(verdict: verdict, guards: guards, topics: topics, kinds: kinds)
            found.explanation = explainer.explanation(of: range, found, judged)
        }
        return found
    }

    /// Danger now speaks for the kind and topic of its code.
    private func add(_ verdict: DangerJudge.Verdict, to kinds: inout KindJudge.Result) {
        let place = verdict.range
        let weight = rules.scale.danger
        if verdict.certainty == .doubtful, !kinds.hasCue, !verdict.isCounted {
            kinds.add(weight, to: .other, .scale(.danger), place)
        }
        if verdict.certainty == .asked { kinds.add(weight, to: .inquiry, .scale(.danger), place) }
        guard verdict.certainty == .present else { return }
        guard !verdict.isCounted else {
            for kind in [KindCue.inquiry, .other] {
                kinds.add(-weight, to: kind, .scale(.danger), place)
            }
            kinds.hasCue = true
            kinds.isOver = false
            return
        }
        let rule = rules.emergencies[verdict.emergency]
        for kind in KindCue.allCases where kind.ticketKind == rule.kind {
            kinds.add(weight, to: kind, .scale(.danger), place)
            kinds.hasCue = true
        }
        kinds.add(-weight, to: .inquiry, .scale(.danger), place)
        kinds.isOver = false
    }

    /// Kind, intent, score and margin.
    private func decideKind(
        _ found: inout Recognition,
        _ kinds: KindJudge.Result,
        hasTopic: Bool,
        isOnly: Bool
    ) {
        let winner = kinds.best
        let best = kinds.finer(than: winner)
        let second = kinds.bestTicket(beside: winner, best)
        found.score = kinds[winner]
        found.margin = kinds[winner] - (second.map { kinds[$0] } ?? 0)
        found.runnerUp = second.flatMap { found in
            kinds[found] >= rules.scale.runnerUpMin ? found.ticketKind : nil
        }
        // Whether it also names a shortcoming or asks is kept beside a suggestion.
        if best == .suggestion, winner != best { found.runnerUp = winner.ticketKind }
        found.kind = best.ticketKind
        found.intent = best.intent
        let isEmpty = kinds.isQuestion || !kinds.hasCue && !kinds.isOver
        if best == .other, !hasTopic, isEmpty { found.intent = .nothing }
        if best == .complaint, isOnly, isMereSigh(kinds) {
            found.runnerUp = .inquiry
            found.margin = 0
        }
        guard isOnly, found.emergency?.certainty != .present, let line else { return }
        take(line, &found, kinds)
    }

    /// Whether a few words say that something is too dear or the like, without blame or demand: 停车费太贵.
    private func isMereSigh(_ kinds: KindJudge.Result) -> Bool {
        guard let sigh = markers.place(of: .sigh), !kinds.isBlaming, !kinds.isQuestion,
            scan.letterCount <= rules.scale.sighLetters * (scan.language == "en" ? 3 : 1)
        else { return false }
        return !scan.hits.contains { hit in
            guard case .kind(.complaint) = hit.role else { return false }
            return !hit.range.overlaps(sigh)
        }
    }

    /// Lets a line of conversation win over the matter it stands in, where it is one.
    private func take(_ line: WordHit, _ found: inout Recognition, _ kinds: KindJudge.Result) {
        guard case .line(let intent) = line.role else { return }
        let isStrong = max(kinds[.complaint], kinds[.repair]) >= rules.scale.strongKind
        switch intent {
        case .correction:
            guard !isStrong else { return }
            found.kind = nil
        case .handoff, .withdrawal, .rating, .help, .skip, .no, .yes:
            found.kind = nil
        case .status:
            guard !isStrong else { return }
            found.kind = .inquiry
        case .urging:
            // 怎么还没人来 blames, but names nothing to complain of.
            guard !isStrong || !namesThing(found) else { return }
            found.kind = .inquiry
        case .announcement:
            guard !namesThing(found) else { return }
            if found.kind == nil || found.kind == .inquiry { found.kind = announced(line) }
        case .greeting, .thanks, .praise, .other:
            guard line.weight >= LineJudge.anywhereWeight || found.kind == nil || !isStrong else {
                return
            }
            found.kind = nil
        case .inquiry, .repair, .complaint, .suggestion, .nothing: return
        }
        found.intent = intent
        found.score = max(found.score, rules.scale.strongKind)
        found.margin = found.score
        found.satisfaction = intent == .rating ? satisfaction() : nil
    }

    /// Whether anything but the desk itself is spoken of.
    private func namesThing(_ found: Recognition) -> Bool {
        found.topic != .other && found.topic != Self.service
    }

    /// The kind that an announcement names: 怎么报修, 我要投诉.
    private func announced(_ line: WordHit) -> TicketKind {
        let words = scan.folded.string(in: line.range)
        if words.holds("投诉") || words.holds("complain") { return .complaint }
        if words.holds("报修") || words.holds("repair") { return .repair }
        return .inquiry
    }

    private func satisfaction() -> Satisfaction? {
        for hit in scan.hits {
            if case .satisfaction(let satisfaction) = hit.role { return satisfaction }
        }
        return nil
    }

    private func urgency(of range: Range<Int>, _ found: Recognition) -> Urgency {
        if found.emergency?.certainty == .present { return .emergency }
        if found.isOver || found.intent == .other || found.intent == .nothing { return .normal }
        for hit in scan.hits where range.contains(hit.range.lowerBound) {
            guard hit.role == .urgent, !hit.isNegated else { continue }
            let clause = scan.clause(of: hit.range)
            if markers.has(.past, in: clause), !markers.has(.now, in: clause) { continue }
            if markers.has(.hypothetical, in: clause) || markers.has(.calm) { continue }
            return .urgent
        }
        return .normal
    }

    /// Whether somebody frail is told of anywhere in the message: who is at home concerns each of its matters.
    private var isFrail: Bool {
        scan.hits.contains { hit in
            guard hit.role == .frail, !hit.isNegated, !followsNo(hit) else { return false }
            let clause = scan.clause(of: hit.range)
            return !markers.has(.hypothetical, in: clause) && !markers.has(.past, in: clause)
        }
    }

    /// Whether 没 stands right before: 没有老人 holds 有老人.
    private func followsNo(_ hit: WordHit) -> Bool {
        let before = hit.range.lowerBound - 1
        return before >= 0 && scan.folded.scalars[before] == 0x6CA1
    }

    private func level(of range: Range<Int>, _ kinds: KindJudge.Result) -> ComplaintLevel {
        var level = kinds.isBlaming ? ComplaintLevel.important : .ordinary
        for hit in scan.hits where range.contains(hit.range.lowerBound) {
            guard case .level(let stated) = hit.role, !hit.isNegated else { continue }
            level = max(level, stated)
        }
        return level
    }

    private func original(of range: Range<Int>) -> String {
        let span = scan.folded.originalRange(of: range)
        var words = String.UnicodeScalarView()
        words.append(contentsOf: text.unicodeScalars.dropFirst(span.lowerBound).prefix(span.count))
        return String(words)
    }

    /// The topic under which the desk itself is spoken of.
    private static let service = Topic(rawValue: "service")
}
