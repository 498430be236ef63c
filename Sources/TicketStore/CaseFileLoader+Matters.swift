import Tickets

// What belongs to a matter beside its own ticket: earlier ones, neighbours, groups and visits.
extension CaseFileLoader {
    /// How far back a repair of the same flat is looked for.
    private static let earlierSpan: Duration = .days(90)
    /// How far back reports of the same building are looked for.
    private static let nearbySpan: Duration = .hours(24)

    /// Adds what happened before in the owner's flats, and lately in their buildings.
    func addSurroundings(to file: inout CaseFile) throws(StoreError) {
        guard let owner = file.owner, file.conversation != nil else { return }
        let flats = file.households.map(\.id)
        file.earlier = try TicketTable.matters(
            ofFlats: flats,
            of: owner.id,
            since: context.now - Self.earlierSpan,
            session
        )
        file.nearby = try TicketTable.matters(
            inBuildings: Set(file.households.compactMap(\.place.building)).sorted(),
            since: context.now - Self.nearbySpan,
            session
        )
    }

    /// Adds the groups and visits of the tickets that are spoken of.
    func addCompany(to file: inout CaseFile) throws(StoreError) {
        var spoken = file.mentioned
        if let subject = file.subject { spoken.append(subject) }
        spoken += file.sender.role.isStaff ? file.ownWork : file.ownerTickets
        var leads: [TicketID] = []
        for lead in spoken.compactMap(\.marks.lead) where !leads.contains(lead) {
            leads.append(lead)
        }
        for lead in leads { file.members += try TicketTable.members(of: lead, session) }
        if file.sender.role.isStaff, file.origin == .privateChat { spoken += file.ownerTickets }
        var seen: Set<TicketID> = []
        for ticket in spoken where seen.insert(ticket.id).inserted {
            switch ticket.state.name {
            case .finished, .replied, .visited, .archived, .reopened, .accepted, .dispatched:
                file.visits += try VisitTable.visits(of: ticket.id, session)
            case .draft, .recorded, .onSite, .suspended, .cancelled, .merged, .outside: continue
            }
        }
    }

    /// Adds the visits that are due, for a list; and their tickets.
    func addVisits(saidIn words: String, to file: inout CaseFile) throws(StoreError) {
        guard file.sender.role.isStaff else { return }
        for number in TicketNumber.mentioned(in: words) where number.prefix == Visit.numberPrefix {
            guard let visit = try VisitTable.visit(number, session),
                let ticket = try TicketTable.ticket(visit.ticket, session)
            else { continue }
            if !file.mentioned.contains(ticket) { file.mentioned.append(ticket) }
        }
        guard words.contains("回访") || words.lowercased().contains("visit") else { return }
        let open = try VisitTable.open(limit: Limits.listedTicketsMax, session)
        for visit in open {
            file.visits.append(visit)
            if let ticket = try TicketTable.ticket(visit.ticket, session) {
                file.visited.append(ticket)
            }
        }
    }
}
