import Tickets

/// The buildings of the estate and what is known of each.
struct BuildingList {
    /// What the buildings file says of one building; nil where it says nothing.
    private struct Size {
        let units: Int?
        let floors: Int?
    }

    /// The buildings' names, in the order of the file.
    private(set) var names: [String] = []
    private var sizes: [String: Size] = [:]
    /// Whether there was a file, so that every other building is a fault.
    private let isClosed: Bool

    /// Reads the buildings file; without one, buildings are taken from the flats as they come.
    init(_ sheet: EstateSheet?, into ledger: inout EstateLedger) {
        isClosed = sheet != nil
        guard let sheet else { return }
        for row in sheet.rows where !ledger.isFull {
            do throws(CellFault) {
                let name = try PlaceCells.building(try row.required(.building))
                guard sizes[name] == nil else {
                    throw CellFault("楼栋“\(name)”重复", "the building \(name) is there twice")
                }
                sizes[name] = Size(
                    units: try Self.count(row, .units),
                    floors: try Self.count(row, .floors)
                )
                names.append(name)
            } catch {
                ledger.fault(error, in: row.file, row: row.number)
            }
        }
    }

    /// Whether a building is one of the estate.
    func contains(_ name: String) -> Bool { sizes[name] != nil }

    /// Takes a flat's building into the list when there is no file, else checks the flat against it.
    mutating func admit(_ place: Place) throws(CellFault) {
        guard let building = place.building else { return }
        guard let size = sizes[building] else {
            guard !isClosed else { throw unknown(building) }
            sizes[building] = Size(units: nil, floors: nil)
            names.append(building)
            return
        }
        if let units = size.units, let unit = place.unit.flatMap(Int.init), unit > units {
            throw CellFault(
                "\(building)栋只有\(units)个单元，没有\(unit)单元",
                "building \(building) has \(units) units, not \(unit)"
            )
        }
        if let floors = size.floors, let room = place.room.flatMap(Int.init),
            (100..<10_000).contains(room), room / 100 > floors
        {
            throw CellFault(
                "\(building)栋只有\(floors)层，没有\(room)室",
                "building \(building) has \(floors) floors, so no room \(room)"
            )
        }
    }

    /// The fault that a building is not in the list, with the one that may have been meant.
    func unknown(_ building: String) -> CellFault {
        let known = names.prefix(12).joined(separator: "、")
        let more = names.count > 12 ? "…" : ""
        return CellFault(
            "没有\(building)栋，楼栋有：\(known)\(more)",
            "there is no building \(building); there are \(known)\(more)"
        )
    }

    private static func count(_ row: EstateRow, _ column: EstateColumn) throws(CellFault) -> Int? {
        let text = row[column]
        guard !text.isEmpty else { return nil }
        guard let count = Int(PlaceCells.folded(text)), (1...200).contains(count) else {
            let title = column.title
            throw CellFault(
                "“\(title.chinese)”应为1到200的数字，不是“\(text)”",
                "\(title.english) must be a number from 1 to 200, not \(text)"
            )
        }
        return count
    }
}
