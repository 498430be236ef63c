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

    /// The people with a role who are on duty, or all with that role when none of them is.
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
        return present.isEmpty ? all : present
    }
}
