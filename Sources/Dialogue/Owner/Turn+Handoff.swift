import Tickets

// The chat goes to people, and the bot is silent until they give it back.
extension Turn {
    /// Puts the conversation into the desk's queue and says so to both sides.
    ///
    /// - Parameters:
    ///   - reason: why.
    ///   - said: what the desk shall read as said last; nil for the message.
    mutating func handOff(reason: HandoffReason, said: String? = nil) {
        guard let conversation else { return }
        if conversation.handler.isHuman { return relayToDesk() }
        recordOpenDraft()
        memory.question = nil
        memory.missCount = 0
        decision.conversations.append(.give(conversation.id, to: .queue(since: now)))
        noteChat(.handedOff, said ?? text)
        renameChat(conversation, "")
        let isOpen = policy.calendar.isOpen(at: now)
        tell(words(isOpen ? .handedOff : .handedOffClosed), .acknowledge)
        let open = openTickets.map { "\($0.number) \($0.state.name.chineseName)" }
        let card = deskWords(
            .handoffCard,
            [
                "owner": ownerLabel,
                "reason": deskWords(reason.deskKey),
                "text": wording.short(said ?? text, max: 300),
                "tickets": open.isEmpty ? "—" : open.joined(separator: "、"),
            ]
        )
        decision.effects.append(
            Effect(
                handoffThread(conversation),
                .card,
                card,
                choices: [
                    [
                        Choice(label: deskWords(.buttonTakeOver), data: "接管"),
                        Choice(label: deskWords(.buttonGiveBack), data: "结束人工"),
                    ]
                ]
            )
        )
        guard let opening = policy.calendar.nextOpening(from: now) else { return }
        decision.timers.append(
            .set(
                .handoffUnattended,
                .conversation(conversation.id),
                person: nil,
                step: 0,
                due: opening + policy.handoffPing
            )
        )
    }

    /// The desk thread of a handed-off chat.
    func handoffThread(_ conversation: Conversation) -> Audience {
        .deskThread(
            .conversation(conversation.id),
            title: String("💬 \(ownerLabel)".prefix(120))
        )
    }

    /// Carries the owner's words to the people who have the chat.
    mutating func relayToDesk() {
        guard let conversation else { return }
        let words =
            switch message?.content {
            case .contact(let phone, let name): "\(name) \(phone)"
            case .location(let latitude, let longitude): "📍 \(latitude), \(longitude)"
            case .unknown(let kind): deskWords(.deskUnknownContent, ["kind": kind])
            case .text, .file, .callback, .start, nil: text
            }
        noteChat(.ownerLine, words)
        if case .staff = conversation.handler { watchIdle(conversation) }
        decision.effects.append(
            Effect(
                handoffThread(conversation),
                .relay,
                "\(owner?.name ?? "")：\(words)",
                attachment: caseFile.attachment
            )
        )
    }

    // MARK: Who it is

    /// Binds the account when the message carries a good one-time code; false when it carries none.
    mutating func bindByCode() -> Bool {
        guard let code = OneTimeCode.mentioned(in: codeText) else { return false }
        guard let holder = caseFile.codeHolder, let conversation,
            let sender = message?.sender.account
        else {
            tell(words(.codeUnknown))
            return true
        }
        decision.conversations.append(
            .bindAccount(conversation.id, sender, to: holder.id, code: code)
        )
        let accepted = words(.codeAccepted, ["name": holder.name])
        guard let draft = draftAtHome else {
            tell(accepted, choices: kindChoices())
            return true
        }
        tell(accepted)
        goOn(draft)
        return true
    }

    /// The open draft, its flat filled in from the code's only one; nil when no draft waits for a flat.
    private var draftAtHome: Draft? {
        guard var draft = memory.draft, draft.facts.place.room == nil,
            caseFile.codeHomes.count == 1, let home = caseFile.codeHomes.first
        else { return nil }
        draft.facts.place.building = home.place.building
        draft.facts.place.unit = home.place.unit
        draft.facts.place.room = home.place.room
        draft.facts.household = home.id
        return draft
    }

    private var codeText: String {
        if case .start(let payload)? = message?.content { return payload }
        return text
    }

    /// Tells an owner who types a staff command with a number that it is not theirs to give.
    mutating func refuseStaffCommand() -> Bool {
        // Without a slash and without the digits of a number it is no such command.
        guard text.utf8.contains(UInt8(ascii: "/")) || TicketNumber.isLikely(in: text),
            let command = StaffCommand(text), command.isUnmistakable
        else { return false }
        tell(words(.notPermitted))
        audit(.refusedVerb, command.verb.rawValue, ticket: caseFile.mentioned.first)
        if let ticket = caseFile.mentioned.first {
            decision.tickets.append(
                .note(
                    .existing(ticket.id),
                    .refusal,
                    by: caseFile.sender.id,
                    command.verb.rawValue
                )
            )
        }
        return true
    }
}
