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
        try addAbsorbed(to: &file)
        if file.sender.role.isStaff, file.origin == .privateChat { spoken += file.ownerTickets }
        var seen: Set<TicketID> = []
        for ticket in spoken where seen.insert(ticket.id).inserted {
            switch ticket.state.name {
            case .finished, .replied, .visited, .archived, .reopened, .accepted, .dispatched,
                .onSite, .suspended:
                file.visits += try VisitTable.visits(of: ticket.id, session)
            case .draft, .recorded, .cancelled, .merged, .outside: continue
            }
        }
    }

    /// Adds what was merged: for staff the tickets that live on in those at hand, with the files of those named, for owners
    /// the tickets that their own live on in.
    private func addAbsorbed(to file: inout CaseFile) throws(StoreError) {
        guard file.origin != .timer else { return }
        guard file.sender.role.isStaff else {
            for ticket in file.ownerTickets {
                guard case .merged(let target) = ticket.state else { continue }
                if let found = try TicketTable.ticket(target, session) {
                    file.related.append(found)
                }
            }
            return
        }
        let own = file.ownWork.filter { !$0.isFollower }
        let spoken = file.mentioned + [file.subject].compactMap(\.self)
        var seen: Set<TicketID> = []
        for ticket in spoken + (own.count == 1 ? own : [])
        where !ticket.state.isFinal && seen.insert(ticket.id).inserted {
            file.absorbed += try TicketTable.absorbed(by: ticket.id, session)
        }
        for ticket in spoken {
            file.files[ticket.id] = try AttachmentTable.files(of: ticket.id, session)
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
        guard words.holds("回访") || words.lowercased().holds("visit") else { return }
        try add(VisitTable.open(limit: Limits.listedTicketsMax, session), to: &file)
    }

    /// Adds the visits for a reason that are to be made, and their tickets.
    func addVisits(for reason: VisitReason, to file: inout CaseFile) throws(StoreError) {
        try add(VisitTable.open(reason, limit: Limits.membersMax, session), to: &file)
    }

    private func add(_ open: [Visit], to file: inout CaseFile) throws(StoreError) {
        for visit in open {
            file.visits.append(visit)
            if let ticket = try TicketTable.ticket(visit.ticket, session) {
                file.visited.append(ticket)
            }
        }
    }
}
