import Tickets

/// Reads how long things are kept: `{tickets: 1095 d, audit: 1825 d}`.
enum RetentionEntry {
    static func read(_ entry: YAMLEntry, into policy: inout RetentionPolicy) {
        let fields = entry.fields(["tickets", "audit"])
        if let span = fields["tickets"].flatMap(PolicyValues.duration) { policy.tickets = span }
        if let span = fields["audit"].flatMap(PolicyValues.duration) { policy.audit = span }
    }
}
