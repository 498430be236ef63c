package import Tickets

extension TicketStore {
    /// The tickets that reports of some periods are counted from, all from one unchanging state.
    ///
    /// - Parameters:
    ///   - periods: the periods, in the order of the answer.
    ///   - calendar: gives their borders.
    ///   - now: until when is counted.
    /// - Returns: for each period its tickets with promises and course, by number of the row.
    /// - Throws: `StoreError`.
    package func reportRows(
        of periods: [Period],
        calendar: DeskCalendar,
        at now: Instant
    ) async throws(StoreError) -> [ReportRows] {
        try await read { session throws(StoreError) in
            var all: [ReportRows] = []
            for period in periods {
                var rows = ReportRows(period: period, calendar: calendar, now: now)
                try ReportRowTable.load(&rows, session)
                all.append(rows)
            }
            return all
        }
    }

    /// How often each thing was meant in a period, by what was understood when the messages were handled.
    ///
    /// - Parameters:
    ///   - start: the first moment.
    ///   - end: the first moment after it.
    /// - Returns: the counts of messages of owners, most frequent first.
    /// - Throws: `StoreError`.
    package func intentCounts(
        from start: Instant,
        to end: Instant
    ) async throws(StoreError) -> [IntentCount] {
        try await read { session throws(StoreError) in
            try InboxTable.intentCounts(from: start, to: end, session)
        }
    }
}

extension TicketStore {
    /// A ticket with its history and names, as forms print it; nil when there is none with this number.
    package func story(of number: TicketNumber) async throws(StoreError) -> TicketStory? {
        try await read { session throws(StoreError) in try StoryTable.story(of: number, session) }
    }
}
