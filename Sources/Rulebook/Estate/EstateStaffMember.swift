package import Tickets

/// A member of staff as the office's staff and shift files name them.
package struct EstateStaffMember: Hashable, Sendable {
    /// The name as written, without spaces around it.
    package let name: String
    /// The role, one of staff.
    package let role: Role
    /// The phone number in digits; nil when the cell is empty.
    package let phone: String?
    /// The buildings in the person's charge, each one of the estate; empty means all.
    package let buildings: [String]
    /// The name of the person's account in the messenger, in lower case; nil when they have none.
    package let login: String?
    /// The place in the list of who stands in for the person; nil for nobody.
    package var deputy: Int?
    /// When the person is away.
    package var absences: [EstateAbsence] = []
    /// When the person works, by weekday and start; empty means always.
    package var shifts: [Shift]

    package init(
        name: String,
        role: Role,
        phone: String? = nil,
        buildings: [String] = [],
        login: String? = nil,
        shifts: [Shift] = []
    ) {
        self.name = name
        self.role = role
        self.phone = phone
        self.buildings = buildings
        self.login = login
        self.shifts = shifts
    }
}
