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
    /// Who stands in while the person is away or off duty, when nobody is named for the absence; nil for nobody.
    package let deputy: PersonID?
    /// When the person is away, present and coming.
    package let absences: [Absence]
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
        deputy: PersonID? = nil,
        absences: [Absence] = [],
        homes: [HouseholdID] = []
    ) {
        self.id = id
        self.name = name
        self.role = role
        self.phone = phone
        self.buildings = buildings
        self.shifts = shifts
        self.language = language
        self.deputy = deputy
        self.absences = absences
        self.homes = homes
    }

    /// Nobody in particular: what a timer of the desk has in place of a person.
    package static let nobody = Person(id: PersonID(rawValue: 0), name: "", role: .guest)

    /// Whether the person answers for `building`; a person without buildings answers for all.
    package func isInCharge(of building: String?) -> Bool {
        guard let building, !buildings.isEmpty else { return true }
        return buildings.contains(building)
    }

    /// The absence that `moment` lies in; nil when the person is not away.
    package func absence(at moment: Instant, calendar: DeskCalendar) -> Absence? {
        guard !absences.isEmpty else { return nil }
        let day = calendar.localTime(of: moment).dayNumber
        return absences.first { $0.contains(day: day) }
    }

    /// The same person answering for other buildings beside the own.
    package func covering(_ more: [String]) -> Person {
        Person(
            id: id,
            name: name,
            role: role,
            phone: phone,
            buildings: buildings + more.filter { !buildings.contains($0) },
            shifts: shifts,
            language: language,
            deputy: deputy,
            absences: absences,
            homes: homes
        )
    }

    /// Whether the person works at `moment`: not away, and in a shift; a person without shifts always is.
    package func isOnDuty(at moment: Instant, calendar: DeskCalendar) -> Bool {
        guard absence(at: moment, calendar: calendar) == nil else { return false }
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
