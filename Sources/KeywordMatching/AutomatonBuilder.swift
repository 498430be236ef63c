/// Turns a list of keywords into the tables of an automaton.
///
/// Sorts the keywords, cuts the sorted list into the states of a trie level by level, places the
/// states in the double array, then links each to its longest suffix. All work is done on numbers.
struct AutomatonBuilder {
    private typealias Node = AutomatonTables.Node

    private let alphabet: Alphabet
    private let trie: KeywordTrie
    private var entries: [AutomatonTables.Entry] = []
    private var outputs = [AutomatonTables.Output(keyword: 0, next: 0)]
    /// For each keyword the first one of the same text, where these are joined; else empty.
    private(set) var firsts: [Int] = []

    /// Checks the keywords and prepares them.
    init(_ keywords: [Keyword]) throws(KeywordError) {
        if keywords.count > KeywordAutomaton.keywordCountMax {
            throw .tooMany(count: keywords.count)
        }
        var pool: [UInt32] = []
        var starts: [Int] = [0]
        pool.reserveCapacity(keywords.reduce(0) { $0 + $1.scalars.count })
        entries.reserveCapacity(keywords.count)
        starts.reserveCapacity(keywords.count + 1)
        for keyword in keywords {
            let start = pool.count
            pool += keyword.scalars
            let length = keyword.scalars.count
            if length == 0 { throw .empty(keyword.id) }
            if length > KeywordAutomaton.keywordLengthMax {
                throw .tooLong(keyword.id, scalarCount: length)
            }
            let edges = keyword.isWholeWord ? WordEdges(of: pool[start...]) : []
            entries.append(
                AutomatonTables.Entry(id: keyword.id, length: UInt16(length), edges: edges)
            )
            starts.append(pool.count)
        }
        let alphabet = try Alphabet(pool)
        self.alphabet = alphabet
        trie = KeywordTrie(codes: pool.map { alphabet.code(of: $0) }, starts: starts)
    }

    /// Builds the tables.
    ///
    /// - Parameter isJoining: whether of keywords of the same text only the first is reported.
    /// - Returns: the tables of all keywords.
    mutating func build(isJoining: Bool = false) -> AutomatonTables {
        if isJoining { firsts = [Int](0..<entries.count) }
        var array = DoubleArray(blockSize: alphabet.blockSize)
        let slots = place(in: &array)
        var nodes = array.nodes
        let suffixes = linkSuffixes(slots, &nodes)
        let singles = setOutputs(slots, suffixes, &nodes)
        let filter = PairFilter(pairs(), scalars: alphabet.scalars)
        return AutomatonTables(
            pageOf: alphabet.pageOf,
            codes: alphabet.codes,
            starts: starts(slots),
            singles: singles,
            nodes: nodes,
            outputs: outputs,
            keywords: entries,
            filter: filter.words,
            filterShift: filter.shift,
            hasSingles: singles.contains { $0 != 0 }
        )
    }

    /// Gives each state of the trie its slot; state 0, the root, has none.
    private func place(in array: inout DoubleArray) -> [UInt32] {
        // A closure over the list alone: one over the builder would copy it for every state.
        let states = trie.states
        var slots = [UInt32](repeating: 0, count: states.count)
        for child in trie.children(of: 0) {
            slots[child] = array.takeAny()
        }
        for state in states.indices.dropFirst() where states[state].childCount > 0 {
            let children = trie.children(of: state)
            let base = array.takeChildren(
                of: slots[state],
                codes: states[children].lazy.map(\.code)
            )
            for child in children { slots[child] = base ^ UInt32(states[child].code) }
        }
        return slots
    }

    /// Finds for each state its longest proper suffix that is a state.
    private func linkSuffixes(_ slots: [UInt32], _ nodes: inout [Node]) -> [Int] {
        var stateAt = [Int](repeating: 0, count: nodes.count)
        for state in slots.indices.dropFirst() { stateAt[Int(slots[state])] = state }
        var roots = [Int](repeating: 0, count: alphabet.scalars.count)
        for child in trie.children(of: 0) { roots[Int(trie.states[child].code)] = child }
        var suffixes = [Int](repeating: 0, count: slots.count)
        for state in slots.indices.dropFirst() {
            for child in trie.children(of: state) {
                let code = trie.states[child].code
                var suffix = suffixes[state]
                while suffix != 0 {
                    let slot = nodes[Int(slots[suffix])].base ^ UInt32(code)
                    if nodes[Int(slot)].check == slots[suffix] {
                        suffix = stateAt[Int(slot)]
                        break
                    }
                    suffix = suffixes[suffix]
                }
                suffixes[child] = suffix == 0 ? roots[Int(code)] : suffix
                let isDeep = trie.states[suffixes[child]].depth > 1
                if isDeep { nodes[Int(slots[child])].fail = slots[suffixes[child]] }
            }
        }
        return suffixes
    }

    /// Chains the keywords that end in each state, the longest first.
    ///
    /// - Returns: the heads of the chains of one-character keywords, by code.
    private mutating func setOutputs(
        _ slots: [UInt32],
        _ suffixes: [Int],
        _ nodes: inout [Node]
    ) -> [UInt32] {
        var singles = [UInt32](repeating: 0, count: alphabet.scalars.count)
        for state in slots.indices.dropFirst() {
            let info = trie.states[state]
            let isSingle = info.depth == 1
            var head = isSingle ? 0 : nodes[Int(slots[suffixes[state]])].output
            if trie.states[suffixes[state]].depth < 2 { head = 0 }
            for index in reported(trie.keywordsEnding(in: state)).reversed() {
                outputs.append(AutomatonTables.Output(keyword: UInt32(index), next: head))
                head = UInt32(outputs.count - 1)
            }
            if isSingle {
                singles[Int(info.code)] = head
            } else {
                nodes[Int(slots[state])].output = head
            }
        }
        return singles
    }

    /// Which of the keywords of one text are reported.
    private mutating func reported(_ keywords: ArraySlice<Int>) -> ArraySlice<Int> {
        guard !firsts.isEmpty, let first = keywords.first, keywords.count > 1 else {
            return keywords
        }
        for keyword in keywords { firsts[keyword] = first }
        return keywords.prefix(1)
    }

    private func starts(_ slots: [UInt32]) -> [UInt32] {
        var starts = [UInt32](repeating: AutomatonTables.shallowMark, count: alphabet.scalars.count)
        for child in trie.children(of: 0) where trie.states[child].childCount > 0 {
            starts[Int(trie.states[child].code)] = slots[child]
        }
        return starts
    }

    private func pairs() -> [(UInt16, UInt16)] {
        var pairs: [(UInt16, UInt16)] = []
        for first in trie.children(of: 0) {
            for second in trie.children(of: first) {
                pairs.append((trie.states[first].code, trie.states[second].code))
            }
        }
        return pairs
    }
}
