import Tickets

// A chat that people have: exactly one of them answers, notes never reach the owner, and the bot gets it back.
extension Turn {
    /// Carries out a verb about the chat of this thread.
    mutating func carryOutOnChat(_ command: StaffCommand) {
        guard let conversation, caseFile.origin == .desk else {
            return report(staffWords(.noChatHere))
        }
        guard let right = command.right, Permission.allows(caseFile.sender, right, on: nil) else {
            return refuse(command.right ?? .takeOver)
        }
        switch command.verb {
        case .takeOver:
            tellHolder(of: conversation, .chatTakenFromYou)
            take(conversation)
            let name = caseFile.sender.name
            reportTaken(conversation)
            tell(words(.staffJoined, ["name": name]), .progress)
        case .giveBack: giveBack(conversation)
        case .passOn: passOn(conversation, to: command.argument)
        default: bindHousehold(command.argument)
        }
    }

    /// Answers in the thread of a handed-off chat.
    ///
    /// - Parameters:
    ///   - words: what the owner shall read.
    ///   - isConfirmed: whether its author wants it sent although it promises something.
    ///   - latest: until when its author promises something; nil when nothing has a date.
    mutating func answerOwner(
        _ words: String,
        isConfirmed: Bool = false,
        promisedBy latest: Instant? = nil
    ) {
        guard let conversation else { return }
        guard Permission.allows(caseFile.sender, .takeOver, on: nil) else {
            return refuse(.takeOver)
        }
        guard !words.isEmpty || caseFile.attachment != nil || isConfirmed else { return }
        switch conversation.handler {
        case .bot: return report(staffWords(.chatIsWithBot))
        case .staff(let holder, _) where holder != caseFile.sender.id:
            let name = caseFile.roster.person(holder)?.name ?? ""
            return report(staffWords(.chatIsTaken, ["name": name]))
        case .queue, .staff: break
        }
        let file = isConfirmed ? memory.held?.attachment : caseFile.attachment
        if !isConfirmed, hold(words, for: nil) { return }
        if case .queue = conversation.handler { take(conversation) }
        memory.held = nil
        let values: TextValues = ["name": caseFile.sender.name, "text": words]
        decision.effects.append(
            Effect(
                .conversation(conversation.id),
                .answer,
                self.words(.staffAnswer, values),
                attachment: file
            )
        )
        noteChat(.answer, words)
        watchIdle(conversation)
        keepPromises()
        promise(words, by: latest)
    }

    /// Keeps a remark of staff about the chat; the owner never sees it.
    mutating func keepRemark(_ text: String) {
        guard !text.isEmpty || caseFile.attachment != nil else {
            return report(staffWords(.sayRemark))
        }
        noteChat(.remark, text)
        if let conversation, conversation.handler.isHuman { watchIdle(conversation) }
        report(staffWords(.remarkKept))
    }

    /// Adds a line to what happened in this chat.
    mutating func noteChat(_ kind: ConversationNote.Kind, _ text: String) {
        guard let conversation else { return }
        let line = text.clipped(to: Limits.summaryLengthMax)
        let person = caseFile.sender.role.isStaff ? caseFile.sender.id : nil
        decision.conversations.append(
            .note(
                conversation.id,
                ConversationNote(at: now, kind: kind, person: person, text: line)
            )
        )
    }

    /// Says where the owner is answered from now on: here, or in the chat's own thread when it was taken from a ticket's.
    private mutating func reportTaken(_ conversation: Conversation) {
        let name = caseFile.sender.name
        guard let ticket = caseFile.subject else {
            return report(staffWords(.takenOver, ["name": name]))
        }
        let values: TextValues = ["name": name, "number": "\(ticket.number)", "owner": ownerLabel]
        decision.effects.append(
            Effect(handoffThread(conversation), .relay, deskWords(.takenOver, values))
        )
        report(staffWords(.takenOverThere, values))
    }

    private mutating func take(_ conversation: Conversation) {
        decision.conversations.append(
            .give(conversation.id, to: .staff(caseFile.sender.id, since: now))
        )
        noteChat(.taken, "")
        renameChat(conversation, "🙋")
        decision.timers.append(
            .cancel(.handoffUnattended, .conversation(conversation.id), person: nil)
        )
        watchIdle(conversation)
    }

    /// Tells who had the chat that it is now another's.
    private mutating func tellHolder(of conversation: Conversation, _ key: TextKey) {
        guard case .staff(let holder, _) = conversation.handler, holder != caseFile.sender.id,
            let person = caseFile.roster.person(holder)
        else { return }
        let values: TextValues = ["name": caseFile.sender.name, "owner": ownerLabel]
        decision.effects.append(
            Effect(.person(holder), .ping, words(key, for: person, values))
        )
    }

    /// 转交: another member of the desk answers from now on.
    private mutating func passOn(_ conversation: Conversation, to name: String) {
        guard conversation.handler.isHuman else { return report(staffWords(.chatIsWithBot)) }
        let able = caseFile.roster.staff.filter {
            Permission.scope(of: $0.role, for: .takeOver) != nil
        }
        guard let person = able.first(where: { !name.isEmpty && name.contains($0.name) }) else {
            let present = able.filter { $0.isOnDuty(at: now, calendar: policy.calendar) }
            let names = present.prefix(8).map(\.name).joined(separator: "、")
            return report(staffWords(.nameTheColleague, ["names": names]))
        }
        decision.conversations.append(
            .give(conversation.id, to: .staff(person.id, since: now))
        )
        noteChat(.passedOn, person.name)
        watchIdle(conversation)
        decision.timers.append(
            .cancel(.handoffUnattended, .conversation(conversation.id), person: nil)
        )
        let values: TextValues = [
            "name": person.name, "author": caseFile.sender.name, "owner": ownerLabel,
            "lines": chatLines(caseFile.notes.suffix(5)),
        ]
        decision.effects.append(
            Effect(.person(person.id), .ping, words(.chatPassedToYou, for: person, values))
        )
        report(staffWords(.chatPassed, values))
        tell(words(.staffJoined, ["name": person.name]), .progress)
    }

    /// 结束人工: the bot has the chat again; both sides are told where things stand.
    private mutating func giveBack(_ conversation: Conversation) {
        guard conversation.handler.isHuman else { return report(staffWords(.chatIsWithBot)) }
        endHandoff(conversation, notBefore: nil)
        report(staffWords(.gaveBack, ["summary": chatSummary(in: senderLanguage)]))
        closeChat(conversation)
    }

    /// Lines of a chat as staff read them.
    func chatLines(_ notes: ArraySlice<ConversationNote>) -> String {
        notes.map { note in
            let name = caseFile.roster.person(note.person)?.name ?? owner?.name ?? ""
            return "\(wording.time(note.at)) \(name)：\(wording.short(note.text, max: 60))"
        }.joined(separator: "\n")
    }

    private mutating func bindHousehold(_ room: String) {
        guard let person = owner, !person.role.isStaff else {
            return report(staffWords(.noChatHere))
        }
        let found = catalogue.recognizer.recognize(room, at: policy.calendar.localTime(of: now))
        let flats = found.first.map { caseFile.estate.households(matching: $0.slots.place) } ?? []
        guard flats.count == 1, let flat = flats.first else {
            return report(staffWords(.noSuchFlat, ["room": room]))
        }
        decision.conversations.append(.bindHousehold(person.id, flat.id))
        let values: TextValues = ["name": person.name, "room": flat.place.roomLabel]
        report(staffWords(.bound, values))
        tell(words(.youAreBound, values), .progress)
    }
}
