import Tickets

/// Reads how staff are pinged: `pings: {bundle: 5 min, warn_handler_at: 75, …}`.
enum PingEntry {
    private static var waits: [String: WritableKeyPath<PingPolicy, Duration>] {
        [
            "bundle": \.bundle, "warn_from": \.warnFrom, "urgent_answer": \.urgentAnswer,
            "answer": \.answer, "slow_alarm": \.slowAlarm,
            "suspension_review": \.suspensionReview, "alarm_outside": \.alarmOutside,
        ]
    }

    private static var shares: [String: WritableKeyPath<PingPolicy, Int>] {
        ["warn_handler_at": \.warnHandlerAt, "warn_desk_at": \.warnDeskAt]
    }

    private static var lists: [String: WritableKeyPath<PingPolicy, [Role]>] {
        ["suspension_roles": \.suspensionRoles, "roster_roles": \.rosterRoles]
    }

    static func read(_ entry: YAMLEntry, into pings: inout PingPolicy) {
        let names =
            waits.keys.sorted() + shares.keys.sorted() + lists.keys.sorted()
            + ["roster_look", "planned_topics", "superiors"]
        let fields = entry.fields(names)
        for (name, path) in waits {
            if let wait = fields[name].flatMap(PolicyValues.duration) {
                pings[keyPath: path] = wait
            }
        }
        for (name, path) in shares {
            if let share = fields[name]?.number(in: 1...99) { pings[keyPath: path] = share }
        }
        for (name, path) in lists {
            if let list = fields[name] {
                pings[keyPath: path] = list.items().compactMap(PolicyValues.role)
            }
        }
        if let minute = fields["roster_look"].flatMap(PolicyValues.timeOfDay) {
            pings.rosterMinute = minute
        }
        if let topics = fields["planned_topics"] {
            pings.plannedTopics = topics.items().compactMap { $0.text() }
                .map { Topic(rawValue: $0) }
        }
        for (name, key, value) in fields["superiors"]?.pairs() ?? [] {
            guard let role = Role(rawValue: name) else {
                key.reportUnknown("role", name, known: Role.allCases.map(\.rawValue))
                continue
            }
            if let superior = PolicyValues.role(value) { pings.superiors[role] = superior }
        }
    }
}
