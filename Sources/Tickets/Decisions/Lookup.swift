/// What a message or a timer asks of the store beyond its own chat and the tickets it names.
///
/// It is derived by a pure function before the case file is complete, so that lists, searches and reports are answered
/// by the same pure decision as all else; the store fills `CaseFile.findings` in the same order.
package struct Lookup: Hashable, Sendable {
    /// The lists and searches, at most a handful.
    package var queries: [TicketQuery]

    package init(queries: [TicketQuery] = []) {
        self.queries = queries
    }
}
