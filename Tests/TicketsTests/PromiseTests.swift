import Testing
import Tickets

/// Every row of the table of promises, by day, at night, across a weekend, a holiday and a make-up working day.
@Suite("The table of promises")
struct PromiseTests {
    private let policy = Autumn.policy

    /// matter, recorded at, promises as `duty moment`.
    private static let rows: [(String, String, [String])] = [
        // Danger and urgent repairs run on, by night and on holidays.
        (
            "repair emergency", "11-23 10:00",
            ["accept 11-23 10:05", "on_site 11-23 10:15", "finish 11-24 10:00"]
        ),
        (
            "repair emergency gas", "10-03 03:00",
            ["accept 10-03 03:05", "on_site 10-03 03:15", "finish 10-04 03:00"]
        ),
        (
            "repair urgent water", "11-23 23:30",
            ["accept 11-23 23:40", "on_site 11-24 00:00", "finish 11-24 23:30"]
        ),
        (
            "repair urgent leak", "11-23 10:00",
            [
                "accept 11-23 10:10", "on_site 11-23 10:30", "control 11-23 12:00",
                "plan 11-25 10:00", "finish 11-25 10:00",
            ]
        ),
        (
            "repair urgent lift", "11-23 10:00",
            ["accept 11-23 10:10", "on_site 11-23 11:00", "finish 11-23 18:00"]
        ),
        (
            "repair urgent drainage", "11-23 10:00",
            ["accept 11-23 10:10", "on_site 11-23 10:30", "finish 11-23 23:59"]
        ),
        (
            "repair urgent door_window", "11-23 10:00",
            ["accept 11-23 10:10", "on_site 11-23 10:30", "finish 11-23 23:59"]
        ),
        (
            "repair urgent access_control", "11-23 10:00",
            ["accept 11-23 10:10", "on_site 11-23 10:30", "finish 11-23 23:59"]
        ),
        // Ordinary repairs: a first answer is counted from the next opening, the work from the recording.
        (
            "repair water", "11-23 10:00",
            ["accept 11-23 12:00", "on_site 11-24 10:00", "finish 11-26 10:00"]
        ),
        (
            "repair water", "11-23 23:00",
            ["accept 11-24 10:30", "on_site 11-25 08:30", "finish 11-26 23:00"]
        ),
        (
            "repair water", "11-23 21:00",
            ["accept 11-24 09:30", "on_site 11-24 21:00", "finish 11-26 21:00"]
        ),
        (
            "repair water", "09-30 22:30",
            ["accept 10-08 10:30", "on_site 10-09 08:30", "finish 10-03 22:30"]
        ),
        (
            "repair lighting indoor", "11-23 10:00",
            ["accept 11-23 12:00", "on_site 11-23 23:59", "finish 11-23 23:59"]
        ),
        (
            "repair lighting", "11-23 10:00",
            ["accept 11-23 12:00", "on_site 11-24 10:00", "finish 11-25 10:00"]
        ),
        ("repair network indoor", "11-23 10:00", ["accept 11-23 12:00", "finish 11-25 10:00"]),
        (
            "repair door_window indoor", "11-27 10:00",
            ["accept 11-27 12:00", "on_site 11-28 10:00", "finish 12-04 22:00"]
        ),
        (
            "repair door_window indoor", "09-29 10:00",
            ["accept 09-29 12:00", "on_site 09-30 10:00", "finish 10-12 22:00"]
        ),
        (
            "repair structure planned", "11-23 10:00",
            ["accept 11-24 20:30", "on_site 11-24 10:00", "plan 11-26 10:00", "finish 12-08 10:00"]
        ),
        // Complaints run on; limits in working days do not.
        (
            "complaint L1", "11-27 23:00",
            [
                "accept 11-27 23:15", "department 11-27 23:20", "reply 11-28 23:00",
                "finish 11-30 23:00",
            ]
        ),
        (
            "complaint L2", "11-27 10:00",
            [
                "accept 11-27 10:15", "department 11-27 10:20", "reply 11-28 10:00",
                "finish 11-30 10:00",
            ]
        ),
        (
            "complaint L3", "11-27 10:00",
            [
                "accept 11-27 10:15", "department 11-27 10:15", "reply 11-27 12:00",
                "plan 12-01 22:00", "finish 12-04 22:00",
            ]
        ),
        (
            "complaint L3", "10-08 10:00",
            [
                "accept 10-08 10:15", "department 10-08 10:15", "reply 10-08 12:00",
                "plan 10-10 22:00", "finish 10-14 22:00",
            ]
        ),
        ("inquiry", "11-23 21:00", ["reply 11-24 09:30", "finish 11-25 21:00"]),
        ("inquiry", "11-23 23:00", ["reply 11-24 10:30", "finish 11-25 23:00"]),
        ("suggestion", "11-23 23:00", ["reply 11-30 23:00"]),
    ]

    @Test("Each row promises what DOMAIN 4.5 says", arguments: rows.indices)
    func row(_ index: Int) {
        let (matter, recorded, wanted) = Self.rows[index]
        let basis = Autumn.at(recorded)
        let promises = policy.deadlines(for: Autumn.facts(matter), from: basis)
        #expect(Set(promises.map { "\($0.duty.rawValue) \(Autumn.said($0.due))" }) == Set(wanted))
        #expect(promises.allSatisfy { $0.basis >= basis && $0.due >= $0.basis })
        #expect(promises.allSatisfy { $0.limit != nil && $0.clock == $0.limit?.clock })
    }

    @Test(
        "A window the owner names moves arrival of ordinary repairs, and the finish by what it is later"
    )
    func appointment() throws {
        var matter = Autumn.facts("repair water indoor")
        matter.window = TimeSpan(start: Autumn.at("11-25 09:00"), end: Autumn.at("11-25 12:00"))
        let promises = policy.deadlines(for: matter, from: Autumn.at("11-23 10:00"))
        let arrival = try #require(promises.first { $0.duty == .onSite })
        let finish = try #require(promises.first { $0.duty == .finish })
        #expect(Autumn.said(arrival.due) == "11-25 12:00")
        #expect(Autumn.said(finish.due) == "11-27 12:00")
        #expect(finish.suspended == .hours(26))
        matter.urgency = .urgent
        let urgent = policy.deadlines(for: matter, from: Autumn.at("11-23 10:00"))
        #expect(urgent.first { $0.duty == .onSite }.map { Autumn.said($0.due) } == "11-23 10:30")
    }

    @Test("Another policy promises otherwise from then on and leaves what was promised")
    func changeOfPolicy() {
        let recorded = Autumn.at("11-23 10:00")
        let old = policy.deadlines(for: Autumn.facts("repair water"), from: recorded)
        var changed = policy
        changed.serviceLevels.insert(
            ServiceLevel(kind: .repair, limits: [.finish: .hours(1)]),
            at: 0
        )
        #expect(changed.deadlines(for: Autumn.facts("repair water"), from: recorded) != old)
        let ticket = Autumn.ticket(Autumn.facts("repair water"), recorded)
        let points = changed.watchPoints(of: ticket, taken: [], at: recorded)
        let finish = points.last { $0.key.hasPrefix("p2/2") }
        #expect(finish.map { Autumn.said($0.moment) } == "11-26 10:00")
    }
}
