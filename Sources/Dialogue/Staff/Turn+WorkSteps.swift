import KeywordMatching
import Tickets

// What a worker does between taking a job and finishing it: appointment, setting out, parts, photos.
extension Turn {
    /// 预约 明天上午9点: the time of the visit; owner and worker are told, and reminded before.
    mutating func schedule(_ ticket: Ticket, _ said: String) {
        guard !ticket.state.isFinal, ticket.state.name != .finished,
            let facts = appoint(ticket, said)
        else { return report(staffWords(.sayWhen, ["number": "\(ticket.number)"])) }
        let values: TextValues = [
            "number": "\(ticket.number)", "time": facts.appointment ?? "",
            "name": caseFile.roster.person(ticket.state.handler)?.name ?? "",
        ]
        tell(words(.ownerAppointment, values), .progress, ticket: .existing(ticket.id))
        if let worker = caseFile.roster.person(ticket.state.handler),
            worker.id != caseFile.sender.id
        {
            decision.effects.append(
                Effect(
                    .person(worker.id),
                    .ping,
                    words(.workerAppointment, for: worker, values),
                    ticket: .existing(ticket.id)
                )
            )
        }
        report(staffWords(.appointmentNoted, values))
    }

    /// Sets the time at which people meet at the place, and the reminder before it; nil, and no change, when none is told.
    mutating func appoint(_ ticket: Ticket, _ said: String) -> TicketFacts? {
        let local = LocalMoment(
            epochMs: now.rawValue,
            utcOffsetMinutes: policy.calendar.utcOffsetMinutes
        )
        guard let window = TimeWindowParser.parse(FoldedText(said), now: local).first else {
            return nil
        }
        var facts = ticket.facts
        facts.appointment = said.clipped(to: 40)
        facts.window = span(of: window)
        amend(ticket, facts, note: said)
        let start = policy.calendar.instant(
            dayNumber: local.dayNumber + window.dayOffset,
            minuteOfDay: window.startMinute
        )
        let reminder = start - policy.dispatch.appointmentReminder
        let subject = TimerSubject.ticket(.existing(ticket.id))
        decision.timers.append(
            reminder > now && !window.isAnytime
                ? .set(.appointmentNear, subject, person: nil, step: 0, due: reminder)
                : .cancel(.appointmentNear, subject, person: nil)
        )
        return facts
    }

    /// The appointment comes near: owner and worker are reminded, unless somebody is there already.
    mutating func handleAppointmentNear() {
        guard let ticket = caseFile.subject,
            let time = wording.appointment(ticket.facts, saidAt: ticket.recordedAt),
            [.recorded, .dispatched, .accepted, .suspended].contains(ticket.state.name)
                || ticket.marks.joint?.missing.isEmpty == false && !ticket.state.isFinal
        else { return }
        let worker = caseFile.roster.person(ticket.state.handler)
        let values: TextValues = [
            "number": "\(ticket.number)", "time": time, "name": worker?.name ?? "",
            "place": ticket.facts.place.label,
        ]
        tell(words(.ownerReminder, values), .progress, ticket: .existing(ticket.id))
        guard let worker else { return tellDesk(ticket, .deskAppointmentNear, values) }
        decision.effects.append(
            Effect(
                .person(worker.id),
                .ping,
                words(.workerReminder, for: worker, values),
                ticket: .existing(ticket.id)
            )
        )
    }

    /// 出发: the owner is told that somebody is on the way; the state stays.
    mutating func depart(_ ticket: Ticket) throws(TransitionRefusal) {
        guard ticket.state.name == .accepted else {
            throw TransitionRefusal(
                state: ticket.state.name,
                event: .arrive,
                allowed: TicketMachine.allowed(in: ticket.state.name)
            )
        }
        note(ticket, .step, "出发")
        let values: TextValues = ["number": "\(ticket.number)", "name": caseFile.sender.name]
        tell(words(.ownerDeparted, values), .progress, ticket: .existing(ticket.id))
        report(
            staffWords(.departed, values),
            choices: asSenderReads.cardChoices(ticket.number, state: ticket.state.name)
        )
    }

    /// 用料 角阀×1: what was used, for the job's file.
    mutating func keepMaterial(_ ticket: Ticket, _ said: String) {
        guard !said.isEmpty else {
            return report(staffWords(.sayMaterial, ["number": "\(ticket.number)"]))
        }
        note(ticket, .material, said)
        report(staffWords(.materialKept, ["number": "\(ticket.number)", "text": said]))
    }

    /// A photo of staff without words: to the only job in hand, before or after the work; false when there is none.
    mutating func keepPhoto() -> Bool {
        guard case .file? = message?.content, let file = caseFile.attachment else { return false }
        let jobs = caseFile.ownWork.filter {
            [.accepted, .onSite, .suspended, .finished].contains($0.state.name)
        }
        guard jobs.count == 1, let ticket = jobs.first else { return false }
        turn(to: ticket)
        decision.tickets.append(.attach(.existing(ticket.id), file))
        note(ticket, .step, ticket.state.name == .finished ? "完工照片" : "施工照片")
        tellDesk(ticket, .deskPhoto, ["name": caseFile.sender.name])
        report(staffWords(.photoKept, ["number": "\(ticket.number)"]))
        return true
    }

    /// A repair that is finished without a photo: the worker is asked for one, or for the reason.
    mutating func askForPhoto(_ ticket: Ticket) {
        guard ticket.facts.kind == .repair, caseFile.attachment == nil,
            caseFile.origin == .privateChat
        else { return }
        report(staffWords(.askPhoto, ["number": "\(ticket.number)"]))
    }
}
