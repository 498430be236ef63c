/// A word of a group that was found in a message; only combinations look at it.
struct GroupMember {
    /// The group's position in `RecognitionRules.groupNames`.
    let group: Int
    /// Where it stands, in folded scalars.
    let range: Range<Int>
    /// Whether a negation right before it denies it.
    let isNegated: Bool
    /// Whether a guard word overlaps it, so that it means no danger.
    let isGuarded: Bool
}

/// Finds the combinations of a message: words that count only together.
struct CombinationFinder {
    private let rules: RecognitionRules
    private let neededGroups: [(Int, Int)]
    private let members: [GroupMember]
    /// The first member of each group; -1 for none.
    private var first: [Int32]
    /// The next member of the same group; -1 after the last.
    private var next: [Int32]

    /// Looks at the members of groups, in the order of the text.
    init(_ members: [GroupMember], _ index: WordIndex) {
        rules = index.rules
        neededGroups = index.neededGroups
        self.members = members
        first = [Int32](repeating: -1, count: members.isEmpty ? 0 : rules.groupNames.count)
        next = [Int32](repeating: -1, count: members.count)
        for position in members.indices.reversed() {
            next[position] = first[members[position].group]
            first[members[position].group] = Int32(position)
        }
    }

    /// The combinations that hold, as hits; cost: linear in the members of a combination whose groups are all there.
    func found() -> [WordHit] {
        guard !members.isEmpty else { return [] }
        var found: [WordHit] = []
        for (position, needed) in neededGroups.enumerated()
        where first[needed.0] >= 0 && first[needed.1] >= 0 {
            let rule = rules.combinations[position]
            guard rule.all.allSatisfy({ first[$0] >= 0 }) else { continue }
            guard !rule.none.contains(where: { first[$0] >= 0 }) else { continue }
            if let hit = closest(rule, position) { found.append(hit) }
        }
        return found
    }

    /// The first stretch of text in which every group has a word and none lies too far off.
    private func closest(_ rule: RuleCombination, _ position: Int) -> WordHit? {
        let isDanger = rule.role.layer.contains(.danger)
        var cursors = rule.all.map { first[$0] }
        var latest = [Int32](repeating: -1, count: cursors.count)
        while let slot = earliest(of: cursors) {
            let member = cursors[slot]
            cursors[slot] = next[Int(member)]
            if isDanger, members[Int(member)].isGuarded { continue }
            latest[slot] = member
            if !latest.contains(-1), let whole = join(latest, rule, position) { return whole }
        }
        return nil
    }

    /// The slot whose next member stands first; nil when there is none left.
    private func earliest(of cursors: [Int32]) -> Int? {
        var best: Int?
        for (slot, cursor) in cursors.enumerated() where cursor >= 0 {
            if let known = best, cursors[known] <= cursor { continue }
            best = slot
        }
        return best
    }

    private func join(_ positions: [Int32], _ rule: RuleCombination, _ position: Int) -> WordHit? {
        var start = Int.max
        var end = 0
        var firstEnd = Int.max
        var lastStart = 0
        var isNegated = false
        for member in positions {
            let member = members[Int(member)]
            start = min(start, member.range.lowerBound)
            end = max(end, member.range.upperBound)
            firstEnd = min(firstEnd, member.range.upperBound)
            lastStart = max(lastStart, member.range.lowerBound)
            isNegated = isNegated || member.isNegated
        }
        if let near = rule.near, lastStart - firstEnd > near { return nil }
        return WordHit(
            word: rules.words.count + position,
            role: rule.role,
            weight: rule.weight,
            range: start..<end,
            isNegated: isNegated,
            isGuarded: false
        )
    }
}
