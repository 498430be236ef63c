/// One row of the table of promises (DOMAIN 4.5): what is due by when for a kind of matter.
package struct ServiceLevel: Hashable, Sendable {
    /// The kind it holds for.
    package let kind: TicketKind
    /// The urgency it holds for; nil for every one.
    package let urgency: Urgency?
    /// The complaint level it holds for; nil for every one.
    package let level: ComplaintLevel?
    /// The topic it holds for; nil for every one.
    package let topic: Topic?
    /// How long each duty may take; a duty that is missing has no promise.
    package let limits: [Deadline.Duty: Duration]
    /// The clock its limits run on.
    package let clock: Deadline.Clock

    package init(
        kind: TicketKind,
        urgency: Urgency? = nil,
        level: ComplaintLevel? = nil,
        topic: Topic? = nil,
        limits: [Deadline.Duty: Duration],
        clock: Deadline.Clock = .calendar
    ) {
        self.kind = kind
        self.urgency = urgency
        self.level = level
        self.topic = topic
        self.limits = limits
        self.clock = clock
    }

    /// Whether this row holds for a matter.
    package func holds(for facts: TicketFacts) -> Bool {
        kind == facts.kind && (urgency == nil || urgency == facts.urgency)
            && (level == nil || level == facts.level) && (topic == nil || topic == facts.topic)
    }
}
