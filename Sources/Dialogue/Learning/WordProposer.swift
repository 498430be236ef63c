import KeywordMatching
package import Tickets

/// Proposes words from labelled messages that came out otherwise and from those nothing was found in.
///
/// Every proposal is measured against all labelled messages of the office. Nothing learns by itself: a proposal is
/// only shown, and becomes a rule when a manager approves it.
package struct WordProposer: Sendable {
    /// A message whose meaning a person settled.
    package struct Sample: Hashable, Sendable {
        /// The words.
        package let text: String
        /// The kind it should have.
        package let kind: TicketKind
        /// The topic it should have.
        package let topic: Topic

        package init(text: String, kind: TicketKind, topic: Topic) {
            self.text = text
            self.kind = kind
            self.topic = topic
        }
    }

    private let recognizer: Recognizer
    private let samples: [Sample]
    private let missed: [String]
    private let now: LocalTime
    /// Whether each sample comes out right with the rules as they are.
    private let isRight: [Bool]

    /// Looks how the labelled messages come out with the rules as they are.
    ///
    /// - Parameters:
    ///   - recognizer: the rules.
    ///   - samples: labelled messages.
    ///   - missed: messages in which nothing was found.
    ///   - now: the project's time.
    package init(
        recognizer: Recognizer,
        samples: [Sample],
        missed: [String],
        now: LocalTime
    ) {
        self.recognizer = recognizer
        self.samples = samples
        self.missed = missed
        self.now = now
        isRight = samples.map { Self.isRight($0, recognizer, now) }
    }

    /// The words worth a look, the most useful first; at most ten.
    ///
    /// Cost: the rules are built anew for each of at most 60 candidates.
    package func proposals() -> [WordProposal] {
        var measured = candidates().compactMap(measure)
        measured.sort { left, right in
            let gains = (gain(left), gain(right))
            if gains.0 != gains.1 { return gains.0 > gains.1 }
            if left.found.count != right.found.count { return left.found.count > right.found.count }
            if left.word.count != right.word.count { return left.word.count > right.word.count }
            return left.word < right.word
        }
        var shown: [WordProposal] = []
        var settled: Set<String> = []
        var numbers: Set<Int> = []
        for proposal in measured where shown.count < Self.proposalsMax {
            guard !settled.isSuperset(of: proposal.righted) else { continue }
            guard numbers.insert(proposal.number).inserted else { continue }
            settled.formUnion(proposal.righted)
            shown.append(proposal)
        }
        return shown
    }

    private func gain(_ proposal: WordProposal) -> Int {
        proposal.righted.count - 2 * proposal.spoiled.count
    }

    // MARK: Candidates

    /// Phrases that wrong messages of one meaning share, or one of them shares with a message nothing was found in.
    private func candidates() -> [WordCandidate] {
        let cutter = PhraseCutter()
        let known = recognizer.knownTopicWords
        var support: [WordCandidate: Set<Int>] = [:]
        for (position, sample) in samples.enumerated() where !isRight[position] {
            let list = WordCandidate.list(for: sample.kind)
            for phrase in cutter.phrases(of: sample.text) {
                let candidate = WordCandidate(word: phrase, topic: sample.topic, list: list)
                if known.contains(candidate) { continue }
                support[candidate, default: []].insert(position)
            }
        }
        var misses: [String: Set<Int>] = [:]
        for (position, text) in missed.enumerated() {
            for phrase in cutter.phrases(of: text) { misses[phrase, default: []].insert(position) }
        }
        // Of phrases that stand in exactly the same messages the longest and the shortest are tried.
        var groups: [Group: [WordCandidate]] = [:]
        for (candidate, wrong) in support {
            let others = misses[candidate.word] ?? []
            guard wrong.count + others.count >= Self.supportMin else { continue }
            let group = Group(
                topic: candidate.topic,
                list: candidate.list,
                wrong: wrong,
                missed: others
            )
            groups[group, default: []].append(candidate)
        }
        let ordered = groups.sorted { left, right in
            let counts = (left.key.weight, right.key.weight)
            if counts.0 != counts.1 { return counts.0 > counts.1 }
            return (left.value.map(\.word).min() ?? "") < (right.value.map(\.word).min() ?? "")
        }
        let picked = ordered.flatMap { _, members -> [WordCandidate] in
            let sorted = members.sorted { left, right in
                let counts = (left.word.count, right.word.count)
                return counts.0 != counts.1 ? counts.0 > counts.1 : left.word < right.word
            }
            return Array(Set([sorted.first, sorted.last].compactMap(\.self)))
                .sorted { $0.word < $1.word }
        }
        return Array(picked.prefix(Self.candidatesMax))
    }

    private struct Group: Hashable {
        let topic: Topic
        let list: String
        let wrong: Set<Int>
        let missed: Set<Int>

        var weight: Int { 2 * wrong.count + missed.count }
    }

    // MARK: Measuring

    /// What a word would change, with the least weight that sets anything right; nil when it does more harm than good.
    private func measure(_ candidate: WordCandidate) -> WordProposal? {
        for weight in Self.weights {
            guard let changed = recognizer.adding(candidate, weight: weight) else { return nil }
            var righted: [String] = []
            var spoiled: [String] = []
            for (position, sample) in samples.enumerated() where stands(candidate, in: sample.text)
            {
                let isRightThen = Self.isRight(sample, changed, now)
                if isRightThen, !isRight[position] { righted.append(sample.text) }
                if !isRightThen, isRight[position] { spoiled.append(sample.text) }
            }
            guard righted.count > 2 * spoiled.count else { continue }
            let found = missed.filter { text in
                stands(candidate, in: text)
                    && changed.recognize(text, at: now).contains { $0.intent.ticketKind != nil }
            }
            let before = isRight.count { $0 }
            return WordProposal(
                number: Self.number(of: candidate),
                candidate: candidate,
                weight: weight,
                change: (righted, spoiled, found),
                effect: WordProposal.Effect(
                    before: before,
                    after: before + righted.count - spoiled.count,
                    count: samples.count
                )
            )
        }
        return nil
    }

    /// Only messages in which the word stands can come out otherwise.
    private func stands(_ candidate: WordCandidate, in text: String) -> Bool {
        FoldedText(text).string.contains(candidate.word)
    }

    private static func isRight(
        _ sample: Sample,
        _ recognizer: Recognizer,
        _ now: LocalTime
    ) -> Bool {
        guard let matter = recognizer.recognize(sample.text, at: now).first else { return false }
        return matter.intent.ticketKind == sample.kind && matter.topic == sample.topic
    }

    /// A number that is the same in every run: of the word's letters, by FNV-1a.
    private static func number(of candidate: WordCandidate) -> Int {
        var value: UInt32 = 2_166_136_261
        for byte in "\(candidate.topic.rawValue)/\(candidate.list)/\(candidate.word)".utf8 {
            value = (value ^ UInt32(byte)) &* 16_777_619
        }
        return Int(value % 900) + 100
    }

    /// Messages that must share a phrase: one alone teaches its own words only.
    private static let supportMin = 2
    /// Weights that are tried, the least first.
    private static let weights = [6, 10]
    /// Phrases that are measured.
    private static let candidatesMax = 60
    /// Proposals that are shown.
    private static let proposalsMax = 10
}

extension Recognizer {
    /// The words of topics, as proposals name them.
    fileprivate var knownTopicWords: Set<WordCandidate> {
        var known: Set<WordCandidate> = []
        for word in rules.words {
            guard case .topic(let topic, _) = word.role else { continue }
            for list in ["faults", "grievances", "questions", "words"] {
                known.insert(
                    WordCandidate(
                        word: FoldedText(word.text).string,
                        topic: rules.topics[topic],
                        list: list
                    )
                )
            }
        }
        return known
    }

    /// The same rules with one word more; nil when the topic is none of theirs or the word is none.
    fileprivate func adding(_ candidate: WordCandidate, weight: Int) -> Recognizer? {
        guard let topic = rules.topics.firstIndex(of: candidate.topic) else { return nil }
        var rules = rules
        rules.words.append(
            RuleWord(
                text: candidate.word,
                role: .topic(topic, lean: candidate.lean),
                weight: weight,
                source: RuleSource(file: "topics/\(candidate.topic.rawValue).yaml", line: 0)
            )
        )
        do {
            return try Recognizer(rules)
        } catch {
            // A phrase that cannot be a keyword is no proposal.
            return nil
        }
    }
}
