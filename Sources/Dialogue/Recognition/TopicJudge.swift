import Tickets

/// Ranks the topics of a matter by the weights of its words, each word once, and by what its hints add up to; the one named
/// first counts more.
struct TopicJudge {
    /// A topic with its score.
    struct Ranked {
        /// The topic's position in `RecognitionRules.topics`.
        let topic: Int
        /// The sum of weights.
        var score: Int
        /// Where its first word begins; the end of the matter where only hints speak for it.
        var start: Int
        /// The word by which it was named first of all; nil for the others.
        var firstWord: Range<Int>?
        /// Whether any of its words stands in the matter.
        var hasWord = true
        /// What was added so that other topics must beat it: `topic_min`, as far as its words do not reach it.
        var lead = 0
        /// Whether it is the topic of a danger that is present.
        var isDanger = false
    }

    private let rules: RecognitionRules
    private let hints: HintTally

    init(_ rules: RecognitionRules, hints: HintTally) {
        self.rules = rules
        self.hints = hints
    }

    /// The topics that have a word in a range or for which danger or hints speak, best first; equal scores by first word, then
    /// by name.
    func ranking(
        of scan: MessageScan,
        in range: Range<Int>,
        danger: DangerJudge.Verdict?
    ) -> [Ranked] {
        var ranked = named(by: scan, in: range)
        if let danger { add(danger, to: &ranked) }
        addHints(to: &ranked, end: range.upperBound)
        ranked.removeAll { $0.score <= 0 }
        Self.sort(&ranked)
        return ranked
    }

    /// The topic that a matter is about.
    ///
    /// - Parameter ranked: the topics, the best first.
    /// - Returns: the first; nil where it reaches too little, or where words alone do not speak for `other`.
    func best(of ranked: [Ranked]) -> Ranked? {
        guard let first = ranked.first else { return nil }
        let least = rules.scale.topicMin
        if rules.topics[first.topic] == .other {
            return first.hasWord && first.score - first.lead >= least ? first : nil
        }
        guard !first.isDanger else { return first }
        let other = rules.topics.firstIndex(of: .other).map { hints[.topic($0)] } ?? 0
        // What speaks against `other` helps a topic that is named; hints alone must reach twice as much.
        return first.score >= (first.hasWord ? least + other : max(2 * least, least + other))
            ? first : nil
    }

    /// Puts topics in their order.
    private static func sort(_ ranked: inout [Ranked]) {
        ranked.sort { left, right in
            if left.score != right.score { return left.score > right.score }
            if left.start != right.start { return left.start < right.start }
            return left.topic < right.topic
        }
    }

    /// The topics that have a word in a range, in the order of these.
    private func named(by scan: MessageScan, in range: Range<Int>) -> [Ranked] {
        var slotOf = [Int](repeating: -1, count: rules.topics.count)
        var ranked: [Ranked] = []
        var first: (word: Range<Int>, topic: Int)?
        var faults: Set<Int> = []
        var strangest = 0
        var counted = WordSet()
        for hit in scan.hits where range.contains(hit.range.lowerBound) {
            guard case .topic(let topic, let lean) = hit.role else { continue }
            if hit.isNegated, lean == .repair { continue }
            guard counted.insert(hit.word) else { continue }
            if slotOf[topic] < 0 {
                slotOf[topic] = ranked.count
                ranked.append(Ranked(topic: topic, score: 0, start: hit.range.lowerBound))
            }
            if lean == .repair || lean == .complaint { faults.insert(topic) }
            if rules.topics[topic] == .other { strangest = max(strangest, hit.weight) }
            // 没有煤气味: what is denied is hardly the matter, though it may be (没有门禁).
            ranked[slotOf[topic]].score += hit.isNegated ? hit.weight / 2 : hit.weight
            guard hit.weight >= rules.scale.topicFirstMin else { continue }
            if first.map({ hit.range.lowerBound < $0.word.lowerBound }) ?? true {
                first = (hit.range, topic)
            }
        }
        if let first {
            ranked[slotOf[first.topic]].score += rules.scale.topicFirst
            ranked[slotOf[first.topic]].firstWord = first.word
        }
        ranked.removeAll { $0.score <= 0 }
        makeWay(&ranked, faults: faults, strangest: strangest)
        return ranked
    }

    /// Adds the topic of a danger.
    private func add(_ danger: DangerJudge.Verdict, to ranked: inout [Ranked]) {
        let topic = rules.emergencies[danger.emergency].topic
        guard let position = rules.topics.firstIndex(of: topic) else { return }
        let slot = ranked.firstIndex { $0.topic == position } ?? ranked.count
        if slot == ranked.count {
            ranked.append(Ranked(topic: position, score: 0, start: danger.range.lowerBound))
        }
        ranked[slot].score += rules.scale.dangerTopic
        ranked[slot].isDanger = danger.certainty == .present
    }

    /// Adds the points of hints; `other` starts at what the rest must reach.
    private func addHints(to ranked: inout [Ranked], end: Int) {
        for topic in rules.topics.indices where hints[.topic(topic)] != 0 {
            let slot = ranked.firstIndex { $0.topic == topic } ?? ranked.count
            if slot == ranked.count {
                ranked.append(Ranked(topic: topic, score: 0, start: end, hasWord: false))
            }
            if rules.topics[topic] == .other {
                ranked[slot].lead = max(0, rules.scale.topicMin - ranked[slot].score)
            }
            ranked[slot].score += ranked[slot].lead + hints[.topic(topic)]
        }
    }

    /// A fault or a grievance that is told is not outweighed by one word that is no business of the desk: "my name is Ann, the
    /// kitchen pipe is leaking".
    private func makeWay(_ ranked: inout [Ranked], faults: Set<Int>, strangest: Int) {
        guard let other = ranked.firstIndex(where: { rules.topics[$0.topic] == .other }) else {
            return
        }
        let named = ranked.filter { $0.topic != ranked[other].topic && faults.contains($0.topic) }
        guard let best = named.map(\.score).max(), best < ranked[other].score else { return }
        let first = ranked[other].firstWord == nil ? 0 : rules.scale.topicFirst
        guard ranked[other].score - strangest - first < best else { return }
        ranked[other].score = best - 1
    }
}
