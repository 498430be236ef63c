/// Return visits: which, by when, by whom (DOMAIN 4.6).
package struct VisitPolicy: Hashable, Sendable {
    /// Of a hundred minor repairs, how many a person visits.
    package var repairShare = 30
    /// Of a hundred complaints, how many are visited.
    package var complaintShare = 100
    /// By when complaints are visited after the end.
    package var complaintDue: Duration = .days(3)
    /// By when minor repairs are visited.
    package var repairDue: Duration = .days(1)
    /// By when leaks are visited.
    package var leakDue: Duration = .days(3)
    /// By when danger that was removed is visited.
    package var safetyDue: Duration = .days(1)
    /// By when work done again is visited: repeats.
    package var repeatDue: Duration = .days(1)
    /// The same for warranty work.
    package var warrantyDue: Duration = .days(3)
    /// By when a person calls on an owner who was not content.
    package var dissatisfiedDue: Duration = .hours(48)
    /// When the manager hears that nobody did so yet.
    package var dissatisfiedWarning: Duration = .hours(24)
    /// Silence to the question is asked about once more, and after this time more the desk phones.
    package var secondSilence: Duration = .hours(24)
    /// How long an owner may change the own rating, once.
    package var rerating: Duration = .hours(24)
    /// The topics that count as water coming through.
    package var leakTopics: [Topic] = [Topic(rawValue: "leak"), Topic(rawValue: "structure")]
    /// Who visits after complaints of the gravest level.
    package var majorRoles: [Role] = [.customerServiceManager, .projectManager]
    /// Who hears that an owner is not content, beside the lead of repairs.
    package var superiorRoles: [Role] = [.customerServiceManager]
    /// Who hears of the second time.
    package var secondRoles: [Role] = [.projectManager]

    package init() {}

    /// Whether a number is drawn; the same number always is or is not, and of any hundred in a row `share` are.
    package static func isDrawn(_ number: TicketNumber, share: Int) -> Bool {
        number.sequence * 37 % 100 < share
    }

    /// Why and by when a finished matter is visited; nil when the owner's answer in the chat is enough.
    package func plan(
        for facts: TicketFacts,
        _ number: TicketNumber,
        rework: Rework?
    ) -> (reason: VisitReason, within: Duration)? {
        switch facts.kind {
        case .complaint:
            if facts.level == .major { return (.major, complaintDue) }
            return Self.isDrawn(number, share: complaintShare) ? (.complaint, complaintDue) : nil
        case .repair:
            if facts.urgency == .emergency { return (.safety, safetyDue) }
            if let rework {
                return (.rework, rework == .repeated ? repeatDue : warrantyDue)
            }
            if leakTopics.contains(facts.topic) { return (.leak, leakDue) }
            return Self.isDrawn(number, share: repairShare) ? (.sample, repairDue) : nil
        case .inquiry, .suggestion: return nil
        }
    }
}
