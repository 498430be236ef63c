import Testing

@testable import Tickets

/// What is offered when a room does not exist.
@Suite("Suggestions for rooms that do not exist")
struct EstateSuggestionTests {
    private static let estate = Estate(
        households: [
            flat(1, "3", "2", "1502"), flat(2, "3", "2", "1503"), flat(3, "3", "1", "802"),
            flat(4, "5", "1", "1502"),
        ]
    )

    private static func flat(
        _ id: Int64,
        _ building: String,
        _ unit: String,
        _ room: String
    ) -> Household {
        Household(
            id: HouseholdID(rawValue: id),
            place: Place(building: building, unit: unit, room: room, spot: nil)
        )
    }

    @Test(
        "the nearest flats are offered, those of the building first",
        arguments: [
            ("3", "2", "1520", ["1502"]), ("3", "2", "152", ["1502"]),
            ("3", "2", "15002", ["1502"]),
            ("3", "2", "1504", ["1502", "1503"]), ("3", "1", "820", ["802"]),
            ("3", "1", "1502", ["1502"]), ("5", "1", "1520", ["1502"]), ("7", "1", "802", ["802"]),
            ("3", "2", "9999", []),
        ]
    )
    func nearest(building: String, unit: String, room: String, rooms: [String]) {
        let place = Place(building: building, unit: unit, room: room, spot: nil)
        let offered = Self.estate.suggestions(for: place)
        #expect(offered.map(\.place.room) == rooms)
    }

    @Test("a room without its building is looked for everywhere")
    func anywhere() {
        let offered = Self.estate.suggestions(for: Place(room: "1520"))
        #expect(offered.map(\.place.building) == ["3", "5"])
    }
}
