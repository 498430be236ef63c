import Testing
import Tickets

@Suite("Which matters are visited, how often and by when")
struct VisitPlanTests {
    private let policy = VisitPolicy()

    private static let rows: [(String, String, Int, [String])] = [
        // topic and traits, words, count of the day, visits as `reason days`
        ("leak", "卫生间天花板漏水", 50, ["leak 3"]),
        ("leak urgent", "卫生间天花板漏水", 50, ["leak 1"]),
        ("leak", "外墙一下雨就渗水", 50, ["leak 3", "rain 30"]),
        ("leak", "The roof leaks", 50, ["leak 3", "rain 30"]),
        ("leak emergency", "屋顶漏到电箱", 50, ["safety 1", "safety_again 7", "rain 30"]),
        ("power emergency", "插座冒火花", 50, ["safety 1", "safety_again 7"]),
        ("structure planned", "墙上一条裂缝", 50, ["crack 5", "crack_again 30"]),
        ("structure planned", "外墙裂缝", 50, ["crack 5", "crack_again 30", "rain 30"]),
        ("fire_safety", "灭火器过期", 50, ["safety 2"]),
        ("water repeat", "水管又漏", 50, ["rework 1"]),
        ("water warranty", "水管漏", 50, ["rework 3"]),
        // Of a hundred in a row thirty are drawn; of a quiet day's ten all, those not drawn within the week.
        ("water", "水龙头滴水", 50, []),
        ("water", "水龙头滴水", 49, ["sample 1"]),
        ("water", "水龙头滴水", 1, ["sample 7"]),
        ("water", "水龙头滴水", 3, ["sample 1"]),
        ("water", "水龙头滴水", 10, ["sample 7"]),
        ("water", "水龙头滴水", 11, ["sample 1"]),
        ("water", "水龙头滴水", 12, []),
    ]

    @Test("by topic, urgency, words and the number of the day", arguments: rows)
    func repairs(_ traits: String, _ words: String, _ count: Int, _ expected: [String]) {
        let parts = traits.split(separator: " ").map(String.init)
        var facts = TicketFacts(
            kind: .repair,
            topic: Topic(rawValue: parts[0]),
            urgency: parts.dropFirst().lazy.compactMap(Urgency.init(rawValue:)).first ?? .normal,
            summary: words
        )
        facts.isPlanned = parts.contains("planned")
        let plans = policy.plans(
            for: facts,
            TicketNumber(prefix: "BX", date: "20261123", sequence: count),
            rework: parts.dropFirst().lazy.compactMap(Rework.init(rawValue:)).first
        )
        let found = plans.map { plan in
            "\(plan.reason.rawValue) \(plan.within.wholeMilliseconds / 86_400_000)"
        }
        #expect(found == expected)
    }

    @Test("a day of ten or fewer is visited whole, of a long day at least the share")
    func volume() {
        let facts = TicketFacts(
            kind: .repair,
            topic: Topic(rawValue: "water"),
            urgency: .normal,
            summary: "滴水"
        )
        func visited(of day: Int) -> Int {
            (1...day).count { count in
                let number = TicketNumber(prefix: "BX", date: "20261123", sequence: count)
                return !policy.plans(for: facts, number, rework: nil).isEmpty
            }
        }
        for day in 1...10 { #expect(visited(of: day) == day) }
        for day in 11...200 {
            #expect(visited(of: day) >= 10)
            #expect(visited(of: day) * 100 >= day * policy.repairShare - 100 * 10)
        }
    }

    @Test("complaints once, grave ones by their own reason; inquiries never")
    func others() {
        let number = TicketNumber(prefix: "TS", date: "20261123", sequence: 1)
        func reasons(_ kind: TicketKind, _ level: ComplaintLevel?) -> [VisitReason] {
            let facts = TicketFacts(
                kind: kind,
                topic: .other,
                urgency: .normal,
                level: level,
                summary: "下雨"
            )
            return policy.plans(for: facts, number, rework: nil).map(\.reason)
        }
        #expect(reasons(.complaint, .ordinary) == [.complaint])
        #expect(reasons(.complaint, .major) == [.major])
        #expect(reasons(.inquiry, nil) == [])
        #expect(reasons(.suggestion, nil) == [])
    }
}
