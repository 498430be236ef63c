import Tickets

/// The flats of the estate.
struct HouseholdList {
    /// Every flat once, in the order of the file.
    private(set) var places: [Place] = []
    private var rows: [Place: Int] = [:]

    /// Reads the households file, checking each flat against the buildings.
    init(_ sheet: EstateSheet?, buildings: inout BuildingList, into ledger: inout EstateLedger) {
        for row in sheet?.rows ?? [] where !ledger.isFull {
            do throws(CellFault) {
                let place = try PlaceCells.place(of: row)
                try buildings.admit(place)
                if let other = rows[place] {
                    throw CellFault(
                        "\(place.roomLabel)与第\(other)行重复",
                        "\(place.roomLabel) is in row \(other) already"
                    )
                }
                rows[place] = row.number
                places.append(place)
            } catch {
                ledger.fault(error, in: row.file, row: row.number)
            }
        }
    }

    /// Checks that a flat exists.
    ///
    /// - Throws: that it does not, with one that may have been meant.
    func check(_ place: Place) throws(CellFault) {
        guard rows[place] == nil else { return }
        let label = place.roomLabel
        guard let near = suggestion(for: place) else {
            throw CellFault(
                "房屋清单里没有\(label)",
                "\(label) is not in the list of households"
            )
        }
        throw CellFault(
            "房屋清单里没有\(label)，是否应为\(near)？",
            "\(label) is not in the list of households; did you mean \(near)?"
        )
    }

    /// The same room in another unit, else the room of that building whose label is nearest.
    private func suggestion(for place: Place) -> String? {
        let sameBuilding = places.filter { $0.building == place.building }
        if let sameRoom = sameBuilding.first(where: { $0.room == place.room }) {
            return sameRoom.roomLabel
        }
        return Spelling.nearest(to: place.roomLabel, among: sameBuilding.map(\.roomLabel))
    }
}
