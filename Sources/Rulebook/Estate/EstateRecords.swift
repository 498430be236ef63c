package import Tickets

/// A whole estate without a fault: what an import puts into the store.
package struct EstateRecords: Hashable, Sendable {
    /// The buildings, in the order of the files, without their word.
    package let buildings: [String]
    /// Every flat once, in the order of the file; the spots are nil.
    package let households: [Place]
    /// Every owner and tenant once.
    package let people: [EstateResident]
    /// Every member of staff once, in the order of the file.
    package let staff: [EstateStaffMember]

    package init(
        buildings: [String],
        households: [Place],
        people: [EstateResident],
        staff: [EstateStaffMember]
    ) {
        self.buildings = buildings
        self.households = households
        self.people = people
        self.staff = staff
    }

    /// How much there is of each, for the report of a dry run.
    package var counts: EstateCounts {
        EstateCounts(
            buildings: buildings.count,
            households: households.count,
            owners: people.count { $0.role == .owner },
            tenants: people.count { $0.role == .tenant },
            staff: staff.count,
            shifts: staff.reduce(0) { $0 + $1.shifts.count },
            emptyHouseholds: Set(households)
                .subtracting(people.flatMap { $0.homes.map(\.place) }).count
        )
    }
}
