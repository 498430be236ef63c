import Tickets

/// Reads one row of the table of promises: `{kind: repair, urgency: urgent, accept: 10 min, on_site: 30 min}`.
enum ServiceLevelEntry {
    private static let known =
        ["kind", "urgency", "level", "topic", "planned", "area", "starts", "clock"]
        + Deadline.Duty.allCases.map(\.rawValue)

    static func read(_ entry: YAMLEntry) -> ServiceLevel? {
        let fields = entry.fields(known)
        guard let kind = fields["kind"]?.member(of: TicketKind.allCases, what: "kind") else {
            if fields["kind"] == nil { entry.report("\"kind\" is missing") }
            return nil
        }
        var limits: [Deadline.Duty: TimeLimit] = [:]
        for duty in Deadline.Duty.allCases {
            limits[duty] = fields[duty.rawValue].flatMap { limit($0) }
        }
        if limits.isEmpty { entry.report("this row promises nothing") }
        var row = ServiceLevel(
            kind: kind,
            urgency: fields["urgency"]?.member(of: Urgency.allCases, what: "urgency"),
            level: fields["level"].flatMap(level),
            topic: fields["topic"]?.text().map { Topic(rawValue: $0) },
            limits: limits,
            clock: fields["clock"]?.member(of: [.calendar, .working], what: "clock") ?? .calendar
        )
        row.isPlanned = fields["planned"]?.flag()
        row.area = fields["area"]?.member(of: ServiceLevel.Area.allCases, what: "area")
        row.start = fields["starts"]?.member(of: ServiceLevel.Start.allCases, what: "start")
        return row
    }

    /// A limit written `10 min`, `2 h open`, `5 workdays` or `same day`.
    ///
    /// - Parameters:
    ///   - entry: where it stands.
    ///   - isZeroAllowed: whether no time at all makes sense there.
    /// - Returns: the limit; nil, and a problem told, when it is none.
    static func limit(_ entry: YAMLEntry, isZeroAllowed: Bool = false) -> TimeLimit? {
        guard let text = entry.text() else { return nil }
        if let limit = TimeLimit(text) {
            switch limit {
            case .time(.zero) where !isZeroAllowed, .openTime(.zero) where !isZeroAllowed: break
            case .time, .openTime, .workdays, .sameDay: return limit
            }
        }
        entry.report(
            "\"\(text)\" is no limit of the form \"10 min\", \"2 h open\", \"5 workdays\" or \"same day\""
        )
        return nil
    }

    private static func level(_ entry: YAMLEntry) -> ComplaintLevel? {
        guard let name = entry.text() else { return nil }
        let levels = ComplaintLevel.allCases
        if let level = levels.first(where: { $0.code == name }) { return level }
        entry.reportUnknown("level", name, known: levels.map(\.code))
        return nil
    }
}
