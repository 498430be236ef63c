/// One row of the table of promises (DOMAIN 4.5): what is due by when for a kind of matter.
package struct ServiceLevel: Hashable, Sendable {
    /// Where a matter is.
    package enum Area: String, CaseIterable, Sendable {
        /// In a home.
        case indoor
        /// Where everybody may go.
        case shared = "public"
    }

    /// From when on the clocks of a first answer run.
    package enum Start: String, CaseIterable, Sendable {
        /// From the moment of recording, by day and by night.
        case atOnce = "at_once"
        /// Out of hours from the next opening (DOMAIN 4.4).
        case atOpening = "at_opening"
    }

    /// The kind it holds for.
    package let kind: TicketKind
    /// The urgency it holds for; nil for every one.
    package let urgency: Urgency?
    /// The complaint level it holds for; nil for every one.
    package let level: ComplaintLevel?
    /// The topic it holds for; nil for every one.
    package let topic: Topic?
    /// Whether it holds for what is done by plan (P3), or only for what is not; nil for both.
    package var isPlanned: Bool?
    /// Where it holds; nil for everywhere.
    package var area: Area?
    /// From when on a first answer is counted; nil for what the kind and the urgency say.
    package var start: Start?
    /// How long each duty may take; a duty that is missing has no promise.
    package let limits: [Deadline.Duty: TimeLimit]

    /// Makes a row; with the clock `working`, limits of plain time count open hours.
    package init(
        kind: TicketKind,
        urgency: Urgency? = nil,
        level: ComplaintLevel? = nil,
        topic: Topic? = nil,
        limits: [Deadline.Duty: TimeLimit],
        clock: Deadline.Clock = .calendar
    ) {
        self.kind = kind
        self.urgency = urgency
        self.level = level
        self.topic = topic
        self.limits = clock == .working ? limits.mapValues(\.inOpenTime) : limits
    }

    /// Whether this row holds for a matter.
    package func holds(for facts: TicketFacts) -> Bool {
        kind == facts.kind && (urgency == nil || urgency == facts.urgency)
            && (level == nil || level == facts.level) && (topic == nil || topic == facts.topic)
            && (isPlanned == nil || isPlanned == facts.isPlanned)
            && (area == nil || area == (facts.place.room == nil ? .shared : .indoor))
    }

    /// From when on the clocks of a first answer run for a matter.
    package func start(for facts: TicketFacts) -> Start {
        if let start { return start }
        switch facts.kind {
        case .inquiry: return .atOpening
        case .repair: return facts.urgency == .normal ? .atOpening : .atOnce
        case .complaint, .suggestion: return .atOnce
        }
    }
}
