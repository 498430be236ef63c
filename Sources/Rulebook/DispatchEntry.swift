import Tickets

/// Reads the numbers of dispatching.
enum DispatchEntry {
    static func read(_ entry: YAMLEntry, into policy: inout DispatchPolicy) {
        let fields = entry.fields([
            "busy_load", "appointment_reminder", "returns_max", "frail_raises", "frail_roles",
            "modes", "grab_wait",
        ])
        if let flag = fields["frail_raises"]?.flag() { policy.frailRaises = flag }
        if let roles = fields["frail_roles"] {
            policy.frailRoles = roles.items().compactMap(PolicyValues.role)
        }
        if let number = fields["busy_load"]?.number(in: 1...1000) { policy.busyLoad = number }
        if let number = fields["returns_max"]?.number(in: 1...100) { policy.returnsMax = number }
        if let wait = fields["appointment_reminder"].flatMap(PolicyValues.duration) {
            policy.appointmentReminder = wait
        }
        if let wait = fields["grab_wait"].flatMap(PolicyValues.duration) { policy.grabWait = wait }
        if let modes = fields["modes"] { policy.modes = modes.items().compactMap(rule) }
    }

    private static func rule(_ entry: YAMLEntry) -> DispatchRule? {
        let fields = entry.fields(["topic", "hours", "mode"])
        guard let mode = fields["mode"] else {
            entry.report("\"mode\" is missing")
            return nil
        }
        return mode.member(of: DispatchRule.Mode.allCases, what: "mode").map { mode in
            DispatchRule(
                topic: fields["topic"]?.text().map { Topic(rawValue: $0) },
                hours: fields["hours"]?.member(of: DispatchRule.Hours.allCases, what: "hours"),
                mode: mode
            )
        }
    }
}
