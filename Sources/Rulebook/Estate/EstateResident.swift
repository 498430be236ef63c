package import Tickets

/// An owner or tenant as the office's people file names them.
package struct EstateResident: Hashable, Sendable {
    /// The name as written, without spaces around it.
    package let name: String
    /// The phone number in digits, with the country's code only when it isn't China's; nil when the cell is empty.
    package let phone: String?
    /// Their flats, at least one, in the order of the file; rows with the same name and phone are one person.
    package let homes: [EstateHome]

    package init(name: String, phone: String?, homes: [EstateHome]) {
        self.name = name
        self.phone = phone
        self.homes = homes
    }

    /// What the person is to the project: `owner` when they own any of their flats, else `tenant`.
    package var role: Role {
        homes.contains { $0.role == .owner } ? .owner : .tenant
    }
}
