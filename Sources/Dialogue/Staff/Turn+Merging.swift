import Tickets

// Two tickets about one matter become one: both owners are told, and hear how it goes until the end.
extension Turn {
    /// 合并 A 到 B: the first lives on in the second; complaints only with a manager's word (DOMAIN 2.1).
    mutating func merge(_ command: StaffCommand) {
        let named = caseFile.mentioned
        let thread = caseFile.subject.map { [$0] } ?? []
        let pair = named.count >= 2 ? Array(named.prefix(2)) : thread + named.prefix(1)
        guard pair.count == 2, pair[0].id != pair[1].id else {
            return report(staffWords(.mergeWhich))
        }
        let (ticket, target) = (pair[0], pair[1])
        for each in pair {
            guard Permission.allows(caseFile.sender, .merge, on: each, at: now) else {
                return refuse(.merge, each)
            }
        }
        guard !target.state.isFinal else {
            return report(staffWords(.mergeInto, ["number": "\(target.number)"]))
        }
        if let refusal = refusal(of: ticket, into: target) { return refuse(ticket, refusal) }
        if pair.contains(where: { $0.facts.kind == .complaint }) {
            let matter = ApprovalMatter.complaintMerge(into: target.number)
            let reason = wording.short(target.facts.summary, max: 60)
            approveOrAsk(matter, about: ticket, reason: reason)
            return
        }
        absorb(ticket, into: target)
    }

    private func refusal(of ticket: Ticket, into target: Ticket) -> TransitionRefusal? {
        do throws(TransitionRefusal) {
            _ = try TicketMachine.next(ticket.state, .merge(into: target.id), at: now)
            return nil
        } catch {
            return error
        }
    }

    /// Carries out an approved merging; the target may have ended since it was asked for.
    mutating func mergeApproved(_ ticket: Ticket, into number: TicketNumber) {
        let known =
            caseFile.mentioned + caseFile.related + caseFile.ownWork
            + [caseFile.subject].compactMap(\.self)
        guard let target = known.first(where: { $0.number == number }), !target.state.isFinal else {
            return report(staffWords(.mergeInto, ["number": "\(number)"]))
        }
        absorb(ticket, into: target)
    }

    /// Lets a ticket live on in another, with its files and with what presses it.
    private mutating func absorb(_ ticket: Ticket, into target: Ticket) {
        turn(to: ticket)
        let values: TextValues = [
            "number": "\(ticket.number)", "target": "\(target.number)",
            "text": wording.short(ticket.facts.summary, max: 100),
        ]
        do throws(TransitionRefusal) {
            let state = try move(ticket, [.merge(into: target.id)], by: caseFile.sender.id)
            decision.timers.append(.cancelAll(.ticket(.existing(ticket.id))))
            refreshCard(ticket, state: state)
        } catch {
            return refuse(ticket, error)
        }
        promote(after: ticket)
        tell(words(.ownerMerged, values), .progress, ticket: .existing(ticket.id))
        for other in absorbed(by: ticket) where turned(to: other) {
            tell(
                words(
                    .ownerMerged,
                    [
                        "number": "\(other.number)", "target": "\(target.number)",
                        "text": wording.short(other.facts.summary, max: 100),
                    ]
                ),
                .progress,
                ticket: .existing(other.id)
            )
        }
        turn(to: target)
        note(target, .remark, deskWords(.mergedFrom, values))
        tellDesk(target, .mergedFrom, values)
        bringFiles(of: ticket, to: target)
        bringPressure(of: ticket, to: target)
        if ticket.reporter != target.reporter {
            tell(words(.ownerMergedInto, values), .progress, ticket: .existing(target.id))
        }
        report(staffWords(.merged, values))
    }

    /// The files stay with their ticket and are the other's too; what is said about a member of staff stays apart.
    private mutating func bringFiles(of ticket: Ticket, to target: Ticket) {
        let isSecret = ticket.marks.accused != nil || target.marks.accused != nil
        for file in caseFile.files[ticket.id] ?? [] {
            decision.tickets.append(.attach(.existing(target.id), file))
            guard !isSecret else { continue }
            decision.effects.append(
                Effect(
                    thread(target),
                    .relay,
                    "",
                    attachment: file,
                    ticket: .existing(target.id)
                )
            )
        }
    }

    /// The ticket that goes on is as pressing as the more pressing of the two.
    private mutating func bringPressure(of ticket: Ticket, to target: Ticket) {
        var facts = target.facts
        facts.urgency = max(facts.urgency, ticket.facts.urgency)
        if facts.kind == .complaint, let level = ticket.facts.level {
            facts.level = max(facts.level ?? .ordinary, level)
        }
        guard facts != target.facts else { return }
        amend(target, facts, note: "\(ticket.number)")
    }

    // MARK: The owners of what was merged

    /// The tickets that live on in this one.
    private func absorbed(by ticket: Ticket) -> [Ticket] {
        var found: [Ticket] = []
        var targets: Set<TicketID> = [ticket.id]
        for _ in caseFile.absorbed {
            let more = caseFile.absorbed.filter { other in
                guard case .merged(let target) = other.state else { return false }
                return targets.contains(target) && !targets.contains(other.id)
            }
            guard !more.isEmpty else { break }
            found += more
            targets.formUnion(more.map(\.id))
        }
        return found
    }

    /// Turns to the owner of a ticket; false when nobody knows whom to tell.
    private mutating func turned(to ticket: Ticket) -> Bool {
        guard caseFile.parties[ticket.id]?.conversation != nil else { return false }
        turn(to: ticket)
        return true
    }

    /// Tells the owners of what lives on in a ticket what its own owner hears, each under the own number.
    ///
    /// - Parameters:
    ///   - ticket: the ticket that goes on.
    ///   - key: the sentence.
    ///   - values: what it is filled with, beside the number.
    mutating func tellAbsorbed(
        by ticket: Ticket,
        _ key: TextKey,
        _ values: TextValues
    ) {
        let others = absorbed(by: ticket).filter { $0.reporter != ticket.reporter }
        guard !others.isEmpty else { return }
        for other in others where turned(to: other) {
            var values = values
            values["number"] = "\(other.number)"
            values["target"] = "\(ticket.number)"
            tell(words(key, values), .progress, ticket: .existing(other.id))
        }
        turn(to: ticket)
    }

    /// The ticket in which the matter of an owner's ticket goes on; itself when it was not merged.
    func living(_ ticket: Ticket) -> Ticket {
        guard case .merged(let target) = ticket.state,
            let found = (caseFile.related + caseFile.ownerTickets).first(where: { $0.id == target })
        else { return ticket }
        return found
    }

    /// The owner's tickets whose matter goes on in another's.
    var followedTickets: [Ticket] {
        caseFile.ownerTickets.filter { ticket in
            let target = living(ticket)
            return target.id != ticket.id && target.reporter != owner?.id && !target.state.isFinal
        }
    }
}
