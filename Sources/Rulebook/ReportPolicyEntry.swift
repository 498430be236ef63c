import Tickets

/// Reads the part of the policy file about reports: goals in per cent, spans of rework, rows of lists.
enum ReportPolicyEntry {
    static func read(_ entry: YAMLEntry, into policy: inout ReportPolicy) {
        let fields = entry.fields(["goals", "quality_window", "rework_window", "listed_max"])
        if let goals = fields["goals"] {
            for (name, field) in goals.fields(RateName.allCases.map(\.rawValue)) {
                guard let rate = RateName(rawValue: name) else { continue }
                if field.text() == "none" {
                    policy.goals[rate] = nil
                } else if let goal = goal(field) {
                    policy.goals[rate] = goal
                }
            }
        }
        if let window = fields["quality_window"].flatMap(PolicyValues.duration) {
            policy.qualityWindow = window
        }
        if let window = fields["rework_window"].flatMap(PolicyValues.duration) {
            policy.reworkWindow = window
        }
        if let number = fields["listed_max"]?.number(in: 1...1000) { policy.listedMax = number }
    }

    /// A goal in per cent with at most two decimals, as hundredths of a per cent.
    private static func goal(_ entry: YAMLEntry) -> Int? {
        guard let text = entry.text() else { return nil }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let decimals = parts.count == 2 ? parts[1] : ""
        if parts.count <= 2, decimals.count <= 2, let whole = Int(parts[0]),
            (0...100).contains(whole), decimals.allSatisfy(\.isNumber),
            let rest = Int((decimals + "00").prefix(2)), whole * 100 + rest <= 10_000
        {
            return whole * 100 + rest
        }
        entry.report("\"\(text)\" is no goal in per cent of the form 95 or 97.5, and not none")
        return nil
    }
}
