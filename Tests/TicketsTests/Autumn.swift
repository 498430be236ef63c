import Tickets

/// The autumn of 2026 for tests of clocks: a desk that is open daily 08:30–22:00, rests in the National Day week from
/// Thursday, 1 October, and works on Saturday, 10 October in its place.
enum Autumn {
    static let policy: DeskPolicy = {
        var policy = DeskPolicy()
        policy.calendar.holidays = Set((1...7).map { "2026-10-0\($0)" })
        policy.calendar.makeupDays = ["2026-10-10"]
        return policy
    }()

    /// A local moment written `10-03 22:30`.
    static func at(_ text: String) -> Instant {
        let parts = text.split { "- :".contains($0) }.compactMap { Int($0) }
        let day = LocalTime.dayNumber(year: 2026, month: parts[0], day: parts[1])
        return policy.calendar.instant(dayNumber: day, minuteOfDay: parts[2] * 60 + parts[3])
    }

    /// A moment as `at` reads it.
    static func said(_ moment: Instant) -> String {
        let local = policy.calendar.localTime(of: moment)
        return local.isoDate.dropFirst(5) + " " + local.clock
    }

    /// A matter written as `repair urgent leak indoor` or `complaint L3`.
    static func facts(_ text: String) -> TicketFacts {
        let words = text.split(separator: " ").map(String.init)
        var facts = TicketFacts(
            kind: TicketKind(rawValue: words[0]) ?? .inquiry,
            topic: .other,
            urgency: .normal,
            summary: text
        )
        for word in words.dropFirst() {
            if let urgency = Urgency(rawValue: word) { facts.urgency = urgency; continue }
            if let level = ComplaintLevel.allCases.first(where: { $0.code == word }) {
                facts.level = level
                continue
            }
            switch word {
            case "indoor": facts.place = Place(building: "3", unit: "2", room: "1502")
            case "planned": facts.isPlanned = true
            default: facts.topic = Topic(rawValue: word)
            }
        }
        return facts
    }

    /// A ticket just recorded, with its promises.
    static func ticket(
        _ facts: TicketFacts,
        _ recorded: Instant,
        policy: DeskPolicy = policy
    ) -> Ticket {
        Ticket(
            id: TicketID(rawValue: 1),
            number: TicketNumber(prefix: "BX", date: "20261123", sequence: 1),
            state: .recorded,
            facts: facts,
            reporter: PersonID(rawValue: 1),
            conversation: nil,
            recordedAt: recorded,
            deadlines: policy.deadlines(for: facts, from: recorded)
        )
    }

    /// The steps of the ladder when nobody does anything, as `10-03 10:05 desk+project_manager`; warnings left out.
    static func climbs(
        _ ticket: Ticket,
        until end: Instant,
        policy: DeskPolicy = policy
    ) -> [String] {
        var taken: Set<String> = []
        var now = ticket.recordedAt
        var found: [String] = []
        while let next = policy.watchPoints(of: ticket, taken: taken, at: now).first,
            next.moment <= end, taken.insert(next.key).inserted
        {
            now = max(now, next.moment)
            guard case .climb(let step) = next.action else { continue }
            let tells = step.tells.map { recipient in
                switch recipient {
                case .desk: "desk"
                case .handler: "handler"
                case .superior: "superior"
                case .role(let role): role.rawValue
                }
            }
            found.append("\(said(next.moment)) \(tells.joined(separator: "+"))")
        }
        return found
    }
}
