import Rulebook
import TicketStore
import Tickets

extension EstateImport {
    /// The estate as read from an office's files, with keys that stay the same from import to import.
    ///
    /// A member of staff is known by the account's name, or else by name; a resident by phone and name, or else by name
    /// and first flat.
    init(_ records: EstateRecords) {
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
            PersonRecord(
                key: Self.key(of: resident),
                name: resident.name,
                role: resident.role,
                phone: resident.phone,
                households: resident.homes.map(\.place)
            )
        }
        self.init(households: records.households, people: staff + residents)
    }

    private static func key(of member: EstateStaffMember) -> String {
        member.login ?? "staff:\(member.name)"
    }

    private static func key(of resident: EstateResident) -> String {
        let mark = resident.phone ?? resident.homes.first?.place.roomLabel ?? ""
        return "home:\(mark):\(resident.name)"
    }
}
