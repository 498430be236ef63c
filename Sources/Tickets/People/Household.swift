/// One flat of the estate.
package struct Household: Hashable, Sendable {
    /// The row.
    package let id: HouseholdID
    /// Building, unit and room.
    package let place: Place

    package init(id: HouseholdID, place: Place) {
        self.id = id
        self.place = place
    }
}
