import Tickets

// From what was told to a recorded ticket: asks for what is missing, one question at a time.
extension Turn {
    /// Starts a matter: records it when it is complete, else asks for the first missing piece.
    mutating func begin(
        _ facts: TicketFacts,
        answer: AnswerID? = nil,
        attachments: [AttachmentID] = [],
        asked: [Slot] = []
    ) {
        var files = attachments
        if let file = caseFile.attachment, !files.contains(file) { files.append(file) }
        if facts.kind == .inquiry || facts.kind == .suggestion {
            return record(facts, answer: answer, attachments: files)
        }
        goOn(Draft(facts: facts, asked: asked, attachments: files, startedAt: now))
    }

    /// Records a matter that came with others, as it is.
    mutating func recordAtOnce(_ facts: TicketFacts, answer: AnswerID?) {
        record(facts, answer: answer, attachments: [])
    }

    /// Asks for the next missing piece, or records when there is none or enough was asked.
    mutating func goOn(_ draft: Draft) {
        if draft.asked.count < policy.questionsMax, askAboutFlat(draft) { return }
        let missing = nextMissing(draft)
        guard let missing, draft.asked.count < policy.questionsMax else {
            memory.draft = nil
            memory.question = nil
            cancelDraftWatch()
            return record(draft.facts, answer: nil, attachments: draft.attachments)
        }
        var next = draft
        next.asked.append(missing)
        memory.draft = next
        memory.question = .slot(missing)
        let summary = wording.short(draft.facts.summary)
        tell(words(question(for: missing, facts: draft.facts), ["text": summary]), .ask)
        watchDraft()
    }

    /// The first required piece that is neither known nor asked for.
    private func nextMissing(_ draft: Draft) -> Slot? {
        let entry = catalogue.topics[draft.facts.topic] ?? catalogue.topics[.other]
        let required = entry?.requiredSlots[draft.facts.kind] ?? []
        let isWhole = isOutage(draft.facts)
        return required.first { slot in
            if isWhole, slot != .phone { return false }
            return !draft.asked.contains(slot) && isMissing(slot, in: draft.facts)
        }
    }

    private func isMissing(_ slot: Slot, in facts: TicketFacts) -> Bool {
        switch slot {
        case .what: facts.summary.isEmpty
        case .room: facts.place.room == nil
        case .place: facts.place.isEmpty
        case .phone: facts.phone == nil
        case .time: facts.appointment == nil && facts.urgency == .normal
        case .kind: false
        }
    }

    private func question(for slot: Slot, facts: TicketFacts) -> TextKey {
        switch slot {
        case .what:
            switch facts.kind {
            case .repair: .askRepairWhat
            case .complaint: .askComplaintWhat
            case .inquiry: .askInquiryWhat
            case .suggestion: .askSuggestionWhat
            }
        case .room: .askRoom
        case .place: .askPlace
        case .phone: .askPhone
        case .time: .askTime
        case .kind: .askKindOfThree
        }
    }

    /// Asks which flat is meant when the room told does not exist or fits several.
    private mutating func askAboutFlat(_ draft: Draft) -> Bool {
        let place = draft.facts.place
        guard place.room != nil, draft.facts.household == nil, !caseFile.estate.isEmpty,
            !draft.asked.contains(.room)
        else { return false }
        let fitting = caseFile.estate.households(matching: place)
        let offered = fitting.isEmpty ? caseFile.estate.suggestions(for: place) : fitting
        guard !offered.isEmpty else { return false }
        var next = draft
        next.asked.append(.room)
        memory.draft = next
        memory.question = .household(offered.map(\.id))
        let rows = offered.enumerated().map { position, flat in
            [Choice(label: flat.place.roomLabel, data: "选 \(position + 1)")]
        }
        let key: TextKey = fitting.isEmpty ? .didYouMean : .whichFlat
        tell(words(key, ["room": place.roomLabel]), .ask, choices: rows)
        watchDraft()
        return true
    }

    /// Sets the timer that records a draft nobody completes.
    ///
    /// - Parameter silence: how long it waits; nil for the policy's `draft_silence`.
    mutating func watchDraft(for silence: Duration? = nil) {
        guard let conversation else { return }
        decision.timers.append(
            .set(
                .draftSilence,
                .conversation(conversation.id),
                person: nil,
                step: 0,
                due: now + (silence ?? policy.draftSilence)
            )
        )
    }

    /// Removes that timer.
    mutating func cancelDraftWatch() {
        guard let conversation else { return }
        decision.timers.append(
            .cancel(.draftSilence, .conversation(conversation.id), person: nil)
        )
    }

    /// Records the open draft as it is, when there is one.
    mutating func recordOpenDraft() {
        guard let draft = memory.draft else { return }
        let isDoubted = memory.question == .safety
        memory.draft = nil
        memory.question = nil
        cancelDraftWatch()
        if isDoubted { return recordDoubt(draft) }
        guard !draft.facts.summary.isEmpty || !draft.attachments.isEmpty else { return }
        record(draft.facts, answer: nil, attachments: draft.attachments)
    }
}
