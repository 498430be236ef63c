/// One ticket as a report counts it: what it is, what was promised, what happened.
package struct ReportRow: Hashable, Sendable {
    /// The row.
    package let id: TicketID
    /// The number people say.
    package let number: TicketNumber
    /// Inquiry, repair, complaint or suggestion.
    package let kind: TicketKind
    /// What it is about.
    package let topic: Topic
    /// How long it could wait.
    package let urgency: Urgency
    /// How grave a complaint is; nil for the other kinds.
    package let level: ComplaintLevel?
    /// The matter in the owner's words.
    package let summary: String
    /// Where it is.
    package let place: Place
    /// Who has it or had it last; nil for nobody.
    package let handler: String?
    /// When it was recorded.
    package let recordedAt: Instant
    /// The promises.
    package var deadlines: [Deadline.Duty: Instant]
    /// What happened when.
    package var course: TicketCourse
    /// The return visits that were made, in order.
    package var visits: [ReportVisit]
    /// When the same fault was reported again as a ticket of its own; nil when it was not.
    package var repeatedAt: Instant?
    /// Whether it is work done again, for whatever reason.
    package var isRework: Bool
    /// Whether it repeats an earlier repair.
    package var isRepeat: Bool
    /// Whether a complaint was judged to lie outside what was promised.
    package var isInvalid: Bool
    /// What caused a complaint; nil until written down.
    package var cause: String?
    /// What keeps it from coming again; nil until written down.
    package var prevention: String?

    package init(
        id: TicketID,
        number: TicketNumber,
        facts: TicketFacts,
        handler: String?,
        course: TicketCourse
    ) {
        self.id = id
        self.number = number
        kind = facts.kind
        topic = facts.topic
        urgency = facts.urgency
        level = facts.level
        summary = facts.summary
        place = facts.place
        self.handler = handler
        recordedAt = course.recordedAt
        deadlines = [:]
        self.course = course
        visits = []
        repeatedAt = nil
        isRework = false
        isRepeat = false
        isInvalid = false
        cause = nil
        prevention = nil
    }

    /// Until when a duty was promised, the time that stopped its clock added; nil when nothing was promised.
    package func due(_ duty: Deadline.Duty) -> Instant? {
        guard let due = deadlines[duty] else { return nil }
        return duty == .finish ? due + course.stopped : due
    }
}
