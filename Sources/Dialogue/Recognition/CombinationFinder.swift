/// Finds the combinations of a message: words that count only together.
struct CombinationFinder {
    private let rules: RecognitionRules
    private let neededGroups: [(Int, Int)]

    init(_ index: WordIndex) {
        rules = index.rules
        neededGroups = index.neededGroups
    }

    /// The combinations that hold, as hits; cost: linear in the hits for each combination whose groups are all there.
    func found(in hits: [WordHit]) -> [WordHit] {
        var isPresent = [Bool](repeating: false, count: rules.groupNames.count)
        var members: [(group: Int, hit: WordHit)] = []
        for hit in hits {
            guard case .group(let group) = hit.role else { continue }
            isPresent[group] = true
            members.append((group, hit))
        }
        guard !members.isEmpty else { return [] }
        var found: [WordHit] = []
        for (position, needed) in neededGroups.enumerated()
        where isPresent[needed.0] && isPresent[needed.1] {
            let rule = rules.combinations[position]
            guard rule.all.allSatisfy({ isPresent[$0] }) else { continue }
            guard !rule.none.contains(where: { isPresent[$0] }) else { continue }
            if let hit = closest(rule, position, members) { found.append(hit) }
        }
        return found
    }

    /// The first stretch of text in which every group has a word and none lies too far off.
    private func closest(
        _ rule: RuleCombination,
        _ position: Int,
        _ hits: [(group: Int, hit: WordHit)]
    ) -> WordHit? {
        var latest = [WordHit?](repeating: nil, count: rule.all.count)
        for (group, hit) in hits where rule.all.contains(group) {
            guard !hit.isGuarded || !rule.role.layer.contains(.danger) else { continue }
            for (slot, wanted) in rule.all.enumerated() where wanted == group { latest[slot] = hit }
            let members = latest.compactMap(\.self)
            guard members.count == rule.all.count else { continue }
            if let whole = join(members, rule, position) { return whole }
        }
        return nil
    }

    private func join(_ members: [WordHit], _ rule: RuleCombination, _ position: Int) -> WordHit? {
        var start = Int.max
        var end = 0
        var firstEnd = Int.max
        var lastStart = 0
        for member in members {
            start = min(start, member.range.lowerBound)
            end = max(end, member.range.upperBound)
            firstEnd = min(firstEnd, member.range.upperBound)
            lastStart = max(lastStart, member.range.lowerBound)
        }
        if let near = rule.near, lastStart - firstEnd > near { return nil }
        return WordHit(
            word: rules.words.count + position,
            role: rule.role,
            weight: rule.weight,
            range: start..<end,
            isNegated: members.contains(where: \.isNegated),
            isGuarded: false
        )
    }
}
