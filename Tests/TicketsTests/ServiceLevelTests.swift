import Testing
import Tickets

/// The table of DOMAIN 4.5 line by line, and every limit in it on days of every kind.
@Suite("DOMAIN 4.5, row by row")
struct ServiceLevelTests {
    /// A row as the trade has it: its name there, a matter it holds for, and its limits.
    struct Row: CustomTestStringConvertible {
        let name: String
        let matter: String
        let limits: [Deadline.Duty: String]
        var testDescription: String { name }

        init(_ name: String, _ matter: String, _ limits: [Deadline.Duty: String]) {
            (self.name, self.matter, self.limits) = (name, matter, limits)
        }
    }

    /// A day on which a matter is recorded, and where each limit that minds the calendar ends, worked out by hand.
    struct Day: CustomTestStringConvertible {
        let name: String
        let recorded: String
        /// When a first answer begins to be counted.
        let opening: String
        /// Ends by limit; `same day` counts from the recording.
        let ends: [String: String]
        var testDescription: String { name }

        init(_ name: String, _ recorded: String, opening: String, _ ends: [String: String]) {
            (self.name, self.recorded) = (name, recorded)
            (self.opening, self.ends) = (opening, ends)
        }
    }

    static let rows = [
        Row(
            "repair P0 general",
            "repair emergency",
            [.accept: "5 min", .onSite: "15 min", .finish: "24 h"]
        ),
        Row(
            "repair P0 trapped in lift",
            "repair emergency lift",
            [.accept: "5 min", .onSite: "15 min", .finish: "24 h"]
        ),
        Row(
            "repair P0 gas",
            "repair emergency gas",
            [.accept: "5 min", .onSite: "15 min", .finish: "24 h"]
        ),
        Row(
            "repair P1 water at home",
            "repair urgent water indoor",
            [.accept: "10 min", .onSite: "30 min", .finish: "24 h"]
        ),
        Row(
            "repair P1 power at home",
            "repair urgent power indoor",
            [.accept: "10 min", .onSite: "30 min", .finish: "24 h"]
        ),
        Row(
            "repair P1 leak, burst pipe",
            "repair urgent leak",
            [
                .accept: "10 min", .onSite: "30 min", .control: "2 h", .plan: "2 d", .finish: "2 d",
            ]
        ),
        Row(
            "repair P1 sewage, blocked toilet",
            "repair urgent drainage",
            [.accept: "10 min", .onSite: "30 min", .finish: "same day"]
        ),
        Row(
            "repair P1 lift out of order",
            "repair urgent lift",
            [.accept: "10 min", .onSite: "60 min", .finish: "8 h"]
        ),
        Row(
            "repair P1 door, lock",
            "repair urgent door_window",
            [.accept: "10 min", .onSite: "30 min", .finish: "same day"]
        ),
        Row(
            "repair P1 access",
            "repair urgent access_control",
            [.accept: "10 min", .onSite: "30 min", .finish: "same day"]
        ),
        Row(
            "repair P2 plumbing",
            "repair water indoor",
            [.accept: "2 h open", .onSite: "24 h", .finish: "3 d"]
        ),
        Row(
            "repair P2 electric small",
            "repair power indoor",
            [.accept: "2 h open", .onSite: "24 h", .finish: "3 d"]
        ),
        Row(
            "repair P2 lamp indoor",
            "repair lighting indoor",
            [.accept: "2 h open", .onSite: "same day", .finish: "same day"]
        ),
        Row(
            "repair P2 public lighting",
            "repair lighting",
            [.accept: "2 h open", .onSite: "24 h", .finish: "48 h"]
        ),
        Row(
            "repair P2 network, TV",
            "repair network indoor",
            [.accept: "2 h open", .finish: "2 d"]
        ),
        Row(
            "repair P2 window, door fittings",
            "repair door_window indoor",
            [.accept: "2 h open", .onSite: "24 h", .finish: "5 workdays"]
        ),
        Row(
            "repair P3 wall crack not dangerous, big work",
            "repair structure planned",
            [.accept: "24 h open", .onSite: "24 h", .plan: "3 d", .finish: "15 d"]
        ),
        Row(
            "complaint L1",
            "complaint L1",
            [.accept: "15 min", .department: "20 min", .reply: "24 h", .finish: "3 d"]
        ),
        Row(
            "complaint L2",
            "complaint L2",
            [.accept: "15 min", .department: "20 min", .reply: "24 h", .finish: "3 d"]
        ),
        Row(
            "complaint L3",
            "complaint L3",
            [
                .accept: "15 min", .department: "15 min", .reply: "2 h", .plan: "2 workdays",
                .finish: "5 workdays",
            ]
        ),
        Row("inquiry handed off", "inquiry", [.reply: "2 h open", .finish: "48 h"]),
        Row("suggestion", "suggestion", [.reply: "7 d"]),
    ]

