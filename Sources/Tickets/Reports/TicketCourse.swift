/// What happened to a ticket and when, read from its history line by line.
///
/// The course knows two moments beside now: the start and the end of a period. It keeps the state the ticket had at
/// each, so that the report of a past month comes out the same whenever it is asked for.
package struct TicketCourse: Hashable, Sendable {
    /// A line of the history, as far as a course needs it.
    package struct Step: Hashable, Sendable {
        /// When.
        package let at: Instant
        /// The move; nil for a note.
        package let event: TicketEventName?
        /// The note; nil for a move.
        package let note: NoteKind?
        /// Who did it; nil for the bot and for delivery.
        package let person: PersonID?
        /// What was said.
        package let text: String
        /// The state after it.
        package let state: TicketStateName

        package init(
            at: Instant,
            event: TicketEventName?,
            note: NoteKind? = nil,
            person: PersonID?,
            text: String,
            state: TicketStateName
        ) {
            self.at = at
            self.event = event
            self.note = note
            self.person = person
            self.text = text
            self.state = state
        }
    }

    /// The first moment of the period.
    package let start: Instant
    /// The first moment after the period.
    package let end: Instant
    /// When the ticket was recorded.
    package let recordedAt: Instant
    /// The state after the last line.
    package private(set) var state = TicketStateName.recorded
    /// The state at the start of the period; nil when it was recorded later.
    package private(set) var stateAtStart: TicketStateName?
    /// The state at the end of the period; nil when it was recorded later.
    package private(set) var stateAtEnd: TicketStateName?
    /// When somebody first took it.
    package private(set) var acceptedAt: Instant?
    /// When somebody was first at the place.
    package private(set) var onSiteAt: Instant?
    /// How often somebody went to the place.
    package private(set) var arrivalCount = 0
    /// When the work was first done.
    package private(set) var firstFinishedAt: Instant?
    /// When the work was last done.
    package private(set) var finishedAt: Instant?
    /// When the first answer reached the owner.
    package private(set) var repliedAt: Instant?
    /// When it was closed: archived, cancelled or merged.
    package private(set) var endedAt: Instant?
    /// The moments at which the result was refused and a new round began.
    package private(set) var reopenedAt: [Instant] = []
    /// How long work stood still for a reason that stops the finish clock, up to the last resume.
    package private(set) var stopped: Duration = .zero
    /// How long work stood still for any reason, up to the last resume.
    package private(set) var suspended: Duration = .zero
    /// How long work stood still before it was first done.
    package private(set) var suspendedBeforeFinish: Duration = .zero
    /// Whether a member of staff did anything about it.
    package private(set) var hadPeople = false
    /// How often the owner urged.
    package private(set) var chaseCount = 0
    private var suspension: (since: Instant, stops: Bool)?

    /// Begins the course of a ticket that was just recorded.
    package init(recordedAt: Instant, from start: Instant, to end: Instant) {
        self.recordedAt = recordedAt
        self.start = start
        self.end = end
    }

    package static func == (left: TicketCourse, right: TicketCourse) -> Bool {
        left.recordedAt == right.recordedAt && left.state == right.state
            && left.finishedAt == right.finishedAt && left.stateAtStart == right.stateAtStart
            && left.stateAtEnd == right.stateAtEnd
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(recordedAt)
        hasher.combine(state)
    }

    /// Takes the next line of the history.
    package mutating func take(_ step: Step) {
        pass(step.at)
        if step.note == .staffReply || step.note == .remark, step.person != nil { hadPeople = true }
        if step.note == .chase { chaseCount += 1 }
        guard let event = step.event else { return }
        if case .suspended = state, event != .suspend { endSuspension(at: step.at) }
        state = step.state
        switch event {
        case .accept:
            hadPeople = true
            acceptedAt = acceptedAt ?? step.at
        case .arrive:
            hadPeople = true
            onSiteAt = onSiteAt ?? step.at
            arrivalCount += 1
        case .suspend:
            hadPeople = true
            let reason = SuspendReason(rawValue: step.text) ?? SuspendReason.named(in: step.text)
            suspension = (step.at, reason?.stopsFinishClock ?? true)
        case .finish:
            hadPeople = true
            if firstFinishedAt == nil { suspendedBeforeFinish = suspended }
            firstFinishedAt = firstFinishedAt ?? step.at
            finishedAt = step.at
        case .answerDelivered:
            repliedAt = repliedAt ?? step.at
        case .reopen:
            reopenedAt.append(step.at)
        case .archive, .cancel, .merge:
            endedAt = step.at
        case .reject, .resume, .declareOutside:
            hadPeople = true
        case .record, .dispatch, .visit:
            break
        }
    }

    /// Says that no line follows.
    ///
    /// - Parameter now: until when a suspension that still lasts is counted.
    package mutating func finish(at now: Instant) {
        pass(max(now, end))
        if suspension != nil {
            endSuspension(at: now)
        }
    }

    /// Keeps the states at the borders of the period that lie before `moment`.
    private mutating func pass(_ moment: Instant) {
        if moment >= start, stateAtStart == nil, recordedAt < start { stateAtStart = state }
        if moment >= end, stateAtEnd == nil, recordedAt < end { stateAtEnd = state }
    }

    private mutating func endSuspension(at moment: Instant) {
        guard let suspension else { return }
        let span = moment - suspension.since
        suspended += span
        if suspension.stops { stopped += span }
        self.suspension = nil
    }
}

extension TicketStateName {
    /// Whether the work is still to be done.
    package var isOpen: Bool {
        switch self {
        case .draft, .recorded, .dispatched, .accepted, .onSite, .suspended, .reopened: true
        case .finished, .replied, .visited, .archived, .cancelled, .merged, .outside: false
        }
    }

    /// Whether the ticket leaves both sides of every rate (DOMAIN 4.8).
    package var isWithdrawn: Bool { self == .cancelled || self == .merged }
}
