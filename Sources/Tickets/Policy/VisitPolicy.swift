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
    /// Of the repairs of a day, so many of the first are visited in any case: on a quiet day that is all of them.
    package var smallVolume = 10
    /// By when those are visited that only their day's quiet calls for.
    package var smallVolumeDue: Duration = .days(7)
    /// By when leaks are visited.
    package var leakDue: Duration = .days(3)
    /// By when leaks are visited that were urgent.
    package var urgentLeakDue: Duration = .days(1)
    /// After rain was told, by when it is looked whether rain water still comes through.
    package var rainDue: Duration = .days(1)
    /// When that is looked at although no rain was told.
    package var rainLatest: Duration = .days(30)
    /// Words by which a leak is one of rain water.
    package var rainWords = [
        "雨", "屋顶", "楼顶", "天台", "外墙", "露台", "顶楼", "rain", "roof", "outer wall", "facade",
    ]
    /// By when danger that was removed is visited.
    package var safetyDue: Duration = .days(1)
    /// By when it is visited once more.
    package var safetyAgainDue: Duration = .days(7)
    /// The topics that are about safety equipment.
    package var safetyTopics: [Topic] = [Topic(rawValue: "fire_safety")]
    /// By when work on it is visited.
    package var equipmentDue: Duration = .days(2)
    /// By when work by plan is visited: a crack, paint.
    package var plannedDue: Duration = .days(5)
    /// By when it is visited once more.
    package var plannedAgainDue: Duration = .days(30)
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
    /// Who hears that nobody called on an owner who was not content.
    package var superiorRoles: [Role] = [.customerServiceManager]

    package init() {}

    /// Whether a number is drawn; the same number always is or is not, and of any hundred in a row `share` are.
    package static func isDrawn(_ number: TicketNumber, share: Int) -> Bool {
        number.sequence * 37 % 100 < share
    }

    /// A visit that a finished matter calls for.
    package struct Plan: Hashable, Sendable {
        /// Why.
        package let reason: VisitReason
        /// How long after the end.
        package let within: Duration
    }

    /// Why and by when a finished matter is visited, the first visit first; none when the owner's answer is enough.
    package func plans(
        for facts: TicketFacts,
        _ number: TicketNumber,
        rework: Rework?
    ) -> [Plan] {
        switch facts.kind {
        case .complaint:
            if facts.level == .major { return [Plan(reason: .major, within: complaintDue)] }
            return Self.isDrawn(number, share: complaintShare)
                ? [Plan(reason: .complaint, within: complaintDue)] : []
        case .repair: return plans(forRepair: facts, number, rework: rework)
        case .inquiry, .suggestion: return []
        }
    }

    private func plans(
        forRepair facts: TicketFacts,
        _ number: TicketNumber,
        rework: Rework?
    ) -> [Plan] {
        let rain = isOfRain(facts) ? [Plan(reason: .rain, within: rainLatest)] : []
        if facts.urgency == .emergency {
            return [
                Plan(reason: .safety, within: safetyDue),
                Plan(reason: .safetyAgain, within: safetyAgainDue),
            ] + rain
        }
        if let rework {
            let within = rework == .repeated ? repeatDue : warrantyDue
            return [Plan(reason: .rework, within: within)] + rain
        }
        if facts.isPlanned {
            return [
                Plan(reason: .crack, within: plannedDue),
                Plan(reason: .crackAgain, within: plannedAgainDue),
            ] + rain
        }
        if leakTopics.contains(facts.topic) {
            let within = facts.urgency == .urgent ? urgentLeakDue : leakDue
            return [Plan(reason: .leak, within: within)] + rain
        }
        if safetyTopics.contains(facts.topic) {
            return [Plan(reason: .safety, within: equipmentDue)]
        }
        if Self.isDrawn(number, share: repairShare) {
            return [Plan(reason: .sample, within: repairDue)]
        }
        return number.sequence <= smallVolume
            ? [Plan(reason: .sample, within: smallVolumeDue)] : []
    }

    /// Whether a leak is one of rain water, which only the next rain shows to be mended.
    private func isOfRain(_ facts: TicketFacts) -> Bool {
        guard leakTopics.contains(facts.topic) else { return false }
        let text = facts.summary.lowercased()
        return rainWords.contains { text.holds($0) }
    }
}
