package import Tickets

/// A prepared answer to a question, as the project office filled it in (DOMAIN 5.5).
package struct Answer: Hashable, Sendable {
    /// The placeholder that is filled when the answer is given: who answers for the owner's building.
    package static let butler = "my.butler"

    /// Its name.
    package let id: AnswerID
    /// The words by language; placeholders already filled from the office's facts.
    package let texts: [String: String]
    /// Where the answer comes from.
    package let source: String
    /// Who answers for it.
    package let responsible: String
    /// The moment after which it is not sent any more; nil for no end.
    package let validUntil: Instant?
    /// Whether every placeholder has a value; an unfilled answer goes to the desk.
    package let isFilled: Bool

    package init(
        id: AnswerID,
        texts: [String: String],
        source: String,
        responsible: String,
        validUntil: Instant?,
        isFilled: Bool
    ) {
        self.id = id
        self.texts = texts
        self.source = source
        self.responsible = responsible
        self.validUntil = validUntil
        self.isFilled = isFilled
    }
}
