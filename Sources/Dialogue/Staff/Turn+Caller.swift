import Tickets

// Matters told by phone or at the counter: same numbers, same clocks, another way in (DOMAIN 3.15).
extension Turn {
    /// 新建: records what a caller or a visitor told, in their name.
    mutating func openForCaller(_ command: StaffCommand) {
        guard mayRead(command) else { return refuse(.create) }
        guard let caller = Caller(command.argument, by: self) else {
            return report(staffWords(.openWhat))
        }
        let party = party(behind: caller)
        guard party?.owner.id != caseFile.sender.id else {
            return report(staffWords(.notPermittedOwn))
        }
        var facts = caller.facts
        intake.channel = caller.channel
        if let party {
            owner = party.owner
            conversation = party.conversation
            memory = party.conversation?.memory ?? ConversationMemory()
            language = party.owner.language ?? "zh"
            intake.reporter = party.owner.id
            facts.phone = facts.phone ?? party.owner.phone
        } else {
            let name = caller.name ?? deskWords(.unknownCaller)
            owner = Person(
                id: Person.nobody.id,
                name: name,
                role: .guest,
                phone: facts.phone
            )
            conversation = nil
            memory = ConversationMemory()
            intake.reporter = caseFile.sender.id
            intake.caller = NewCaller(name: name, phone: facts.phone)
        }
        if let finding = caller.danger {
            alarm(for: facts, finding)
        } else {
            record(facts, answer: nil, attachments: caseFile.attachment.map { [$0] } ?? [])
        }
        tellClerk(caller)
    }

    /// Danger that was told by phone: alarmed like every other; the clerk reads out what to do.
    private mutating func alarm(for facts: TicketFacts, _ finding: EmergencyFinding) {
        var facts = facts
        facts.danger = finding.code
        let reference = open(facts, attachments: [])
        let ticket = opened[opened.count - 1]
        callEverybody(finding.code, ticket, reference)
        showOnDesk(ticket, reference)
        decision.tickets.append(.move(reference, .dispatch(to: nil), by: nil, note: finding.code))
    }

    private mutating func tellClerk(_ caller: Caller) {
        guard let ticket = opened.last else { return }
        let values: TextValues = [
            "number": "\(ticket.number)",
            "channel": caller.channel.name(in: senderLanguage),
            "owner": wording.owner(owner, at: ticket.facts.place),
            "text": receiptText(ticket.number, ticket.facts, ticket.deadlines),
            "safety": caller.danger.map { "\n" + safetyText($0.code) } ?? doubt(of: caller, ticket),
        ]
        report(
            staffWords(.callRecorded, values),
            choices: [[Choice(label: staffWords(.buttonSee), data: "查看 \(ticket.number)")]]
        )
        warnOfUnknownRoom(ticket.facts)
    }

    /// What the clerk asks the caller where the words may tell of danger, and what raises it; empty where they do not.
    private func doubt(of caller: Caller, _ ticket: NewTicket) -> String {
        guard let finding = caller.doubt else { return "" }
        let values: TextValues = [
            "danger": dangerName(finding.code, in: senderLanguage),
            "safety": safetyText(finding.code), "number": "\(ticket.number)",
        ]
        return "\n" + staffWords(.callDoubt, values)
    }

    /// A room that is in no list of homes is told: on the phone a digit is soon misheard.
    private mutating func warnOfUnknownRoom(_ facts: TicketFacts) {
        guard facts.household == nil, !caseFile.estate.isEmpty else { return }
        var place = facts.place
        if place.room == nil, let told = facts.summary.firstMatch(of: /(\d+)-(?:(\d+)-)?(\d{3,4})/)
        {
            place = Place(
                building: String(told.1),
                unit: told.2.map(String.init),
                room: String(told.3)
            )
        }
        guard place.room != nil else { return }
        let near = caseFile.estate.suggestions(for: place).map(\.place.roomLabel)
        report(
            staffWords(
                .callerRoomUnknown,
                ["place": place.roomLabel, "rooms": near.isEmpty ? "—" : listed(near)]
            )
        )
    }

    /// The person known under the phone, or the one of the flat whose name fits; the only one of a flat without a name.
    private func party(behind caller: Caller) -> Party? {
        let known = caseFile.callers
        if let phone = caller.facts.phone,
            let party = known.first(where: { $0.owner.phone == phone })
        {
            return party
        }
        guard let name = caller.name else { return known.count == 1 ? known.first : nil }
        return known.first { party in
            party.owner.name == name
                || party.owner.name.first == name.first && party.owner.name.count > 1
        }
    }
}

/// How the tickets of a turn come in, where that is not the chat of their owner.
struct Intake {
    /// The way.
    var channel = TicketChannel.chat
    /// Whose matter it is; nil for the person of the conversation.
    var reporter: PersonID?
    /// Somebody without an account whose matter it is; nil for nobody.
    var caller: NewCaller?
    /// The earlier ticket it follows; nil for none.
    var follows: TicketID?
}
