/// What one report is counted from: the tickets that touch its period, and what else the store knows of it.
package struct ReportRows: Hashable, Sendable {
    /// The period.
    package let period: Period
    /// Its first moment.
    package let start: Instant
    /// The first moment after it.
    package let end: Instant
    /// Until when was counted: now.
    package let now: Instant
    /// Recorded before its end and not ended before its start, by number of the row.
    package var tickets: [ReportRow]
    /// Flats in which somebody known to the office lives.
    package var householdCount: Int

    package init(period: Period, calendar: DeskCalendar, now: Instant) {
        self.period = period
        (start, end) = period.bounds(in: calendar)
        self.now = now
        tickets = []
        householdCount = 0
    }

    /// The moment the report speaks for: its end, or now while it still runs.
    package var asOf: Instant { min(end, now) }

    /// The same with only the tickets that somebody may count.
    package func filtered(_ isWanted: (ReportRow) -> Bool) -> ReportRows {
        var rows = self
        rows.tickets = tickets.filter(isWanted)
        return rows
    }
}
