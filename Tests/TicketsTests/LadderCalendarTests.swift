import Testing
import Tickets

/// Every ladder of DOMAIN 4.3 on a holiday, at a weekend, at night and on a make-up workday, when nobody does anything.
///
/// Danger, urgent repairs and weighty complaints climb whatever day it is; all else waits for the desk to open.
@Suite("Escalation ladders and the calendar")
struct LadderCalendarTests {
    /// matter, recorded at, looked at until, steps.
    private static let cases: [(String, String, String, [String])] = [
        (
            "repair emergency", "10-03 10:00", "10-03 10:20",
            [
                "10-03 10:05 desk+project_manager", "10-03 10:10 desk+planning_department",
                "10-03 10:15 desk+project_manager+planning_department",
                "10-03 10:20 desk+project_manager+planning_department",
            ]
        ),
        (
            "repair urgent water", "10-03 10:00", "10-20 00:00",
            [
                "10-03 10:10 engineering_lead+desk", "10-03 10:20 customer_service_manager",
                "10-03 10:30 project_manager", "10-04 10:00 customer_service_manager",
            ]
        ),
        (
            "repair urgent leak", "10-03 10:00", "10-20 00:00",
            [
                "10-03 10:10 engineering_lead+desk", "10-03 10:20 customer_service_manager",
                "10-03 10:30 project_manager", "10-03 12:00 customer_service_manager+desk",
                "10-05 10:00 customer_service_manager",
            ]
        ),
        (
            "repair urgent water", "11-28 23:50", "12-05 00:00",
            [
                "11-29 00:00 engineering_lead+desk", "11-29 00:10 customer_service_manager",
                "11-29 00:20 project_manager", "11-29 23:50 customer_service_manager",
            ]
        ),
        // Recorded on a holiday: its finish runs on, so it is late before the desk opens, and is told then.
        (
            "repair water", "10-03 10:00", "10-20 00:00",
            [
                "10-08 08:30 customer_service_manager", "10-08 08:30 project_manager",
                "10-08 10:30 desk", "10-08 12:30 engineering_lead",
            ]
        ),
        (
            "repair water", "11-28 23:00", "12-05 00:00",
            [
                "11-29 10:30 desk", "11-29 12:30 engineering_lead",
                "12-02 08:30 customer_service_manager", "12-03 08:30 project_manager",
            ]
        ),
        (
            "repair door_window indoor", "10-09 21:00", "10-20 00:00",
            [
                "10-10 09:30 desk", "10-10 11:30 engineering_lead",
                "10-16 08:30 customer_service_manager", "10-17 08:30 project_manager",
            ]
        ),
        (
            "repair structure planned", "10-03 10:00", "10-30 00:00",
            [
                "10-08 08:30 engineering_lead", "10-08 10:00 customer_service_manager",
                "10-18 10:00 project_manager",
            ]
        ),
        (
            "complaint L1", "10-03 10:00", "10-30 00:00",
            [
                "10-08 08:30 desk", "10-08 08:30 customer_service_manager",
                "10-08 08:30 project_manager", "10-10 10:00 planning_department",
            ]
        ),
        (
            "complaint L1", "11-28 10:00", "12-10 00:00",
            [
                "11-28 10:20 desk", "11-29 10:00 customer_service_manager",
                "12-01 10:00 project_manager", "12-05 10:00 planning_department",
            ]
        ),
        (
            "complaint L2", "10-03 23:00", "10-30 00:00",
            [
                "10-03 23:20 desk+customer_service_manager", "10-04 23:00 project_manager",
                "10-06 23:00 planning_department",
            ]
        ),
        (
            "complaint L3", "10-03 10:00", "10-30 00:00",
            [
                "10-03 12:00 project_manager+planning_department",
                "10-09 22:00 planning_department",
            ]
        ),
        // The make-up Saturday is the first of the two working days.
        (
            "complaint L3", "10-09 10:00", "10-30 00:00",
            [
                "10-09 12:00 project_manager+planning_department",
                "10-12 22:00 planning_department",
            ]
        ),
        (
            "inquiry", "10-03 10:00", "10-30 00:00",
            ["10-08 08:30 project_manager", "10-08 10:30 desk+customer_service_manager"]
        ),
        (
            "inquiry", "10-10 21:00", "10-30 00:00",
            ["10-11 09:30 desk+customer_service_manager", "10-12 21:00 project_manager"]
        ),
        (
            "suggestion", "09-28 10:00", "10-30 00:00",
            ["10-08 08:30 desk+customer_service_manager"]
        ),
    ]

    @Test("Each step comes when the table says", arguments: cases.indices)
    func steps(_ index: Int) {
        let (matter, recorded, end, wanted) = Self.cases[index]
        let ticket = Autumn.ticket(Autumn.facts(matter), Autumn.at(recorded))
        #expect(Autumn.climbs(ticket, until: Autumn.at(end)) == wanted, "\(matter) \(recorded)")
    }

    /// Not here: what counts times instead of time, and rework, which a transcript of its own walks.
    private static let elsewhere: Set<EscalationLadder.Subject> = [.chase, .dissatisfied, .rework]

    @Test("Every ladder that counts time is walked here, to its last step")
    func complete() {
        for (subject, ladder) in Autumn.policy.ladders
        where !Self.elsewhere.contains(subject) {
            let steps = Self.cases.filter { Autumn.facts($0.0).ladder == subject }.map(\.3)
            #expect((steps.map(\.count).max() ?? 0) >= ladder.steps.count, "\(subject)")
        }
    }
}
