/// Every flat of the project by building, unit and room; loaded once per change of the estate.
package struct Estate: Hashable, Sendable {
    private let byPlace: [Place: Household]
    private let byRoom: [String: [Household]]
    private let byID: [HouseholdID: Household]
    /// The buildings, in the order of the files.
    package let buildings: [String]

    /// Makes the estate of these flats.
    package init(households: [Household]) {
        var byPlace: [Place: Household] = [:]
        var byRoom: [String: [Household]] = [:]
        var buildings: [String] = []
        var seen: Set<String> = []
        for household in households {
            var place = household.place
            place.spot = nil
            byPlace[place] = household
            if let room = place.room { byRoom[room, default: []].append(household) }
            if let building = place.building, seen.insert(building).inserted {
                buildings.append(building)
            }
        }
        self.byPlace = byPlace
        self.byRoom = byRoom
        byID = Dictionary(households.map { ($0.id, $0) }) { first, _ in first }
        self.buildings = buildings
    }

    /// Whether no flat is known, as before the first import.
    package var isEmpty: Bool { byPlace.isEmpty }

    /// The flat with this row; nil when there is none.
    package func household(_ id: HouseholdID) -> Household? {
        byID[id]
    }

    /// The flats that fit what was told of a place: building, unit and room where given; at most `limit`.
    ///
    /// - Parameters:
    ///   - place: what was told; its spot is not looked at.
    ///   - limit: how many at the most, 1 or more.
    /// - Returns: the one flat when the place is exact, else all with that room that contradict nothing told.
    package func households(matching place: Place, limit: Int = 3) -> [Household] {
        var exact = place
        exact.spot = nil
        if let household = byPlace[exact] { return [household] }
        guard let room = place.room else { return [] }
        let fitting = (byRoom[room] ?? []).filter { household in
            (place.building == nil || place.building == household.place.building)
                && (place.unit == nil || place.unit == household.place.unit)
        }
        return Array(fitting.prefix(limit))
    }

    /// Flats that are close to a place that does not exist: the same room elsewhere in the building, a room of the
    /// building one slip of the pen away (1520 for 1502), the same room in another building, a slip elsewhere.
    package func suggestions(for place: Place, limit: Int = 3) -> [Household] {
        guard let room = place.room else { return [] }
        let sameRoom = byRoom[room] ?? []
        let slips = RoomSlips.of(room).flatMap { byRoom[$0] ?? [] }
        let isInBuilding = { (household: Household) in
            place.building == nil || household.place.building == place.building
        }
        let isInUnit = { (household: Household) in
            place.unit == nil || household.place.unit == place.unit
        }
        for group in [
            sameRoom.filter(isInBuilding), slips.filter { isInBuilding($0) && isInUnit($0) },
            slips.filter(isInBuilding), sameRoom, slips,
        ] where !group.isEmpty {
            return Array(group.prefix(limit))
        }
        return []
    }
}
