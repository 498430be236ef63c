import Tickets

/// Reads what the policy file says about return visits, complaints, rework and outages.
enum MatterEntries {
    /// The sections by their names in the file.
    static let known = ["visits", "complaints", "rework", "incidents", "notices"]

    /// Reads the sections that are there.
    static func read(_ fields: [String: YAMLEntry], into policy: inout DeskPolicy) {
        if let visits = fields["visits"] { readVisits(visits, into: &policy.visits) }
        if let complaints = fields["complaints"] {
            readComplaints(complaints, into: &policy.complaints)
        }
        if let rework = fields["rework"] { readRework(rework, into: &policy.rework) }
        if let incidents = fields["incidents"] { readIncidents(incidents, into: &policy.incidents) }
        if let notices = fields["notices"] { readNotices(notices, into: &policy.notices) }
    }

    private static func readVisits(_ entry: YAMLEntry, into visits: inout VisitPolicy) {
        let times: [String: WritableKeyPath<VisitPolicy, Duration>] = [
            "complaint_due": \.complaintDue, "repair_due": \.repairDue, "leak_due": \.leakDue,
            "safety_due": \.safetyDue,
            "repeat_due": \.repeatDue, "warranty_due": \.warrantyDue,
            "dissatisfied_due": \.dissatisfiedDue,
            "dissatisfied_warning": \.dissatisfiedWarning, "second_silence": \.secondSilence,
            "rerating": \.rerating,
            "small_volume_due": \.smallVolumeDue, "urgent_leak_due": \.urgentLeakDue,
            "rain_due": \.rainDue, "rain_latest": \.rainLatest,
            "safety_again_due": \.safetyAgainDue, "equipment_due": \.equipmentDue,
            "planned_due": \.plannedDue, "planned_again_due": \.plannedAgainDue,
        ]
        let roles: [String: WritableKeyPath<VisitPolicy, [Role]>] = [
            "major_roles": \.majorRoles, "superior_roles": \.superiorRoles,
        ]
        let known = times.keys.sorted() + roles.keys.sorted()
        let fields = entry.fields(
            known + [
                "repair_share", "complaint_share", "leak_topics", "small_volume", "safety_topics",
                "rain_words",
            ]
        )
        set(times, fields, &visits)
        set(roles, fields, &visits)
        if let share = fields["repair_share"]?.number(in: 0...100) { visits.repairShare = share }
        if let share = fields["complaint_share"]?.number(in: 0...100) {
            visits.complaintShare = share
        }
        if let topics = fields["leak_topics"].map(topics) { visits.leakTopics = topics }
        if let topics = fields["safety_topics"].map(topics) { visits.safetyTopics = topics }
        if let count = fields["small_volume"]?.number(in: 0...1000) { visits.smallVolume = count }
        if let words = fields["rain_words"] {
            visits.rainWords = words.items().compactMap { $0.text() }
        }
    }

    private static func readComplaints(
        _ entry: YAMLEntry,
        into complaints: inout ComplaintPolicy
    ) {
        let times: [String: WritableKeyPath<ComplaintPolicy, Duration>] = [
            "group_window": \.groupWindow, "repeat_window": \.repeatWindow,
            "important_age": \.importantAge, "major_interval": \.majorInterval,
        ]
        let fields = entry.fields(
            times.keys.sorted() + ["group_size", "written_roles", "important_topics"]
        )
        set(times, fields, &complaints)
        set(["written_roles": \ComplaintPolicy.writtenRoles], fields, &complaints)
        if let topics = fields["important_topics"].map(topics) {
            complaints.importantTopics = topics
        }
        if let size = fields["group_size"]?.number(in: 2...100) { complaints.groupSize = size }
    }

    private static func readRework(_ entry: YAMLEntry, into rework: inout ReworkPolicy) {
        let times: [String: WritableKeyPath<ReworkPolicy, Duration>] = [
            "link_window": \.linkWindow, "look": \.look, "start": \.start,
            "repeat_finish": \.repeatFinish, "progress_after": \.progressAfter,
            "progress_interval": \.progressInterval,
        ]
        let roles: [String: WritableKeyPath<ReworkPolicy, [Role]>] = [
            "first_roles": \.firstRoles, "second_roles": \.secondRoles,
            "third_roles": \.thirdRoles,
        ]
        let known = times.keys.sorted() + roles.keys.sorted()
        let fields = entry.fields(
            known + ["finish_workdays", "acceptance_date", "acceptance_dates", "warranty"]
        )
        set(times, fields, &rework)
        set(roles, fields, &rework)
        if let days = fields["finish_workdays"]?.number(in: 1...200) {
            rework.finishWorkdays = days
        }
        if let day = fields["acceptance_date"].flatMap(CalendarDate.dayNumber) {
            rework.accepted[""] = day
        }
        for (building, _, value) in fields["acceptance_dates"]?.pairs() ?? [] {
            rework.accepted[building] = CalendarDate.dayNumber(value)
        }
        if let parts = fields["warranty"] { rework.parts = parts.items().compactMap(part) }
    }

    private static func part(_ entry: YAMLEntry) -> ReworkPolicy.Part? {
        let fields = entry.fields(["part", "topics", "years"])
        guard let name = fields["part"]?.text(), let topics = fields["topics"] else {
            entry.report("a part needs \"part\" and \"topics\"")
            return nil
        }
        return ReworkPolicy.Part(
            name: name,
            topics: topics.items().compactMap { $0.text() },
            years: fields["years"]?.number(in: 1...100)
        )
    }

    private static func readIncidents(_ entry: YAMLEntry, into incidents: inout IncidentPolicy) {
        let fields = entry.fields(["window", "size", "topics", "words", "silence"])
        set(
            ["window": \IncidentPolicy.window, "silence": \IncidentPolicy.silence],
            fields,
            &incidents
        )
        if let size = fields["size"]?.number(in: 2...100) { incidents.size = size }
        if let topics = fields["topics"].map(topics) { incidents.topics = topics }
        if let words = fields["words"] { incidents.words = words.items().compactMap { $0.text() } }
    }

    private static func readNotices(_ entry: YAMLEntry, into notices: inout NoticePolicy) {
        let fields = entry.fields(["minimum", "validity", "late_roles", "stop_words"])
        set(
            ["minimum": \NoticePolicy.minimum, "validity": \NoticePolicy.validity],
            fields,
            &notices
        )
        set(["late_roles": \NoticePolicy.lateRoles], fields, &notices)
        if let words = fields["stop_words"] {
            notices.stopWords = words.items().compactMap { $0.text() }
        }
    }

    // MARK: Values

    private static func topics(_ entry: YAMLEntry) -> [Topic] {
        entry.items().compactMap { $0.text() }.map { Topic(rawValue: $0) }
    }

    private static func set<Policy>(
        _ times: [String: WritableKeyPath<Policy, Duration>],
        _ fields: [String: YAMLEntry],
        _ policy: inout Policy
    ) {
        for (name, path) in times {
            if let value = fields[name].flatMap(PolicyValues.duration) {
                policy[keyPath: path] = value
            }
        }
    }

    private static func set<Policy>(
        _ roles: [String: WritableKeyPath<Policy, [Role]>],
        _ fields: [String: YAMLEntry],
        _ policy: inout Policy
    ) {
        for (name, path) in roles {
            guard let value = fields[name] else { continue }
            policy[keyPath: path] = value.items().compactMap(PolicyValues.role)
        }
    }
}
