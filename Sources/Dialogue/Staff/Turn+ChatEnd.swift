import Tickets

// The end of a chat that people had: by a word of theirs, or because nobody says one any more.
extension Turn {
    /// The bot has the chat again; the owner is told where things stand.
    ///
    /// - Parameters:
    ///   - conversation: the chat.
    ///   - moment: not before when the owner is told; nil for at once.
    mutating func endHandoff(_ conversation: Conversation, notBefore moment: Instant?) {
        decision.conversations.append(.give(conversation.id, to: .bot))
        noteChat(.givenBack, "")
        memory.held = nil
        for rule in [TimerRule.handoffUnattended, .handoffIdle] {
            decision.timers.append(.cancel(rule, .conversation(conversation.id), person: nil))
        }
        let open = openTickets.prefix(Limits.listedTicketsMax).map {
            "\n\($0.number) \(wording.subject($0.facts, in: language)) "
                + wording.state($0.state, in: language)
        }
        let standing = open.isEmpty ? "" : words(.handedBackOpen, ["lines": open.joined()])
        decision.effects.append(
            Effect(
                .conversation(conversation.id),
                .progress,
                words(.handedBack) + standing,
                choices: kindChoices(),
                notBefore: moment
            )
        )
    }

    /// Marks the chat's thread as over and closes it; a message to it opens it again.
    mutating func closeChat(_ conversation: Conversation) {
        renameChat(conversation, "✅")
        guard case .deskThread(let subject, let title) = handoffThread(conversation) else { return }
        let place = Audience.deskThread(subject, title: ("✅" + title).clipped(to: 120))
        decision.effects.append(Effect(place, .topicClose, ""))
    }

    // MARK: Nobody says a word

    /// Sets the clock of a chat that people have: every word in it begins the time anew.
    mutating func watchIdle(_ conversation: Conversation) {
        decision.timers.append(
            .set(
                .handoffIdle,
                .conversation(conversation.id),
                person: nil,
                step: 0,
                due: now + policy.handoffIdle - policy.handoffIdleWarning
            )
        )
    }

    /// Nobody said a word for long: who has the chat is warned, then the bot has it again.
    ///
    /// An owner who waits for an answer is not left to the bot: the managers hear of it instead. What was promised keeps the chat with who promised it.
    mutating func handleIdle(_ timer: DueTimer) {
        guard let conversation, case .staff(let holder, _) = conversation.handler else { return }
        let last = caseFile.notes.last { [.ownerLine, .answer, .handedOff].contains($0.kind) }
        if let last, last.kind != .answer {
            return tellOwnerWaits(conversation, holder, since: last.at)
        }
        guard caseFile.commitments.isEmpty else { return watchIdle(conversation) }
        guard timer.step > 0 else {
            let values: TextValues = [
                "minutes": "\(policy.handoffIdleWarning.wholeMilliseconds / 60_000)",
                "name": caseFile.roster.person(holder)?.name ?? "",
            ]
            decision.effects.append(
                Effect(handoffThread(conversation), .ping, deskWords(.idleWarning, values))
            )
            decision.timers.append(
                .set(
                    .handoffIdle,
                    .conversation(conversation.id),
                    person: nil,
                    step: 1,
                    due: now + policy.handoffIdleWarning
                )
            )
            return
        }
        endHandoff(conversation, notBefore: acceptanceTime)
        let values: TextValues = ["summary": chatSummary(in: "zh")]
        decision.effects.append(
            Effect(handoffThread(conversation), .relay, deskWords(.gaveBackIdle, values))
        )
        closeChat(conversation)
    }

    private mutating func tellOwnerWaits(
        _ conversation: Conversation,
        _ holder: PersonID,
        since moment: Instant
    ) {
        let values: TextValues = ["owner": ownerLabel, "time": wording.time(moment)]
        let managers = people(policy.handoffRoles, building: nil)
        let called = [caseFile.roster.person(holder)].compactMap(\.self) + managers
        var seen: Set<PersonID> = []
        for person in called where seen.insert(person.id).inserted {
            decision.effects.append(
                Effect(.person(person.id), .ping, words(.idleOwnerWaits, for: person, values))
            )
        }
        decision.effects.append(
            Effect(handoffThread(conversation), .ping, deskWords(.idleOwnerWaits, values))
        )
        watchIdle(conversation)
    }

    // MARK: Where things stand

    /// How long people had the chat, who answered how often, and what they remarked.
    func chatSummary(in language: String) -> String {
        let notes = caseFile.notes
        guard let first = notes.first else { return "" }
        let answers = notes.filter { $0.kind == .answer }
        var counts: [(name: String, count: Int)] = []
        for answer in answers {
            let name = caseFile.roster.person(answer.person)?.name ?? ""
            if let index = counts.firstIndex(where: { $0.name == name }) {
                counts[index].count += 1
            } else {
                counts.append((name, 1))
            }
        }
        let remarks = notes.filter { $0.kind == .remark }
        let values: TextValues = [
            "minutes": "\((now - first.at).wholeMilliseconds / 60_000)",
            "answers": counts.isEmpty
                ? "0" : counts.map { "\($0.name) \($0.count)" }.joined(separator: "、"),
            "remarks": remarks.isEmpty ? "" : "\n" + chatLines(remarks[...]),
        ]
        return catalogue.texts.text(.chatSummary, in: language, values)
    }
}
