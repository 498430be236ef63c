package import Rulebook
package import TicketStore
import Tickets

extension EstateImport {
    /// The estate as read from an office's files.
    package init(_ records: EstateRecords) {
        let key = { (index: Int) in Self.key(of: records.staff[index]) }
        let staff = records.staff.map { member in
            PersonRecord(
                key: Self.key(of: member),
                name: member.name,
                role: member.role,
                phone: member.phone,
                buildings: member.buildings,
                shifts: member.shifts,
                deputy: member.deputy.map(key),
                absences: member.absences.map {
                    AbsenceRecord(
                        firstDay: $0.firstDay,
                        lastDay: $0.lastDay,
                        deputy: $0.deputy.map(key)
                    )
                }
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

    private static func key(of member: EstateStaffMember) -> String {
        "staff:\(member.name)"
    }
}
