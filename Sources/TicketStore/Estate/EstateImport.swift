package import Tickets

/// An office's whole estate as read from its files; replaces the one before.
package struct EstateImport: Hashable, Sendable {
    /// Every flat.
    package var households: [Place]
    /// Everybody the office knows, staff in the roster's order.
    package var people: [PersonRecord]

    package init(households: [Place], people: [PersonRecord]) {
        self.households = households
        self.people = people
    }
}
