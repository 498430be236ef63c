/// How much an estate folder holds, for the report of a dry run.
package struct EstateCounts: Hashable, Sendable {
    /// Buildings.
    package let buildings: Int
    /// Flats.
    package let households: Int
    /// People who own a flat.
    package let owners: Int
    /// People who live in flats and own none.
    package let tenants: Int
    /// Members of staff.
    package let staff: Int
    /// Shifts, each on one day of the week.
    package let shifts: Int
    /// Flats with nobody in them.
    package let emptyHouseholds: Int

    package init(
        buildings: Int,
        households: Int,
        owners: Int,
        tenants: Int,
        staff: Int,
        shifts: Int,
        emptyHouseholds: Int
    ) {
        self.buildings = buildings
        self.households = households
        self.owners = owners
        self.tenants = tenants
        self.staff = staff
        self.shifts = shifts
        self.emptyHouseholds = emptyHouseholds
    }
}
