import KeywordMatching
import Tickets

// Words of staff: in the desk's threads, in general, and in their own chats with the bot.
extension Turn {
    /// Handles a message in the desk's group.
    mutating func handleDesk() {
        guard caseFile.sender.role.isStaff else {
            audit(.refusedVerb, "desk")
            return report(words(.notPermitted))
        }
        let isChat = caseFile.subject == nil && conversation != nil
        if let command = staffCommand,
            !isChat || command.isUnmistakable || !command.verb.isRead(as: .ordinary)
        {
            return carryOut(command)
        }
        if let ticket = caseFile.subject {
            guard !text.isEmpty || caseFile.attachment != nil else { return }
            decision.tickets.append(
                .note(.existing(ticket.id), .remark, by: caseFile.sender.id, text)
            )
            if let file = caseFile.attachment {
                decision.tickets.append(.attach(.existing(ticket.id), file))
            }
            report(staffWords(.keptAsRemark, ["number": "\(ticket.number)"]))
            return answerHelp(ticket, text)
        }
        if conversation != nil { return answerOwner(text) }
    }

    /// Handles a message of staff in their own chat: a command, or a matter of their own home.
    mutating func handleStaffPrivately() {
        if caseFile.origin == .console, !caseFile.sender.role.isStaff {
            let account = message?.sender.account.rawValue ?? ""
            audit(.refusedVerb, "console")
            return report(staffWords(.consoleUnbound, ["account": account]))
        }
        if let command = staffCommand { return carryOut(command) }
        if case .start? = message?.content { return report(staffHelp()) }
        if keepPhoto() { return }
        if caseFile.origin == .console { return report(staffWords(.unknownCommand)) }
        if caseFile.households.isEmpty { return report(staffWords(.unknownCommand)) }
        handleOwner()
    }

    /// A sentence in the sender's language.
    func staffWords(_ key: TextKey, _ values: TextValues = [:]) -> String {
        words(key, for: caseFile.sender, values)
    }

    /// Carries out a command, if the sender may and the state allows.
    private mutating func carryOut(_ command: StaffCommand) {
        switch command.verb {
        case .help: return report(staffHelp())
        case .language: return chooseLanguage(command.argument)
        case .mine: return listOwnWork()
        case .visit where command.number == nil && caseFile.subject == nil: return listVisits()
        case .rained:
            guard mayRead(command) else { return refuse(.visit) }
            return tellRain()
        case .today, .overdue, .unassigned, .find:
            guard mayRead(command) else { return refuse(.see) }
            return list(command)
        case .canned: return sendCanned(command)
        case .undo: return undo()
        case .open: return openForCaller(command)
        case .merge: return merge(command)
        case .handover, .haveRead, .reviewLog: return carryOutOnDutyLog(command)
        case .agree, .disagree: return decide(command)
        case .report:
            if !sendReport(command) { report(staffWords(.reportUsage)) }
            return
        case .leave, .endLeave, .appoint: return carryOutOnStaff(command)
        case .draftNotice, .correctNotice, .withdrawNotice, .restoreNotice, .reachNotice:
            return carryOutNotice(command)
        case .takeOver, .giveBack, .bind, .passOn:
            guard command.number != nil || caseFile.subject != nil else {
                return carryOutOnChat(command)
            }
            return carryOutOnChat(command)
        case .reply, .remark:
            if command.number == nil, caseFile.subject == nil, conversation != nil,
                caseFile.origin == .desk
            {
                return command.verb == .reply
                    ? answerOwner(command.argument) : keepRemark(command.argument)
            }
        case .sendHeld where command.number == nil && caseFile.subject == nil:
            return sendHeld(nil)
        case .fulfil where command.number == nil && caseFile.subject == nil:
            guard conversation != nil, caseFile.origin == .desk else {
                return report(staffWords(.noChatHere))
            }
            return fulfil()
        default: break
        }
        if command.verb == .acknowledge, command.number == nil, caseFile.alarms.count > 1,
            ["全部", "all"].contains(command.argument.lowercased())
        {
            return acknowledgeAll()
        }
        if !command.others.isEmpty, command.verb.isRead(as: .forMany) {
            return carryOutOnAll(command)
        }
        guard let ticket = ticket(for: command) else { return }
        carryOutIfAllowed(command, ticket)
    }

