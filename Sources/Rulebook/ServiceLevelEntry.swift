import Tickets

/// Reads one row of the table of promises: `{kind: repair, urgency: urgent, accept: 10 min, on_site: 30 min}`.
enum ServiceLevelEntry {
    private static let known =
        ["kind", "urgency", "level", "topic", "clock"] + Deadline.Duty.allCases.map(\.rawValue)

    static func read(_ entry: YAMLEntry) -> ServiceLevel? {
        let fields = entry.fields(known)
        guard let kind = fields["kind"]?.member(of: TicketKind.allCases, what: "kind") else {
            if fields["kind"] == nil { entry.report("\"kind\" is missing") }
            return nil
        }
        var limits: [Deadline.Duty: Duration] = [:]
        for duty in Deadline.Duty.allCases {
            limits[duty] = fields[duty.rawValue].flatMap(PolicyValues.duration)
        }
        if limits.isEmpty { entry.report("this row promises nothing") }
        return ServiceLevel(
            kind: kind,
            urgency: fields["urgency"]?.member(of: Urgency.allCases, what: "urgency"),
            level: fields["level"].flatMap(level),
            topic: fields["topic"]?.text().map { Topic(rawValue: $0) },
            limits: limits,
            clock: fields["clock"]?.member(of: Deadline.Clock.allCases, what: "clock") ?? .calendar
        )
    }

    private static func level(_ entry: YAMLEntry) -> ComplaintLevel? {
        guard let name = entry.text() else { return nil }
        let levels = ComplaintLevel.allCases
        if let level = levels.first(where: { $0.code == name }) { return level }
        entry.reportUnknown("level", name, known: levels.map(\.code))
        return nil
    }
}
