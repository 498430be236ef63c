import Testing
import Tickets

/// Every step of every ladder with manual time, across nights and a weekend; none twice, none after its duty is done.
@Suite("Escalation ladders")
struct LadderTests {
    private let policy = DeskPolicy()

    private func at(_ day: Int, _ hour: Int, _ minute: Int = 0) -> Instant {
        let number = LocalTime.dayNumber(year: 2026, month: 11, day: day)
        return policy.calendar.instant(dayNumber: number, minuteOfDay: hour * 60 + minute)
    }

    private func ticket(_ facts: TicketFacts, _ recorded: Instant) -> Ticket {
        Autumn.ticket(facts, recorded, policy: policy)
    }

    private func facts(_ kind: TicketKind, _ change: (inout TicketFacts) -> Void) -> TicketFacts {
        var facts = TicketFacts(kind: kind, topic: .other, urgency: .normal, summary: "")
        change(&facts)
        return facts
    }

    private func climbs(_ ticket: Ticket, until end: Instant) -> [String] {
        Autumn.climbs(ticket, until: end, policy: policy)
    }

    @Test("P0: five minutes, ten, then every five until somebody takes it")
    func emergency() {
        let danger = ticket(facts(.repair) { $0.urgency = .emergency }, at(23, 3))
        #expect(
            climbs(danger, until: at(23, 3, 26)) == [
                "11-23 03:05 desk+project_manager", "11-23 03:10 desk+planning_department",
                "11-23 03:15 desk+project_manager+planning_department",
                "11-23 03:20 desk+project_manager+planning_department",
                "11-23 03:25 desk+project_manager+planning_department",
            ]
        )
    }

    @Test("P1: the lead and the desk, the manager, and the project manager when nobody came")
    func urgent() {
        let matter = ticket(facts(.repair) { $0.urgency = .urgent }, at(23, 23))
        #expect(
            climbs(matter, until: at(26, 0)) == [
                "11-23 23:10 engineering_lead+desk", "11-23 23:20 customer_service_manager",
                "11-23 23:30 project_manager", "11-24 23:00 customer_service_manager",
            ]
        )
    }

    @Test("P2: in open hours only; the finish that breaks at night is told in the morning")
    func ordinary() {
        let matter = ticket(facts(.repair) { $0.topic = Topic(rawValue: "water") }, at(23, 23))
        #expect(
            climbs(matter, until: at(30, 0)) == [
                "11-24 10:30 desk", "11-24 12:30 engineering_lead",
                "11-27 08:30 customer_service_manager",
                "11-28 08:30 project_manager",
            ]
        )
    }

    @Test("P3: no plan, no plan still, not finished")
    func planned() {
        let matter = ticket(facts(.repair) { $0.isPlanned = true }, at(2, 10))
        #expect(
            climbs(matter, until: at(30, 0)) == [
                "11-05 10:00 engineering_lead", "11-07 10:00 customer_service_manager",
                "11-17 10:00 project_manager",
            ]
        )
    }

    @Test("L1, L2 and L3 climb as the table says")
    func complaints() {
        let ordinary = ticket(facts(.complaint) { $0.level = .ordinary }, at(2, 10))
        #expect(
            climbs(ordinary, until: at(30, 0)) == [
                "11-02 10:20 desk", "11-03 10:00 customer_service_manager",
                "11-05 10:00 project_manager",
                "11-09 10:00 planning_department",
            ]
        )
        let important = ticket(facts(.complaint) { $0.level = .important }, at(2, 23))
        #expect(
            climbs(important, until: at(30, 0)) == [
                "11-02 23:20 desk+customer_service_manager", "11-03 23:00 project_manager",
                "11-05 23:00 planning_department",
            ]
        )
        let major = ticket(facts(.complaint) { $0.level = .major }, at(6, 10))
        #expect(
            climbs(major, until: at(21, 0)) == [
                "11-06 12:00 project_manager+planning_department",
                "11-10 22:00 planning_department",
            ]
        )
    }

    @Test("Inquiries and suggestions are told when their answer is late")
    func questions() {
        #expect(
            climbs(ticket(facts(.inquiry) { _ in }, at(23, 21)), until: at(30, 0)) == [
                "11-24 09:30 desk+customer_service_manager", "11-25 21:00 project_manager",
            ]
        )
        #expect(
            climbs(ticket(facts(.suggestion) { _ in }, at(2, 10)), until: at(30, 0)) == [
                "11-09 10:00 desk+customer_service_manager"
            ]
        )
    }

    @Test("After a stop of a day a repeating step comes once, not two hundred times")
    func afterAStop() {
        let danger = ticket(facts(.repair) { $0.urgency = .emergency }, at(23, 3))
        let due = policy.watchPoints(of: danger, taken: [], at: at(24, 3))
            .filter { $0.moment <= at(24, 3) }
        #expect(due.map(\.key) == ["p0/0/1", "p0/1/1", "p0/2/1/285"])
        let rest = policy.watchPoints(of: danger, taken: Set(due.map(\.key)), at: at(24, 3))
        #expect(rest.map(\.key) == ["p0/2/1/286"])
        #expect(rest.allSatisfy { $0.moment > at(24, 3) })
    }

    @Test("What is done is not told, what is finished is not told at all")
    func done() {
        var matter = ticket(facts(.repair) { $0.urgency = .urgent }, at(23, 10))
        matter.deadlines = matter.deadlines.map { promise in
            var promise = promise
            if promise.duty == .accept { promise.keptAt = at(23, 10, 5) }
            return promise
        }
        let duties = policy.watchPoints(of: matter, taken: [], at: at(23, 10, 5)).map(\.duty)
        #expect(!duties.contains(.accept) && duties.contains(.onSite))
        matter.state = .cancelled
        #expect(policy.watchPoints(of: matter, taken: [], at: at(23, 10, 5)).isEmpty)
    }

    @Test("While work waits for parts its finish is not told, while it waits for the weather it is")
    func suspended() {
        var matter = ticket(facts(.repair) { $0.topic = Topic(rawValue: "water") }, at(23, 10))
        let person = PersonID(rawValue: 2)
        matter.state = .suspended(by: person, reason: .parts, since: at(23, 12), wasOnSite: true)
        let still = policy.watchPoints(of: matter, taken: [], at: at(23, 12)).map(\.duty)
        #expect(!still.contains(.finish) && still.contains(.onSite))
        matter.state = .suspended(by: person, reason: .weather, since: at(23, 12), wasOnSite: true)
        let running = policy.watchPoints(of: matter, taken: [], at: at(23, 12)).map(\.duty)
        #expect(running.contains(.finish))
    }

    @Test("Whoever has it is warned at three quarters, the desk at nine tenths")
    func warnings() {
        let matter = ticket(facts(.repair) { $0.topic = Topic(rawValue: "water") }, at(23, 10))
        let points = policy.watchPoints(of: matter, taken: [], at: at(23, 10))
        let first = points.first { $0.action == .warnHandler }
        #expect(first?.moment == at(23, 11, 30))
        #expect(points.first { $0.action == .warnDesk }?.moment == at(23, 11, 48))
        let late = policy.watchPoints(of: matter, taken: [], at: at(23, 13))
        #expect(!late.contains { $0.duty == .accept && $0.action == .warnDesk })
    }
}