    /// Carries out a command on a ticket if the sender may.
    mutating func carryOutIfAllowed(_ command: StaffCommand, _ ticket: Ticket) {
        turn(to: ticket)
        guard let right = command.right,
            Permission.allows(caseFile.sender, right, on: ticket, at: now)
        else { return askOrRefuse(command, ticket) }
        carryOut(command, on: ticket)
    }

    /// The ticket a command is about: the one named, the thread's, the alarm's, or the only one in hand.
    private mutating func ticket(for command: StaffCommand) -> Ticket? {
        if let number = command.number {
            if let found = caseFile.mentioned.first(where: { $0.number == number }) { return found }
            if let visit = caseFile.visits.first(where: { $0.number == number }),
                let found = caseFile.mentioned.first(where: { $0.id == visit.ticket })
            {
                return found
            }
            report(staffWords(.unknownTicket, ["number": "\(number)"]))
            return nil
        }
        if let subject = caseFile.subject { return subject }
        let candidates =
            command.verb == .acknowledge || command.verb == .accept && !caseFile.alarms.isEmpty
            ? caseFile.alarms : caseFile.ownWork.filter { !$0.isFollower }
        if candidates.count == 1 { return candidates[0] }
        if command.verb == .acknowledge, candidates.isEmpty {
            report(staffWords(.nothingToAcknowledge))
            return nil
        }
        guard !candidates.isEmpty else {
            let word = command.verb.word(in: senderLanguage)
            report(staffWords(.sayNumber, ["verb": word]))
            return nil
        }
        let lines = candidates.prefix(Limits.listedTicketsMax).map {
            "\($0.number) \(wording.short($0.facts.summary, max: 20))"
        }
        report(staffWords(.nameTheTicket, ["lines": lines.joined(separator: "\n")]))
        return nil
    }

    /// The command of the message; nil for talk that only begins like one.
    private var staffCommand: StaffCommand? {
        guard let command = StaffCommand(text) else { return nil }
        if isHandoffThread, !command.verb.isRead(as: .ofChats), !command.isUnmistakable {
            return nil
        }
        guard command.verb == .agree || command.verb == .disagree else { return command }
        return command.isUnmistakable || !waitingApprovals.isEmpty ? command : nil
    }

    /// Whether this is the thread of a handed-off chat, where plain words go to the owner.
    private var isHandoffThread: Bool {
        caseFile.origin == .desk && caseFile.subject == nil && conversation != nil
    }

    /// Warns the author when words promise what must not be promised.
    mutating func warnOfPromise(_ words: String) {
        let folded = FoldedText(words).string
        guard let promise = catalogue.promiseWords.first(where: { folded.contains($0) }) else {
            return
        }
        report(staffWords(.promiseWarning, ["word": promise]))
    }

    private mutating func listOwnWork() {
        let work = caseFile.ownWork.filter {
            !$0.isFollower && $0.marks.accused != caseFile.sender.id
        }
        guard !work.isEmpty else { return report(staffWords(.noOwnWork)) }
        var lines = work.prefix(Limits.listedTicketsMax).map { ticket in
            let due = nextPromise(of: ticket).map { " ⏱ \(wording.time($0.due))" } ?? ""
            let what = wording.short(ticket.facts.summary, max: 24)
            let state = ticket.state.name.name(in: senderLanguage)
            return "\(ticket.number) \(state) \(ticket.facts.place.label) \(what)\(due)"
        }
        lines += more(than: lines.count, of: work.count)
        report(staffWords(.ownWork, ["lines": lines.joined(separator: "\n")]))
    }
}
