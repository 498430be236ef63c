/// The words that were counted, each once; a few are looked through, many are kept in a table.
struct WordSet {
    private static let fewMax = 32

    private var few: [Int] = []
    private var many: Set<Int> = []

    /// Takes a word in.
    ///
    /// - Returns: whether it is new.
    mutating func insert(_ word: Int) -> Bool {
        if contains(word) { return false }
        if few.count < Self.fewMax { few.append(word) } else { many.insert(word) }
        return true
    }

    /// Whether a word was taken in.
    func contains(_ word: Int) -> Bool {
        few.contains(word) || !many.isEmpty && many.contains(word)
    }
}
