/// The staff of the project, in the order of the roster file; loaded once per change of the estate.
package struct Roster: Hashable, Sendable {
    /// All members of staff.
    package let staff: [Person]

    package init(staff: [Person]) {
        self.staff = staff
    }

    /// The member of staff with this row; nil when there is none.
    package func person(_ id: PersonID?) -> Person? {
        guard let id else { return nil }
        return staff.first { $0.id == id }
    }

    /// The people to call for a role: those on duty; else the deputies of those who are off; else all who are not away.
    ///
    /// - Parameters:
    ///   - role: the role looked for.
    ///   - building: the building they must answer for; nil for any.
    ///   - now: the moment.
    ///   - calendar: gives local time.
    /// - Returns: people in the roster's order; empty when nobody has the role.
    package func reachable(
        _ role: Role,
        building: String?,
        at now: Instant,
        calendar: DeskCalendar
    ) -> [Person] {
        let all = staff.filter { $0.role == role && $0.isInCharge(of: building) }
        let present = all.filter { $0.isOnDuty(at: now, calendar: calendar) }
        guard present.isEmpty else { return present }
        var deputies: [Person] = []
        for person in all {
            guard let deputy = deputy(of: person, at: now, calendar: calendar),
                !deputies.contains(deputy)
            else { continue }
            deputies.append(deputy)
        }
        guard deputies.isEmpty else { return deputies }
        let here = all.filter { $0.absence(at: now, calendar: calendar) == nil }
        return here.isEmpty ? all : here
    }

    /// Who stands in for a person at a moment: the deputy of the absence, else the standing one; nil when nobody is
    /// named, or the deputy is away as well.
    package func deputy(
        of person: Person,
        at now: Instant,
        calendar: DeskCalendar
    ) -> Person? {
        let named = person.absence(at: now, calendar: calendar)?.deputy ?? person.deputy
        guard let found = self.person(named), found.id != person.id,
            found.absence(at: now, calendar: calendar) == nil
        else { return nil }
        return found
    }

    /// A member of staff with the buildings of those whom they stand in for at a moment.
    package func covering(
        _ person: Person,
        at now: Instant,
        calendar: DeskCalendar
    ) -> Person {
        guard !person.buildings.isEmpty else { return person }
        let absent = staff.filter { other in
            other.role == person.role && !other.isOnDuty(at: now, calendar: calendar)
                && deputy(of: other, at: now, calendar: calendar)?.id == person.id
        }
        return absent.isEmpty ? person : person.covering(absent.flatMap(\.buildings))
    }
}
