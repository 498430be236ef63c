import Tickets

/// Counts of a period that several reports share.
struct ReportCounts {
    let rows: ReportRows
    let policy: ReportPolicy

    /// Tickets recorded within the period.
    var recorded: [ReportRow] { rows.tickets.filter { isInPeriod($0.recordedAt) } }

    /// Tickets that were open when the period began.
    var carriedIn: [ReportRow] { rows.tickets.filter { $0.course.stateAtStart?.isOpen == true } }

    /// Tickets that are open at its end, or now; the longest overdue first, then by the next promise.
    var open: [ReportRow] {
        let asOf = rows.asOf
        return rows.tickets.filter { $0.course.stateAtEnd?.isOpen == true }.sorted { left, right in
            let first = (left.overdue(at: asOf)?.since ?? left.due(.finish) ?? .distant).rawValue
            let second = (right.overdue(at: asOf)?.since ?? right.due(.finish) ?? .distant).rawValue
            return (first, left.id.rawValue) < (second, right.id.rawValue)
        }
    }

    /// Open tickets with a broken promise.
    var overdue: [ReportRow] { open.filter { $0.overdue(at: rows.asOf) != nil } }

    /// Work done again: recorded as such in the period, or refused by the owner within it.
    var reworks: [ReportRow] {
        rows.tickets.filter { row in
            !row.course.state.isWithdrawn && row.kind == .repair
                && (row.isRework && isInPeriod(row.recordedAt)
                    || row.course.reopenedAt.contains(where: isInPeriod))
        }
    }

    /// Whether a moment lies in the period.
    func isInPeriod(_ moment: Instant?) -> Bool {
        guard let moment else { return false }
        return moment >= rows.start && moment < rows.end
    }

    /// What was settled within the period.
    var resolved: [ReportRow] {
        rows.tickets.filter { !$0.course.state.isWithdrawn && isInPeriod($0.resolvedAt) }
    }
}

extension Instant {
    /// After every moment that is reported.
    static let distant = Instant(ms: .max)
}

/// Mean and 90th percentile of some spans, in minutes.
package struct SpanFigure: Hashable, Sendable {
    /// How many.
    package let count: Int
    /// The mean in tenths of a minute; nil for none.
    package let meanTenths: Int?
    /// What nine of ten do not exceed, in tenths of a minute, by nearest rank; nil for none.
    package let ninthDecileTenths: Int?

    package init(_ spans: [Duration]) {
        count = spans.count
        guard !spans.isEmpty else {
            meanTenths = nil
            ninthDecileTenths = nil
            return
        }
        let sorted = spans.map(\.wholeMilliseconds).sorted()
        let sum = sorted.reduce(0, +)
        meanTenths = Self.tenths(sum, of: Int64(sorted.count))
        ninthDecileTenths = Self.tenths(sorted[(sorted.count * 9 + 9) / 10 - 1], of: 1)
    }

    /// Milliseconds as tenths of a minute, rounded half up.
    private static func tenths(_ milliseconds: Int64, of count: Int64) -> Int {
        Int((2 * milliseconds + 6000 * count) / (2 * 6000 * count))
    }
}
