import Tickets

/// Reads the part of the policy file about the desk's day: its fixed moments and short waits.
enum DayPolicyEntry {
    /// The moments by the names of the file and the moment each sets.
    private static var moments: [String: WritableKeyPath<DayPolicy, Int>] {
        [
            "briefing": \.briefingMinute, "digest": \.digestMinute,
            "read_check": \.readCheckMinute, "close": \.closeMinute,
        ]
    }

    /// The waits by the names of the file and the wait each sets.
    private static var waits: [String: WritableKeyPath<DayPolicy, Duration>] {
        [
            "undo_window": \.undoWindow, "promise_reminder": \.promiseReminder,
            "promise_settling": \.promiseSettling, "promise_undated": \.promiseUndated,
        ]
    }

    static func read(_ entry: YAMLEntry, into policy: inout DayPolicy) {
        let names = moments.keys.sorted() + waits.keys.sorted()
        let fields = entry.fields(["kept", "deadline_checks"] + names)
        if let kept = fields["kept"] {
            switch kept.text() {
            case "yes", "true": policy.isKept = true
            case "no", "false": policy.isKept = false
            default: kept.report("`kept` is yes or no")
            }
        }
        if let checks = fields["deadline_checks"] {
            policy.chaseMinutes = checks.items().compactMap(PolicyValues.moment)
        }
        for (name, path) in moments {
            if let minute = fields[name].flatMap(PolicyValues.moment) {
                policy[keyPath: path] = minute
            }
        }
        for (name, path) in waits {
            if let wait = fields[name].flatMap(PolicyValues.duration) {
                policy[keyPath: path] = wait
            }
        }
    }
}
