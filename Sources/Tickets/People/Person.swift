/// A person the office knows, or a guest who wrote to it.
package struct Person: Hashable, Sendable {
    /// The row.
    package let id: PersonID
    /// The name as the office wrote it, or as the platform shows a guest's.
    package let name: String
    /// The role the office gave.
    package let role: Role
    /// The full phone number in digits, shown masked but to the one who needs it; nil when unknown.
    package let phone: String?
    /// The buildings in the person's charge; empty means all.
    package let buildings: [String]
    /// When the person works; empty means always.
    package let shifts: [Shift]
    /// The language of what the bot writes to the person, `zh` or `en`; nil until known.
    package let language: String?
    /// The flats a member of staff lives in or owns; empty for others, who are found by their household.
    package let homes: [HouseholdID]

    package init(
        id: PersonID,
        name: String,
        role: Role,
        phone: String? = nil,
        buildings: [String] = [],
        shifts: [Shift] = [],
        language: String? = nil,
        homes: [HouseholdID] = []
    ) {
        self.id = id
        self.name = name
        self.role = role
        self.phone = phone
        self.buildings = buildings
        self.shifts = shifts
        self.language = language
        self.homes = homes
    }

    /// Nobody in particular: what a timer of the desk has in place of a person.
    package static let nobody = Person(id: PersonID(rawValue: 0), name: "", role: .guest)

    /// Whether the person answers for `building`; a person without buildings answers for all.
    package func isInCharge(of building: String?) -> Bool {
        guard let building, !buildings.isEmpty else { return true }
        return buildings.contains(building)
    }

    /// Whether the person works at `moment`; a person without shifts always does.
    package func isOnDuty(at moment: Instant, calendar: DeskCalendar) -> Bool {
        guard !shifts.isEmpty else { return true }
        let local = calendar.localTime(of: moment)
        let yesterday = local.weekday == 1 ? 7 : local.weekday - 1
        return shifts.contains { shift in
            (shift.weekday == local.weekday
                && (shift.startMinute..<shift.endMinute).contains(local.minuteOfDay))
                || (shift.weekday == yesterday && local.minuteOfDay + 1440 < shift.endMinute)
        }
    }
}
