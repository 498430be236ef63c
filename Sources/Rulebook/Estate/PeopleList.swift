import Tickets

/// The owners and tenants of the estate.
struct PeopleList {
    /// Who counts as the same person in several rows.
    private struct Key: Hashable {
        let name: String
        let phone: String?
        /// The flat, when there is no phone to tell two people of one name apart.
        let place: Place?
    }

    private var order: [Key] = []
    private var homes: [Key: [EstateHome]] = [:]

    /// Reads the people file, checking each flat against the households.
    init(_ sheet: EstateSheet?, households: HouseholdList, into ledger: inout EstateLedger) {
        for row in sheet?.rows ?? [] where !ledger.isFull {
            do throws(CellFault) {
                try add(row, households: households)
            } catch {
                ledger.fault(error, in: row.file, row: row.number)
            }
        }
    }

    /// Every person once, in the order in which the file first names them.
    var residents: [EstateResident] {
        order.map { key in
            EstateResident(name: key.name, phone: key.phone, homes: homes[key] ?? [])
        }
    }

    private mutating func add(
        _ row: EstateRow,
        households: HouseholdList
    ) throws(CellFault) {
        let name = try PersonCells.name(of: row)
        let phone = try PersonCells.phone(row[.phone])
        let role = try PersonCells.relation(try row.required(.relation))
        let place = try PlaceCells.place(of: row)
        try households.check(place)
        let key = Key(name: name, phone: phone, place: phone == nil ? place : nil)
        guard let known = homes[key] else {
            order.append(key)
            homes[key] = [EstateHome(place: place, role: role)]
            return
        }
        guard !known.contains(where: { $0.place == place }) else {
            throw CellFault(
                "\(name)在\(place.roomLabel)重复登记",
                "\(name) is listed twice for \(place.roomLabel)"
            )
        }
        homes[key] = known + [EstateHome(place: place, role: role)]
    }
}
