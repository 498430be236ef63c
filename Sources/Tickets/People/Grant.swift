/// A cell of the table of rights: how far a right reaches.
package enum Grant: String, CaseIterable, Hashable, Sendable {
    /// Not at all.
    case none = "-"
    /// Everywhere.
    case yes = "Y"
    /// May decide it, for others and in own power; nobody approves a request of their own.
    case approve = "A"
    /// The own matter of an owner; the own buildings of a butler.
    case own
    /// Repairs.
    case repair
    /// What was given to the person.
    case assigned
    /// Major complaints, and complaints whose promise has passed.
    case major
    /// Matters of charges.
    case charge
    /// May prepare it for somebody who approves.
    case draft
    /// Reports of the day.
    case day
    /// Reports of the day and the month.
    case month
    /// Every report.
    case all
}
