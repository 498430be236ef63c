/// Where a matter is: a flat, a part of one, or a public place; parts that were not told are nil.
package struct Place: Hashable, Codable, Sendable {
    /// The building without its word, for example `3` or `B`.
    package var building: String?
    /// The unit without its word, for example `2`.
    package var unit: String?
    /// The room number, for example `1502`.
    package var room: String?
    /// The spot in the home or the public place, in the owner's words, for example `厨房` or `地库B2`.
    package var spot: String?

    package init(
        building: String? = nil,
        unit: String? = nil,
        room: String? = nil,
        spot: String? = nil
    ) {
        self.building = building
        self.unit = unit
        self.room = room
        self.spot = spot
    }

    /// Whether nothing is known.
    package var isEmpty: Bool {
        building == nil && unit == nil && room == nil && spot == nil
    }

    /// Building, unit and room as owners read them, for example `3栋2单元1502`; empty when none is known.
    package var roomLabel: String {
        var label = ""
        if let building {
            label += building
            label += building.first?.isNumber == false ? "座" : "栋"
        }
        if let unit { label += unit + "单元" }
        if let room { label += building == nil && unit == nil ? room + "室" : room }
        return label
    }

    /// The whole place as owners read it, for example `3栋2单元1502 厨房`; empty when nothing is known.
    package var label: String {
        let room = roomLabel
        guard let spot, !spot.isEmpty else { return room }
        // 3号楼大堂 says which building it is in.
        if unit == nil, self.room == nil, let building, spot.hasPrefix(building) { return spot }
        return room.isEmpty ? spot : room + " " + spot
    }
}
