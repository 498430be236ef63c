import Tickets

/// Reads how long requests for approval wait.
enum ApprovalEntry {
    static func read(_ entry: YAMLEntry, into policy: inout ApprovalPolicy) {
        let fields = entry.fields(["escalation", "expiry"])
        if let wait = fields["escalation"].flatMap(PolicyValues.duration) {
            policy.escalation = wait
        }
        if let wait = fields["expiry"].flatMap(PolicyValues.duration) { policy.expiry = wait }
    }
}
