import Tickets

/// Reads the ladders: `p2: {at_night: false, steps: [{duty: accept, after: 2 h open, tells: [desk]}]}`.
enum LadderEntry {
    /// Reads all ladders that the file has; the others stay.
    static func read(_ entry: YAMLEntry, into policy: inout DeskPolicy) {
        let subjects = EscalationLadder.Subject.allCases
        let fields = entry.fields(subjects.map(\.rawValue))
        for subject in subjects {
            guard let ladder = fields[subject.rawValue] else { continue }
            let parts = ladder.fields(["at_night", "steps"])
            let usual = policy.ladders[subject] ?? EscalationLadder([])
            policy.ladders[subject] = EscalationLadder(
                parts["steps"]?.items().compactMap(step) ?? usual.steps,
                waitsForOpening: parts["at_night"]?.flag().map { !$0 } ?? usual.waitsForOpening
            )
        }
    }

    private static func step(_ entry: YAMLEntry) -> EscalationStep? {
        let fields = entry.fields(
            ["duty", "after", "overdue", "tells", "every", "raises", "phones"]
        )
        guard let duty = fields["duty"]?.member(of: Deadline.Duty.allCases, what: "duty"),
            let tells = fields["tells"]?.items().compactMap(recipient)
        else {
            for name in ["duty", "tells"] where fields[name] == nil {
                entry.report("\"\(name)\" is missing")
            }
            return nil
        }
        if fields["after"] != nil, fields["overdue"] != nil {
            entry.report("a step has \"after\" or \"overdue\", not both")
        }
        let after = fields["after"].flatMap { ServiceLevelEntry.limit($0, isZeroAllowed: true) }
        let overdue = fields["overdue"].flatMap { ServiceLevelEntry.limit($0, isZeroAllowed: true) }
        return EscalationStep(
            duty,
            after.map { .after($0) } ?? .overdue(overdue ?? .minutes(0)),
            tells,
            every: fields["every"].flatMap(PolicyValues.duration),
            raises: fields["raises"]?.flag() ?? false,
            givesPhones: fields["phones"]?.flag() ?? false
        )
    }

    private static func recipient(_ entry: YAMLEntry) -> EscalationStep.Recipient? {
        switch entry.text() {
        case nil: nil
        case "desk": .desk
        case "handler": .handler
        case "superior": .superior
        default: PolicyValues.role(entry).map { .role($0) }
        }
    }
}
