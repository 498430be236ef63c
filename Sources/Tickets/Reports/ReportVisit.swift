/// A return visit as a report counts it.
package struct ReportVisit: Hashable, Sendable {
    /// When it was made.
    package let at: Instant
    /// What the owner said of the result.
    package let rating: Satisfaction
    /// Whether a person asked, by telephone or at the door; else the owner answered the bot.
    package let isByPerson: Bool
    /// What else was said; may be empty.
    package let opinion: String

    package init(at: Instant, rating: Satisfaction, isByPerson: Bool, opinion: String) {
        self.at = at
        self.rating = rating
        self.isByPerson = isByPerson
        self.opinion = opinion
    }
}
