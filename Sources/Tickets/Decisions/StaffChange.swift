/// What a decision does to members of staff.
package enum StaffChange: Hashable, Sendable {
    /// Gives a person another role, and other buildings when they are named.
    case appoint(PersonID, Role, buildings: [String]?)
    /// Notes when a person is away.
    case absence(PersonID, Absence, by: PersonID)
    /// Ends what is noted of a person's absence from a day on.
    case endAbsence(PersonID, fromDay: Int)
}
