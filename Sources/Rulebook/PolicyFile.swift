package import Tickets

/// Reads the policy file: the numbers of the trade that an office sets (hours, rest days, service levels, ladders).
///
/// What the file leaves out stays as `DeskPolicy` has it; a name nobody knows is a mistake.
package enum PolicyFile {
    private static let known = [
        "format", "hours", "utc_offset", "holidays", "makeup_days", "quiet_hours", "times",
        "questions_max", "alarm_repeats_max", "acceptance_window", "roles", "service_levels",
        "holiday_hours", "workdays", "ladders", "pings", "approvals", "reports",
        "day", "dispatch", "retention",
    ]

    /// Reads a policy file.
    ///
    /// - Parameter path: the file.
    /// - Returns: the policy.
    /// - Throws: `RuleProblems` with every mistake of the file.
    package static func load(path: String) throws(RuleProblems) -> DeskPolicy {
        let problems = ProblemList()
        var policy = DeskPolicy()
        if let entry = YAMLEntry.file(path, problems: problems) {
            read(entry, into: &policy)
        }
        guard problems.problems.isEmpty else { throw RuleProblems(problems.problems) }
        return policy
    }

    private static func read(_ entry: YAMLEntry, into policy: inout DeskPolicy) {
        let fields = entry.fields(known + MatterEntries.known)
        _ = fields["format"]?.number(in: 1...1)
        readCalendar(fields, into: &policy.calendar)
        if let times = fields["times"] { readTimes(times, into: &policy) }
        if let number = fields["questions_max"]?.number(in: 0...10) { policy.questionsMax = number }
        if let number = fields["alarm_repeats_max"]?.number(in: 1...1000) {
            policy.alarmRepeatsMax = number
        }
        if let window = fields["acceptance_window"].flatMap(PolicyValues.window) {
            policy.acceptanceWindow = window
        }
        if let dispatch = fields["dispatch"] {
            DispatchEntry.read(dispatch, into: &policy.dispatch)
        }
        if let waits = fields["approvals"] { ApprovalEntry.read(waits, into: &policy.approvals) }
        MatterEntries.read(fields, into: &policy)
        if let roles = fields["roles"] { readRoles(roles, into: &policy) }
        if let ladders = fields["ladders"] { LadderEntry.read(ladders, into: &policy) }
        if let pings = fields["pings"] { PingEntry.read(pings, into: &policy.pings) }
        if let day = fields["day"] { DayPolicyEntry.read(day, into: &policy.day) }
        if let reports = fields["reports"] {
            ReportPolicyEntry.read(reports, into: &policy.reports)
        }
        if let retention = fields["retention"] {
            RetentionEntry.read(retention, into: &policy.retention)
        }
        if let levels = fields["service_levels"] {
            let rows = levels.items().compactMap(ServiceLevelEntry.read)
            policy.serviceLevels = rows + policy.serviceLevels
        }
    }

    /// The days by the names of the file.
    private static let days = [
        "mon": 1, "tue": 2, "wed": 3, "thu": 4, "fri": 5, "sat": 6, "sun": 7,
    ]

    private static func readCalendar(
        _ fields: [String: YAMLEntry],
        into calendar: inout DeskCalendar
    ) {
        if let offset = fields["utc_offset"]?.number(in: -720...840) {
            calendar.utcOffsetMinutes = offset
        }
        if let hours = fields["hours"] {
            let named = hours.fields(["every_day"] + days.keys.sorted())
                .mapValues { $0.items().compactMap(PolicyValues.window) }
            for (name, day) in days {
                if let windows = named[name] ?? named["every_day"] {
                    calendar.openingHours[day] = windows
                }
            }
        }
        if let holidays = fields["holidays"] {
            calendar.holidays = Set(holidays.items().compactMap(PolicyValues.date))
        }
        if let makeup = fields["makeup_days"] {
            calendar.makeupDays = Set(makeup.items().compactMap(PolicyValues.date))
        }
        if let windows = fields["holiday_hours"] {
            calendar.holidayHours = windows.items().compactMap(PolicyValues.window)
        }
        if let names = fields["workdays"] {
            let known = days.keys.sorted()
            let week = names.items().compactMap { entry -> Int? in
                guard let name = entry.text() else { return nil }
                if days[name] == nil { entry.reportUnknown("day", name, known: known) }
                return days[name]
            }
            calendar.workingWeekdays = Set(week)
        }
        if let quiet = fields["quiet_hours"] {
            calendar.quietHours = quiet.items().compactMap(PolicyValues.window)
        }
    }

    /// The waits by the names of the file and the wait each sets.
    private static var times: [String: WritableKeyPath<DeskPolicy, Duration>] {
        [
            "join_window": \.joinWindow, "draft_silence": \.draftSilence,
            "correction_grace": \.correctionGrace, "handoff_ping": \.handoffPing,
            "handoff_escalation": \.handoffEscalation, "alarm_repeat": \.alarmRepeat,
            "handoff_idle": \.handoffIdle, "handoff_idle_warning": \.handoffIdleWarning,
            "repeat_window": \.repeatWindow, "confirm_silence": \.confirmSilence,
            "outage_ping": \.outages.pingAfter, "outage_interval": \.outages.pingInterval,
        ]
    }

    private static func readTimes(_ entry: YAMLEntry, into policy: inout DeskPolicy) {
        let times = times
        for (name, field) in entry.fields(times.keys.sorted()) {
            guard let path = times[name], let duration = PolicyValues.duration(field) else {
                continue
            }
            policy[keyPath: path] = duration
        }
    }

    /// The lists of people by the names of the file and the list each sets.
    private static var roleLists: [String: WritableKeyPath<DeskPolicy, [Role]>] {
        [
            "alarm": \.alarmRoles, "complaint": \.complaintRoles,
            "major_complaint": \.majorComplaintRoles, "handoff": \.handoffRoles,
        ]
    }

    private static func readRoles(_ entry: YAMLEntry, into policy: inout DeskPolicy) {
        let lists = roleLists
        for (name, field) in entry.fields(lists.keys.sorted()) {
            guard let path = lists[name] else { continue }
            policy[keyPath: path] = field.items().compactMap(PolicyValues.role)
        }
    }
}
