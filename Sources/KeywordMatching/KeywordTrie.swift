/// All beginnings of all keywords, as states numbered level by level.
struct KeywordTrie {
    /// One beginning.
    struct State {
        /// The keywords that begin so: a range of `order`.
        let range: Range<Int32>
        /// Code of its last character.
        let code: UInt16
        /// Count of characters.
        let depth: UInt16
        /// First of its children, which are numbered one after another.
        var firstChild: Int32 = 0
        var childCount: Int32 = 0
        /// How many keywords, the first of `range`, are exactly this beginning.
        var endingCount: Int32 = 0
    }

    /// State 0 is the root, the empty beginning.
    private(set) var states: [State] = []
    /// Keyword numbers, sorted by their codes.
    private let order: [Int]
    private let codes: [UInt16]
    private let starts: [Int]

    /// Sorts the keywords and finds their beginnings.
    ///
    /// - Parameters:
    ///   - codes: the characters of all keywords, one after another.
    ///   - starts: where each keyword starts in `codes`, and after them its count.
    init(codes: [UInt16], starts: [Int]) {
        self.codes = codes
        self.starts = starts
        order = KeywordTrie.sort(codes, starts)
        states.reserveCapacity(codes.count + 1)
        states.append(State(range: 0..<Int32(order.count), code: 0, depth: 0))
        var next = 0
        while next < states.count {
            addChildren(of: next)
            next += 1
        }
    }

    /// The children of a state, by rising code.
    func children(of state: Int) -> Range<Int> {
        let first = Int(states[state].firstChild)
        return first..<(first + Int(states[state].childCount))
    }

    /// The numbers of the keywords that are exactly this beginning.
    func keywordsEnding(in state: Int) -> ArraySlice<Int> {
        let first = Int(states[state].range.lowerBound)
        return order[first..<(first + Int(states[state].endingCount))]
    }

    private mutating func addChildren(of parent: Int) {
        let depth = Int(states[parent].depth)
        let end = Int(states[parent].range.upperBound)
        let start = Int(states[parent].range.lowerBound)
        var low = start
        while low < end, length(order[low]) == depth { low += 1 }
        states[parent].endingCount = Int32(low - start)
        states[parent].firstChild = Int32(states.count)
        while low < end {
            let code = codes[starts[order[low]] + depth]
            var high = low + 1
            while high < end, codes[starts[order[high]] + depth] == code { high += 1 }
            states.append(
                State(range: Int32(low)..<Int32(high), code: code, depth: UInt16(depth + 1))
            )
            low = high
        }
        states[parent].childCount = Int32(states.count) - states[parent].firstChild
    }

    private func length(_ keyword: Int) -> Int {
        starts[keyword + 1] - starts[keyword]
    }

    /// Sorts by the first four codes packed in one number, and by the rest where those are equal.
    private static func sort(_ codes: [UInt16], _ starts: [Int]) -> [Int] {
        var keyed: [(key: UInt64, keyword: Int)] = []
        keyed.reserveCapacity(starts.count)
        for keyword in 0..<(starts.count - 1) {
            var key: UInt64 = 0
            for offset in starts[keyword]..<(starts[keyword] + 4) {
                key = key << 16 | (offset < starts[keyword + 1] ? UInt64(codes[offset]) : 0)
            }
            keyed.append((key, keyword))
        }
        keyed.sort { left, right in
            if left.key != right.key { return left.key < right.key }
            let first = codes[starts[left.keyword]..<starts[left.keyword + 1]]
            let second = codes[starts[right.keyword]..<starts[right.keyword + 1]]
            if first.elementsEqual(second) { return left.keyword < right.keyword }
            return first.lexicographicallyPrecedes(second)
        }
        return keyed.map(\.keyword)
    }
}
