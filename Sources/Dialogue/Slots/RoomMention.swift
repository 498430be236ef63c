/// A room, or part of an address, that a message names.
package struct RoomMention: Sendable, Equatable {
    /// Number or letter of the building, letters as capitals: "3", "B".
    package var building: String?
    /// Number of the unit (entrance).
    package var unit: String?
    /// Number of the room as written in digits: "1502", "5B".
    package var room: String?
    /// Where it stands, in Unicode scalars of the original message.
    package var range: Range<Int>

    /// Makes a mention.
    package init(building: String?, unit: String?, room: String?, range: Range<Int>) {
        self.building = building
        self.unit = unit
        self.room = room
        self.range = range
    }

    /// The parts given, joined as they are stored: "3-2-1502", "5-801", "1502".
    package var code: String {
        [building, unit, room].compactMap(\.self).joined(separator: "-")
    }
}