    static let days = [
        Day(
            "a Monday morning",
            "11-23 10:00",
            opening: "11-23 10:00",
            [
                "2 h open": "11-23 12:00", "24 h open": "11-24 20:30", "same day": "11-23 23:59",
                "2 workdays": "11-25 22:00", "5 workdays": "11-30 22:00",
            ]
        ),
        Day(
            "a Monday night",
            "11-23 23:00",
            opening: "11-24 08:30",
            [
                "2 h open": "11-24 10:30", "24 h open": "11-25 19:00", "same day": "11-24 23:59",
                "2 workdays": "11-25 22:00", "5 workdays": "11-30 22:00",
            ]
        ),
        Day(
            "in quiet hours, an hour before closing",
            "11-23 21:00",
            opening: "11-23 21:00",
            [
                "2 h open": "11-24 09:30", "24 h open": "11-25 18:00", "same day": "11-23 23:59",
                "2 workdays": "11-25 22:00", "5 workdays": "11-30 22:00",
            ]
        ),
        Day(
            "a Saturday",
            "11-28 10:00",
            opening: "11-28 10:00",
            [
                "2 h open": "11-28 12:00", "24 h open": "11-29 20:30", "same day": "11-28 23:59",
                "2 workdays": "12-01 22:00", "5 workdays": "12-04 22:00",
            ]
        ),
        Day(
            "the night before the holidays",
            "09-30 22:30",
            opening: "10-08 08:30",
            [
                "2 h open": "10-08 10:30", "24 h open": "10-09 19:00", "same day": "10-08 23:59",
                "2 workdays": "10-09 22:00", "5 workdays": "10-13 22:00",
            ]
        ),
        Day(
            "a holiday",
            "10-03 10:00",
            opening: "10-08 08:30",
            [
                "2 h open": "10-08 10:30", "24 h open": "10-09 19:00", "same day": "10-08 23:59",
                "2 workdays": "10-09 22:00", "5 workdays": "10-13 22:00",
            ]
        ),
        Day(
            "the day before a make-up workday",
            "10-09 10:00",
            opening: "10-09 10:00",
            [
                "2 h open": "10-09 12:00", "24 h open": "10-10 20:30", "same day": "10-09 23:59",
                "2 workdays": "10-12 22:00", "5 workdays": "10-15 22:00",
            ]
        ),
        Day(
            "a make-up workday",
            "10-10 10:00",
            opening: "10-10 10:00",
            [
                "2 h open": "10-10 12:00", "24 h open": "10-11 20:30", "same day": "10-10 23:59",
                "2 workdays": "10-13 22:00", "5 workdays": "10-16 22:00",
            ]
        ),
    ]

    @Test("Each row has the limits of the trade, and no other", arguments: rows)
    func limits(_ row: Row) throws {
        let facts = Autumn.facts(row.matter)
        let level = try #require(Autumn.policy.serviceLevels.first { $0.holds(for: facts) })
        let wanted = row.limits.mapValues { TimeLimit($0) }
        #expect(level.limits == wanted.compactMapValues { $0 })
        #expect(wanted.values.allSatisfy { $0 != nil })
    }

    @Test("On each day each promise ends where the calendar says", arguments: days)
    func ends(_ day: Day) throws {
        let recorded = Autumn.at(day.recorded)
        let opening = Autumn.at(day.opening)
        for row in Self.rows {
            let facts = Autumn.facts(row.matter)
            // Ordinary repairs and inquiries wait for the desk to open; nothing else does.
            let waits =
                facts.kind == .inquiry || facts.kind == .repair && facts.urgency == .normal
            let promises = Autumn.policy.deadlines(for: facts, from: recorded)
            #expect(Set(promises.map(\.duty)) == Set(row.limits.keys), "\(row.name)")
            for promise in promises {
                let limit = try #require(row.limits[promise.duty])
                let isFirst = promise.duty != .finish && promise.duty != .plan
                let basis = isFirst && waits ? opening : recorded
                let due = try day.ends[limit].map(Autumn.at) ?? basis + plain(limit)
                #expect(promise.basis == basis, "\(row.name) \(promise.duty)")
                #expect(
                    promise.due == due,
                    "\(row.name) \(promise.duty): \(Autumn.said(promise.due))"
                )
            }
        }
    }

    /// A limit that runs through nights and holidays.
    private func plain(_ limit: String) throws -> Duration {
        let parts = limit.split(separator: " ")
        let count = try #require(Int(parts[0]))
        switch parts[1] {
        case "min": return .minutes(count)
        case "h": return .hours(count)
        default:
            #expect(limit == "\(count) d")
            return .days(count)
        }
    }
}
