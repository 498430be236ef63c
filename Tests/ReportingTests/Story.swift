import Tickets

@testable import Reporting

/// Tickets told in a few words, for reports of November 2026.
struct Story {
    static let calendar = DeskCalendar.standard
    static let november = Period(
        .month,
        containing: LocalTime.dayNumber(year: 2026, month: 11, day: 1)
    )
    static let names = ReportNames(
        topics: [Topic(rawValue: "water"): Words("给水", "water")],
        calendar: calendar
    )

    /// A moment of November 2026, local.
    static func at(_ day: Int, _ hour: Int, _ minute: Int = 0) -> Instant {
        calendar.instant(
            dayNumber: LocalTime.dayNumber(year: 2026, month: 11, day: 1) + day - 1,
            minuteOfDay: hour * 60 + minute
        )
    }

    /// The rows of November as they are known on 2 December.
    static func rows(_ tickets: [ReportRow], now: Instant = at(32, 9)) -> ReportRows {
        var rows = ReportRows(period: november, calendar: calendar, now: now)
        rows.tickets = tickets
        for index in rows.tickets.indices { rows.tickets[index].course.finish(at: now) }
        return rows
    }

    /// A ticket and what happened to it.
    static func ticket(
        _ kind: TicketKind = .repair,
        _ id: Int64,
        at recorded: Instant,
        _ events: [(Instant, TicketEventName, TicketStateName)] = []
    ) -> ReportRow {
        let policy = DeskPolicy()
        let facts = TicketFacts(
            kind: kind,
            topic: Topic(rawValue: "water"),
            urgency: .normal,
            level: kind == .complaint ? .ordinary : nil,
            summary: "=水管 \(id)",
            place: Place(building: "3", unit: "2", room: "1502")
        )
        var course = TicketCourse(
            recordedAt: recorded,
            from: november.bounds(in: calendar).start,
            to: november.bounds(in: calendar).end
        )
        for (moment, event, state) in events {
            course.take(
                TicketCourse.Step(
                    at: moment,
                    event: event,
                    person: event == .answerDelivered ? nil : PersonID(rawValue: 7),
                    text: "",
                    state: state
                )
            )
        }
        var row = ReportRow(
            id: TicketID(rawValue: id),
            number: TicketNumber(prefix: kind.numberPrefix, date: "20261101", sequence: Int(id)),
            facts: facts,
            handler: nil,
            course: course
        )
        for deadline in policy.deadlines(for: facts, from: recorded) {
            row.deadlines[deadline.duty] = deadline.due
        }
        return row
    }

    /// A repair done within an hour.
    static func done(_ id: Int64, on day: Int) -> ReportRow { done(.repair, id, on: day) }

    /// A matter of another kind done within an hour.
    static func done(_ kind: TicketKind, _ id: Int64, on day: Int) -> ReportRow {
        ticket(
            kind,
            id,
            at: at(day, 9),
            [
                (at(day, 9, 10), .accept, .accepted), (at(day, 9, 40), .arrive, .onSite),
                (at(day, 10), .finish, .finished), (at(day, 10, 1), .answerDelivered, .replied),
            ]
        )
    }

    /// A visit by a person that ended well.
    static func visit(on day: Int, _ rating: Satisfaction = .satisfied) -> ReportVisit {
        ReportVisit(at: at(day, 15), rating: rating, isByPerson: true, opinion: "")
    }
}
