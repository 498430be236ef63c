import Tickets

// How a new matter bears on earlier ones and on those of the neighbours (DOMAIN 3.2, 3.18, 4.2).
extension Turn {
    private static let repeatWords = [
        "还是漏", "还在漏", "又漏", "又坏", "又堵", "又不", "还是不", "还是堵", "还是坏", "上次修", "修过", "刚修", "才修", "修完",
        "没修好", "返修", "又停", "又跳", "still leak", "again", "not fixed",
    ]
    private static let warrantyWords = ["交房", "保修", "质保", "验房", "收房", "warranty"]

    /// What a matter is to the others.
    func bearing(of facts: TicketFacts) -> Bearing {
        var bearing = Bearing(facts: facts)
        switch facts.kind {
        case .repair:
            findEarlierRepair(&bearing)
            findOutage(&bearing)
        case .complaint:
            let isWeighty = policy.complaints.importantTopics.contains(facts.topic)
            bearing.facts.level = max(facts.level ?? .ordinary, isWeighty ? .important : .ordinary)
            findEarlierComplaint(&bearing)
            findGroup(&bearing)
            bearing.marks.accused = AccusedFinder.accused(in: facts.summary, of: caseFile.roster)
            bearing.marks.isWritten = facts.summary.holds("书面")
        case .inquiry, .suggestion: break
        }
        if bearing.facts.kind != .complaint { bearing.facts.level = nil }
        return bearing
    }

    // MARK: Rework

    /// Whether words say that an earlier repair did not hold.
    static func saysAgain(_ text: String) -> Bool {
        let lowered = text.lowercased()
        return repeatWords.contains { lowered.holds($0) }
    }

    private func findEarlierRepair(_ bearing: inout Bearing) {
        let facts = bearing.facts
        let done = caseFile.earlier.filter { ticket in
            ticket.facts.kind == .repair && isWorkDone(ticket)
                && now - ticket.recordedAt <= policy.rework.linkWindow
                && (facts.household == nil || ticket.facts.household == nil
                    || ticket.facts.household == facts.household)
        }
        let sameTopic = done.filter { $0.facts.topic == facts.topic }
        let spot = facts.place.spot
        let earlier =
            !done.isEmpty && Self.saysAgain(facts.summary)
            ? sameTopic.first ?? done.first { spot != nil && $0.facts.place.spot == spot }
                ?? (done.count == 1 ? done.first : nil)
            : sameTopic.first { spot != nil && $0.facts.place.spot == spot }
        if let earlier {
            bearing.earlier = earlier
            bearing.facts.topic = earlier.facts.topic
            bearing.marks.rework = .repeated
            bearing.marks.failures = earlier.marks.failures + 1
        } else if Self.warrantyWords.contains(where: { facts.summary.holds($0) })
            || facts.topic.rawValue == "handover"
        {
            bearing.marks.rework = .warranty
        }
    }

    private func isWorkDone(_ ticket: Ticket) -> Bool {
        switch ticket.state.name {
        case .finished, .replied, .visited, .archived: true
        case .draft, .recorded, .dispatched, .accepted, .onSite, .suspended, .reopened, .cancelled,
            .merged, .outside:
            false
        }
    }

    // MARK: Outages

    private func findOutage(_ bearing: inout Bearing) {
        guard bearing.facts.urgency != .emergency, isOutage(bearing.facts) else { return }
        let reports = outageReports(like: bearing.facts)
        let flats = flatCount(reports, beside: bearing.facts)
        guard flats >= policy.incidents.size, let lead = lead(of: reports) else { return }
        bearing.lead = lead
        bearing.marks = TicketMarks(lead: lead.id)
        bearing.earlier = nil
        bearing.others = reports
        bearing.flats = flats
    }

    /// Whether a matter can be one of a whole building.
    func isOutage(_ facts: TicketFacts) -> Bool {
        guard facts.place.building != nil, policy.incidents.topics.contains(facts.topic) else {
            return false
        }
        let text = facts.summary.lowercased()
        return policy.incidents.words.contains { text.holds($0) }
    }

    /// The open reports of the same outage, of others, the first one first.
    func outageReports(like facts: TicketFacts) -> [Ticket] {
        caseFile.nearby.filter { ticket in
            ticket.facts.kind == .repair && ticket.facts.topic == facts.topic
                && ticket.facts.place.building == facts.place.building
                && now - ticket.recordedAt <= policy.incidents.window
                && ticket.reporter != owner?.id && isRunning(ticket) && isOutage(ticket.facts)
        }
    }

    private func isRunning(_ ticket: Ticket) -> Bool {
        switch ticket.state.name {
        case .recorded, .dispatched, .accepted, .onSite, .suspended, .reopened: true
        case .draft, .finished, .replied, .visited, .archived, .cancelled, .merged, .outside: false
        }
    }

    private func lead(of reports: [Ticket]) -> Ticket? {
        guard let id = reports.compactMap(\.marks.lead).first else { return reports.first }
        return reports.first { $0.id == id } ?? reports.first
    }

    private func flatCount(_ reports: [Ticket], beside facts: TicketFacts) -> Int {
        var homes = Set(
            reports.map {
                $0.facts.household.map { "h\($0.rawValue)" } ?? "p\($0.reporter.rawValue)"
            }
        )
        let own = facts.household.map { "h\($0.rawValue)" } ?? "p\(owner?.id.rawValue ?? 0)"
        homes.insert(own)
        return homes.count
    }

    // MARK: Complaints

    private func findEarlierComplaint(_ bearing: inout Bearing) {
        let facts = bearing.facts
        guard facts.topic != .other else { return }
        let earlier = caseFile.earlier.first { ticket in
            ticket.facts.kind == .complaint && ticket.facts.topic == facts.topic
                && now - ticket.recordedAt <= policy.complaints.repeatWindow
        }
        guard let earlier else { return }
        bearing.earlier = earlier
        bearing.facts.level = max(facts.level ?? .ordinary, .important)
    }

    private func findGroup(_ bearing: inout Bearing) {
        let facts = bearing.facts
        guard facts.topic != .other, let building = facts.place.building else { return }
        let others = caseFile.nearby.filter { ticket in
            ticket.facts.kind == .complaint && ticket.facts.topic == facts.topic
                && ticket.facts.place.building == building && ticket.reporter != owner?.id
                && now - ticket.recordedAt <= policy.complaints.groupWindow
                && !ticket.state.isFinal
        }
        let flats = flatCount(others, beside: facts)
        guard flats > 1, let lead = lead(of: others) else { return }
        bearing.lead = lead
        bearing.marks.lead = lead.id
        bearing.others = others
        bearing.flats = flats
        guard flats >= policy.complaints.groupSize else { return }
        let known = max(facts.level ?? .ordinary, lead.facts.level ?? .ordinary)
        let isNew = flats == policy.complaints.groupSize
        bearing.facts.level = isNew ? ComplaintLevel(rawValue: known.rawValue + 1) ?? .major : known
    }
}
