/// What a message or a timer asks of the store beyond its own chat and the tickets it names.
///
/// It is derived by a pure function before the case file is complete, so that lists, searches and reports are answered
/// by the same pure decision as all else; the store fills `CaseFile.findings` in the same order.
package struct Lookup: Hashable, Sendable {
    /// The lists and searches, at most a handful.
    package var queries: [TicketQuery]

    /// People whose open jobs are to be counted.
    package var people: [PersonID]

    package init(queries: [TicketQuery] = [], people: [PersonID] = []) {
        self.queries = queries
        self.people = people
    }
}
