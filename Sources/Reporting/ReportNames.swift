package import Tickets

/// What a report calls things that only the rules know.
package struct ReportNames: Sendable {
    /// The topics in both languages.
    package let topics: [Topic: Words]
    /// Gives local time.
    package let calendar: DeskCalendar
    /// The dangers by their codes, for example 燃气泄漏 for `E-GAS`.
    package let dangers: [String: Words]

    package init(
        topics: [Topic: Words],
        calendar: DeskCalendar,
        dangers: [String: Words] = [:]
    ) {
        self.topics = topics
        self.calendar = calendar
        self.dangers = dangers
    }

    /// A topic as read.
    func topic(_ topic: Topic) -> Words {
        if topic == .other { return Words("其他", "other") }
        return topics[topic] ?? Words(topic.rawValue, topic.rawValue)
    }

    /// A kind as read.
    func kind(_ kind: TicketKind) -> Words { Words(kind.chineseName, kind.englishName) }

    /// A state as read.
    func state(_ state: TicketStateName) -> Words {
        Words(state.chineseName, state.englishName)
    }

    /// A moment as read, for example `2026-11-23 09:05`.
    func moment(_ moment: Instant) -> String {
        let local = calendar.localTime(of: moment)
        return local.isoDate + " " + local.clock
    }

    /// Where it is, for lists that many eyes see: building and public place, never the flat (DOMAIN 4.10).
    func place(_ place: Place) -> String {
        if place.room != nil { return Place(building: place.building).label }
        return Place(building: place.building, spot: place.spot).label
    }

    /// How grave or urgent it is.
    func level(_ row: ReportRow) -> Words { Self.level(row.kind, row.urgency, row.level) }

    /// How grave or urgent a matter is.
    static func level(_ kind: TicketKind, _ urgency: Urgency, _ level: ComplaintLevel?) -> Words {
        if kind == .complaint {
            let code = (level ?? .ordinary).code
            return Words(code, code)
        }
        return Words(urgency.chineseName, urgency.rawValue)
    }

    /// A duty as read.
    func duty(_ duty: Deadline.Duty) -> Words {
        switch duty {
        case .accept: Words("受理", "accept")
        case .department: Words("部门受理", "department")
        case .plan: Words("方案", "plan")
        case .onSite: Words("到场", "on site")
        case .control: Words("控制", "control")
        case .finish: Words("完工", "finish")
        case .reply: Words("答复", "reply")
        }
    }
}
