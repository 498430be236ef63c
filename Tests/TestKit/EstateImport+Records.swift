package import Rulebook
package import TicketStore
import Tickets

extension EstateImport {
    /// The estate as read from an office's files.
    package init(_ records: EstateRecords) {
        let staff = records.staff.map { member in
            PersonRecord(
                key: "staff:\(member.name)",
                name: member.name,
                role: member.role,
                phone: member.phone,
                buildings: member.buildings,
                shifts: member.shifts
            )
        }
        let residents = records.people.map { resident in
            let home = resident.homes.first?.place.roomLabel ?? ""
            return PersonRecord(
                key: "home:\(home):\(resident.name):\(resident.phone ?? "")",
                name: resident.name,
                role: resident.role,
                phone: resident.phone,
                households: resident.homes.map(\.place)
            )
        }
        self.init(households: records.households, people: staff + residents)
    }
}
