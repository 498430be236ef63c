/// What a message or a timer asks of the store beyond its own chat and the tickets it names.
///
/// It is derived by a pure function before the case file is complete, so that lists, searches and reports are answered
/// by the same pure decision as all else; the store fills `CaseFile.findings` in the same order.
package struct Lookup: Hashable, Sendable {
    /// The lists and searches, at most a handful; answered in `CaseFile.findings`.
    package var queries: [TicketQuery]
    /// Somebody who phoned or walked in; answered in `CaseFile.callers`.
    package var caller: CallerQuery?
    /// Whether the sender's last steps are wanted, to take them back; answered in `CaseFile.steps`.
    package var wantsSteps: Bool
    /// Whether the duty log, the promises and the chats that wait are wanted; answered in `CaseFile.duty`.
    package var wantsDuty: Bool

    /// Visits for this reason that are to be made; answered in `CaseFile.visits`, their tickets in `CaseFile.visited`.
    package var visits: VisitReason?

    /// Whether what happened to the tickets at hand is wanted; answered in `CaseFile.pasts`.
    package var wantsPast: Bool
    /// People whose open jobs are to be counted; answered in `CaseFile.loads`.
    package var people: [PersonID]

    package init(
        queries: [TicketQuery] = [],
        caller: CallerQuery? = nil,
        wantsSteps: Bool = false,
        wantsDuty: Bool = false,
        wantsPast: Bool = false,
        people: [PersonID] = [],
        visits: VisitReason? = nil
    ) {
        self.queries = queries
        self.caller = caller
        self.wantsSteps = wantsSteps
        self.wantsDuty = wantsDuty
        self.wantsPast = wantsPast
        self.people = people
        self.visits = visits
    }
}
