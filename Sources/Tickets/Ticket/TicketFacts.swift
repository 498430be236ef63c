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
    }
}
