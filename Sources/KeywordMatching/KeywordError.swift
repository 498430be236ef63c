/// Why an automaton cannot be built; always a mistake in the words given to it.
package enum KeywordError: Error, Equatable, Sendable {
    /// The keyword has no text (after folding, if it was folded).
    case empty(KeywordID)
    /// The keyword has more than `KeywordAutomaton.keywordLengthMax` scalars.
    case tooLong(KeywordID, scalarCount: Int)
    /// More than `KeywordAutomaton.keywordCountMax` keywords were given.
    case tooMany(count: Int)
    /// The keywords together use more different characters than fit the tables (65,535).
    case alphabetTooLarge(count: Int)
}
