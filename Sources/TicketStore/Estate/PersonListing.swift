package import Tickets

/// A person as listed to the office.
package struct PersonListing: Hashable, Sendable {
    /// The key of the office's files; nil for a guest.
    package let key: String?
    /// The person.
    package let person: Person
    /// The flats.
    package let households: [Household]
    /// When the office's files ceased to name the person; nil while they do.
    package let endedAt: Instant?
}
