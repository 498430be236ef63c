/// What a matter is, as the owner told it and as staff corrected it.
package struct TicketFacts: Hashable, Codable, Sendable {
    /// Inquiry, repair, complaint or suggestion.
    package var kind: TicketKind
    /// What it is about.
    package var topic: Topic
    /// How long it can wait.
    package var urgency: Urgency
    /// How grave a complaint is; nil for the other kinds.
    package var level: ComplaintLevel?
    /// The matter in the owner's words; at most `Limits.summaryLengthMax` characters.
    package var summary: String
    /// Where it is.
    package var place: Place
    /// The household it concerns, when its room is known to the office.
    package var household: HouseholdID?
    /// The phone number to call, in digits; nil when not told.
    package var phone: String?
    /// When somebody is at home, in the owner's words; nil when not told.
    package var appointment: String?
    /// When that is, as far as the words told it; nil for any time or when not told.
    package var window: TimeSpan?
    /// Whether it needs a plan, material, an outside firm or the season (P3); only for repairs of normal urgency.
    package var isPlanned: Bool
    /// The code of the danger it was alarmed for, or about which nobody answered whether it is safe; nil for none.
    package var danger: String?
    /// Whether the owner said yes to the restatement; silence leaves it false.
    package var isConfirmed: Bool

    package init(
        kind: TicketKind,
        topic: Topic,
        urgency: Urgency,
        level: ComplaintLevel? = nil,
        summary: String,
        place: Place = Place(),
        household: HouseholdID? = nil,
        phone: String? = nil,
        appointment: String? = nil,
        isConfirmed: Bool = false
    ) {
        self.kind = kind
        self.topic = topic
        self.urgency = urgency
        self.level = level
        self.summary = summary
        self.place = place
        self.household = household
        self.phone = phone
        self.appointment = appointment
        self.isConfirmed = isConfirmed
        window = nil
        isPlanned = false
        danger = nil
    }

    /// The trade's step of urgency.
    package var grade: RepairGrade {
        switch urgency {
        case .emergency: .emergency
        case .urgent: .urgent
        case .normal: isPlanned ? .planned : .ordinary
        }
    }

    /// What staff read of how pressing it is: `L2` for complaints, `P1 急修` (`P1 urgent`) for the rest.
    package func pressure(in language: String) -> String {
        level?.code ?? "\(grade.code) \(grade.name(in: language))"
    }
}
