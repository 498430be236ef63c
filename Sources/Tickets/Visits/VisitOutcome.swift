/// What came of a return visit: who asked in which way, and what the owner said.
package struct VisitOutcome: Hashable, Sendable {
    /// Who visited; nil when the owner answered the bot.
    package let visitor: PersonID?
    /// In which way.
    package let way: VisitWay
    /// What the owner said of the result.
    package let rating: Satisfaction
    /// What else was said; may be empty.
    package let opinion: String

    package init(visitor: PersonID?, way: VisitWay, rating: Satisfaction, opinion: String) {
        self.visitor = visitor
        self.way = way
        self.rating = rating
        self.opinion = opinion
    }
}
