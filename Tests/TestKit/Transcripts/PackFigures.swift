package import Reporting
package import Tickets

/// The counts of a kind of ticket in the totals of a report, by the names of their columns.
package struct PackFigures: Hashable, Sendable {
    /// Tickets recorded in the period.
    package let recorded: Int?
    /// Tickets that were open when it began.
    package let carriedIn: Int?
    /// Tickets that are open at its end.
    package let open: Int?

    /// Reads the totals; a column that the report does not have is nil.
    package init(_ pack: PeriodReport, _ kind: TicketKind) {
        var figures: [String: Int] = [:]
        if let table = pack.table("totals"), let index = TicketKind.allCases.firstIndex(of: kind),
            table.rows.indices.contains(index)
        {
            for (column, cell) in zip(table.columns, table.rows[index]) {
                if case .count(let count) = cell { figures[column.key] = count }
            }
        }
        recorded = figures["recorded"]
        carriedIn = figures["carried_in"]
        open = figures["open"]
    }
}
