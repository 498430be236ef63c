import Tickets

/// Ranks the topics of a matter by the sum of the weights of its words, each word once; the one named first counts more.
struct TopicJudge {
    /// A topic with its score.
    struct Ranked {
        /// The topic's position in `RecognitionRules.topics`.
        let topic: Int
        /// The sum of weights.
        var score: Int
        /// Where its first word begins.
        var start: Int
        /// The word by which it was named first of all; nil for the others.
        var firstWord: Range<Int>?
    }

    private let rules: RecognitionRules

    init(_ rules: RecognitionRules) {
        self.rules = rules
    }

    /// The topics that have a word in a range, best first; equal scores by first word, then by name.
    func ranking(of scan: MessageScan, in range: Range<Int>) -> [Ranked] {
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
        ranked.sort { left, right in
            if left.score != right.score { return left.score > right.score }
            if left.start != right.start { return left.start < right.start }
            return left.topic < right.topic
        }
        return ranked
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
