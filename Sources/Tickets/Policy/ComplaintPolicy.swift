/// Complaints: groups, repeats and the clocks that are theirs alone (DOMAIN 3.18, 4.2).
package struct ComplaintPolicy: Hashable, Sendable {
    /// Complaints of one building about one thing within this time are one group matter.
    package var groupWindow: Duration = .hours(24)
    /// A group of this many rooms raises the level.
    package var groupSize = 3
    /// A second complaint about the same matter within this time raises the level.
    package var repeatWindow: Duration = .days(30)
    /// A weighty complaint that is open so long becomes a grave one.
    package var importantAge: Duration = .days(30)
    /// How often the state of a grave complaint is told until it is closed.
    package var majorInterval: Duration = .days(7)
    /// Who checks a written answer.
    package var writtenRoles: [Role] = [.customerServiceManager]

    /// The topics whose complaints are weighty from the start.
    package var importantTopics: [Topic] = [
        Topic(rawValue: "fees"), Topic(rawValue: "fire_safety"),
    ]

    package init() {}
}
