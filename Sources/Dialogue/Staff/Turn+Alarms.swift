import Tickets

// What staff say to an alarm: 收到 stops the repeats to one person, only 接单 ends the ladder.
extension Turn {
    /// Notes that a person has seen a ping and stops its repeats to them.
    mutating func acknowledge(_ ticket: Ticket) {
        let sender = caseFile.sender
        note(ticket, .acknowledgement, sender.name)
        decision.timers.append(
            .cancel(.alarmRepeat, .ticket(.existing(ticket.id)), person: sender.id)
        )
        decision.pings.append(.acknowledge(ticket.id, sender.id))
        decision.timers.append(
            .cancel(.pingUnanswered, .ticket(.existing(ticket.id)), person: sender.id)
        )
        tellDesk(ticket, .deskAcknowledged, ["name": sender.name])
        guard [.recorded, .dispatched, .reopened].contains(ticket.state.name) else {
            let holder = caseFile.roster.person(ticket.state.handler)?.name ?? "—"
            let isOwn = ticket.state.handler == sender.id
            return report(
                staffWords(.acknowledgedTaken, ["number": "\(ticket.number)", "name": holder]),
                choices: isOwn
                    ? asSenderReads.cardChoices(ticket.number, state: ticket.state.name)
                    : seeButton(ticket.number, in: senderLanguage)
            )
        }
        let accepting = [
            Choice(label: staffWords(.buttonAccept), data: "接单 \(ticket.number)")
        ]
        report(staffWords(.acknowledged, ["number": "\(ticket.number)"]), choices: [accepting])
    }

    /// Tells everybody who was alarmed what became of it, in place of their alarm.
    mutating func tellAlarmed(_ ticket: Ticket, _ key: TextKey) {
        for person in alarmed(ticket.facts, code: nil) {
            let values: TextValues = [
                "number": "\(ticket.number)",
                "name": caseFile.sender.name,
                "place": ticket.facts.place.label,
            ]
            decision.effects.append(
                Effect(
                    .person(person.id),
                    .ping,
                    words(key, for: person, values),
                    card: .alarm(.existing(ticket.id), person.id),
                    ticket: .existing(ticket.id)
                )
            )
        }
    }

    /// 误报: ends an alarm that was none; kept in the history, and told to everybody.
    mutating func endFalseAlarm(
        _ ticket: Ticket,
        _ reason: String
    ) throws(TransitionRefusal) {
        let events: [TicketEvent] =
            ticket.state.name == .accepted || ticket.state.name == .dispatched
                || ticket.state.name == .recorded
            ? [.cancel] : [.finish(by: caseFile.sender.id)]
        let state = try move(ticket, events, by: caseFile.sender.id, note: reason)
        note(ticket, .falseAlarm, reason)
        decision.timers.append(.cancelAll(.ticket(.existing(ticket.id))))
        refreshCard(ticket, state: state)
        tellAlarmed(ticket, .alarmWasFalse)
        report(staffWords(.falseAlarmNoted, ["number": "\(ticket.number)"]))
        tell(
            words(.ownerFalseAlarm, ["number": "\(ticket.number)"]),
            .progress,
            ticket: .existing(ticket.id)
        )
    }
}
