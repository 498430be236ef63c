import Tickets

// What cannot be solved with one's own means goes up, and the answer comes back to who asked.
extension Turn {
    /// 求助: what cannot be solved with one's own means goes to the manager.
    mutating func askHelp(_ ticket: Ticket, _ words: String) {
        guard !words.isEmpty else {
            return report(staffWords(.sayWhy, ["number": "\(ticket.number)"]))
        }
        note(ticket, .remark, words)
        var marks = ticket.marks
        marks.asksHelp = caseFile.sender.id
        decision.tickets.append(
            .mark(.existing(ticket.id), marks, by: caseFile.sender.id, note: "求助")
        )
        let values: TextValues = [
            "number": "\(ticket.number)", "name": caseFile.sender.name,
            "text": wording.short(words, max: 200),
            "matter": wording.short(ticket.facts.summary, max: 100),
        ]
        ping(policy.complaintRoles, building: ticket.facts.place.building) { turn, language in
            let text = turn.words(.helpAsked, in: language, values)
            return (text, turn.seeButton(ticket.number, in: language))
        }
        tellDesk(ticket, .helpAsked, values)
        report(staffWords(.helpSent, ["number": "\(ticket.number)"]))
    }

    /// A remark of another about a ticket with which somebody asked for help is the answer to it.
    mutating func answerHelp(_ ticket: Ticket, _ words: String) {
        guard !words.isEmpty, let asker = caseFile.roster.person(ticket.marks.asksHelp),
            asker.id != caseFile.sender.id
        else { return }
        var marks = ticket.marks
        marks.asksHelp = nil
        decision.tickets.append(
            .mark(.existing(ticket.id), marks, by: caseFile.sender.id, note: "求助已答复")
        )
        let values: TextValues = [
            "number": "\(ticket.number)", "name": caseFile.sender.name, "asker": asker.name,
            "text": wording.short(words, max: 200),
        ]
        decision.effects.append(
            Effect(
                .person(asker.id),
                .ping,
                self.words(.helpAnswer, for: asker, values),
                choices: [
                    [
                        Choice(
                            label: self.words(.buttonSee, for: asker),
                            data: "查看 \(ticket.number)"
                        )
                    ]
                ],
                ticket: .existing(ticket.id)
            )
        )
        report(staffWords(.helpAnswered, values))
    }
}
