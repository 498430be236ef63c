import TestKit
import Testing
import Tickets

@testable import Reporting

@Suite struct PropertyTests {
    private static let history = (-60...40)

    /// A random life of a ticket, made of moves that the machine allows.
    private func life(_ id: Int64, _ chance: inout SeededGenerator) -> Life {
        let kind = TicketKind.allCases.randomElement(using: &chance) ?? .repair
        let day = Int.random(in: Self.history, using: &chance)
        var moment = Story.at(day, Int.random(in: 0...23, using: &chance))
        var life = Life(
            id: id,
            kind: kind,
            recordedAt: moment,
            steps: [],
            isIndoors: .random(using: &chance)
        )
        var state = TicketState.recorded
        for _ in 0..<Int.random(in: 0...12, using: &chance) {
            let allowed = TicketMachine.allowed(in: state.name)
            guard let event = allowed.randomElement(using: &chance) else { break }
            moment = moment + .minutes(Int.random(in: 1...6000, using: &chance))
            guard let next = try? TicketMachine.next(state, Self.full(event), at: moment) else {
                break
            }
            state = next
            life.steps.append(
                TicketCourse.Step(
                    at: moment,
                    event: event,
                    person: event == .answerDelivered ? nil : PersonID(rawValue: 1),
                    text: "",
                    state: state.name
                )
            )
        }
        return life
    }

    private static func full(_ event: TicketEventName) -> TicketEvent {
        let person = PersonID(rawValue: 1)
        switch event {
        case .record: return .record
        case .dispatch: return .dispatch(to: person)
        case .accept: return .accept(by: person)
        case .reject: return .reject(reason: "")
        case .arrive: return .arrive(by: person)
        case .suspend: return .suspend(.parts)
        case .resume: return .resume
        case .finish: return .finish(by: person)
        case .answerDelivered: return .answerDelivered
        case .visit: return .visit(.satisfied)
        case .reopen: return .reopen(reason: "")
        case .archive: return .archive
        case .cancel: return .cancel
        case .merge: return .merge(into: TicketID(rawValue: 1))
        case .declareOutside: return .declareOutside(reason: "")
        }
    }

    private struct Life {
        let id: Int64
        let kind: TicketKind
        let recordedAt: Instant
        var steps: [TicketCourse.Step]
        let isIndoors: Bool

        /// The row of a period, as the store would load it; nil when the ticket does not touch the period.
        func row(in period: Period, now: Instant) -> ReportRow? {
            let (start, end) = period.bounds(in: Story.calendar)
            guard recordedAt < end else { return nil }
            let ended = steps.last { [.archive, .cancel, .merge].contains($0.event) }
            if let ended, ended.at < start { return nil }
            let facts = TicketFacts(
                kind: kind,
                topic: .other,
                urgency: .normal,
                summary: "",
                place: Place(building: "1", room: isIndoors ? "101" : nil)
            )
            var course = TicketCourse(recordedAt: recordedAt, from: start, to: end)
            for step in steps where step.at <= now { course.take(step) }
            course.finish(at: now)
            var row = ReportRow(
                id: TicketID(rawValue: id),
                number: TicketNumber(prefix: "BX", date: "20261101", sequence: Int(id)),
                facts: facts,
                handler: nil,
                course: course
            )
            for deadline in DeskPolicy().deadlines(for: facts, from: recordedAt) {
                row.deadlines[deadline.duty] = deadline.due
            }
            row.visits = steps.filter { $0.event == .visit }.map {
                ReportVisit(at: $0.at, rating: .satisfied, isByPerson: true, opinion: "")
            }
            return row
        }
    }

    private func rows(_ lives: [Life], _ period: Period, now: Instant) -> ReportRows {
        var rows = ReportRows(period: period, calendar: Story.calendar, now: now)
        rows.tickets = lives.compactMap { $0.row(in: period, now: now) }
        return rows
    }

    /// No rate above 1, counts equal to a plain count of the tickets, and months that hand over what they leave.
    @Test(arguments: 1...40) func monthsAgree(_ seed: UInt64) {
        var chance = SeededGenerator(seed: seed)
        let lives = (1...150).map { life(Int64($0), &chance) }
        let now = Story.at(400, 0)
        for kind in [PeriodKind.day, .week, .month, .quarter] {
            let period = Period(kind, containing: Story.november.firstDay + 9)
            let this = rows(lives, period, now: now)
            let next = rows(lives, period.next, now: now)
            let counts = ReportCounts(rows: this, policy: ReportPolicy())
            let after = ReportCounts(rows: next, policy: ReportPolicy())
            #expect(Set(counts.open.map(\.id)) == Set(after.carriedIn.map(\.id)), "seed \(seed)")
            for rate in Rates(this, policy: ReportPolicy()).all where rate.name != .validComplaints
            {
                #expect(rate.numerator >= 0 && rate.numerator <= rate.denominator, "seed \(seed)")
            }
            let report = PeriodReport(this, policy: ReportPolicy(), names: Story.names)
            for (kind, row) in zip(TicketKind.allCases, report.table("totals")?.rows ?? []) {
                let plain = lives.count {
                    $0.kind == kind && $0.recordedAt >= this.start && $0.recordedAt < this.end
                }
                #expect(row[2] == .count(plain), "seed \(seed)")
            }
        }
    }
}
