import Dialogue
import Pipeline
import Reporting
import TicketStore
import Tickets

/// Makes reports from the store: reads the rows, lets `Reporting` count.
struct ReportDesk: Sendable {
    /// The open store.
    let store: TicketStore
    /// Calendar, goals and spans.
    let policy: DeskPolicy
    /// What topics are called.
    let names: ReportNames

    /// The report of a period, compared with the one before and a year before.
    func report(_ period: Period, at now: Instant) async throws -> PeriodReport {
        let rows = try await store.reportRows(
            of: [period, period.previous, period.yearBefore],
            calendar: policy.calendar,
            at: now
        )
        return PeriodReport(
            rows[0],
            earlier: Array(rows.dropFirst()),
            policy: policy.reports,
            names: names
        )
    }

    /// What is late now.
    func overdue(at now: Instant) async throws -> OverdueReport {
        let today = Period(.day, containing: policy.calendar.localTime(of: now).dayNumber)
        let rows = try await store.reportRows(of: [today], calendar: policy.calendar, at: now)
        return OverdueReport(rows[0], policy: policy.reports, names: names)
    }

    /// What the messages of a period were understood as.
    func intents(in period: Period) async throws -> IntentCoverage {
        let (start, end) = period.bounds(in: policy.calendar)
        return IntentCoverage(try await store.intentCounts(from: start, to: end), names: names)
    }
}

extension Catalogue {
    /// What reports call the topics.
    func reportNames(_ calendar: DeskCalendar) -> ReportNames {
        ReportNames(
            topics: topics.mapValues { Words($0.chineseName, $0.englishName) },
            calendar: calendar,
            dangers: emergencies.mapValues { Words($0.chineseName, $0.englishName) }
        )
    }
}
