import KeywordMatching
import Tickets

// What staff promise: words that must not be promised are held, dated promises get a clock (DOMAIN 2.1, 4.1).
extension Turn {
    /// Holds an answer that promises what must not be promised, that its author gives without having read the answer of
    /// another, or that was meant for the bot; false when there is nothing to hold it for.
    mutating func hold(_ words: String, for ticket: Ticket?) -> Bool {
        let folded = FoldedText(words).string
        let word = catalogue.promiseWords.first { folded.contains($0) }
        let earlier = unreadReply(about: ticket)
        let isCommand = ticket == nil && StaffCommand.looksLikeOne(words)
        guard word != nil || earlier != nil || isCommand else { return false }
        memory.held = HeldAnswer(
            author: caseFile.sender.id,
            text: words,
            attachment: caseFile.attachment,
            ticket: ticket?.number,
            word: word
        )
        let data = ticket.map { "照发 \($0.number)" } ?? "照发"
        let choices = [Choice(label: staffWords(.buttonSendHeld), data: data)]
        var reasons: [String] = []
        if let earlier {
            let values: TextValues = [
                "name": caseFile.roster.person(earlier.author)?.name ?? "",
                "time": wording.time(earlier.at), "text": earlier.text,
            ]
            reasons.append(staffWords(.replyHeld, values))
        }
        if isCommand { reasons.append(staffWords(.commandHeld)) }
        if let word { reasons.append(staffWords(.promiseHeld, ["word": word])) }
        report(reasons.joined(separator: "\n"), choices: [choices])
        return true
    }

    /// What another said to the owner of a ticket last, unless the sender read it in the ticket's thread.
    private func unreadReply(about ticket: Ticket?) -> StaffReply? {
        memory.replies.first { reply in
            reply.ticket == ticket?.number && reply.author != caseFile.sender.id
                && !(reply.isOnDesk && caseFile.origin == .desk)
        }
    }

    /// 照发: sends what was held, as its author wants it, and tells the manager.
    mutating func sendHeld(_ ticket: Ticket?) {
        if ticket == nil, caseFile.origin == .privateChat, let other = heldElsewhere {
            turn(to: other)
            return sendHeld(other)
        }
        guard let held = memory.held, held.ticket == ticket?.number else {
            return report(staffWords(.nothingHeld))
        }
        guard held.author == caseFile.sender.id else {
            let name = caseFile.roster.person(held.author)?.name ?? ""
            return report(staffWords(.heldByAnother, ["name": name]))
        }
        if let word = held.word {
            let values: TextValues = [
                "name": caseFile.sender.name, "word": word, "owner": ownerLabel,
                "text": wording.short(held.text, max: 200),
            ]
            ping(policy.handoffRoles, building: nil) { turn, language in
                (turn.words(.promiseSent, in: language, values), [])
            }
        }
        let latest = held.word.map { _ in now + policy.day.promiseUndated }
        guard let ticket else {
            return answerOwner(held.text, isConfirmed: true, promisedBy: latest)
        }
        reply(ticket, held.text, isConfirmed: true, promisedBy: latest)
    }

    /// The only ticket at hand with an answer of the sender that waits for a word.
    private var heldElsewhere: Ticket? {
        let known = caseFile.mentioned + caseFile.ownWork + caseFile.found
        let waiting = known.filter { ticket in
            let held = caseFile.parties[ticket.id]?.conversation?.memory.held
            return held?.author == caseFile.sender.id && held?.ticket == ticket.number
        }
        return Set(waiting.map(\.id)).count == 1 ? waiting[0] : nil
    }

    /// Keeps a promise with a moment: its author is reminded before it is due, the superior told after.
    ///
    /// - Parameters:
    ///   - words: what the owner was told.
    ///   - latest: when it comes due although it names no moment; nil when only dated promises count.
    mutating func promise(_ words: String, by latest: Instant? = nil) {
        let named = PromiseReader(policy: policy, now: now).due(in: words)
        guard let conversation, let due = named ?? latest else { return }
        let sender = caseFile.sender.id
        decision.conversations.append(
            .commit(
                Commitment(
                    conversation: conversation.id,
                    person: sender,
                    text: words.clipped(to: 200),
                    made: now,
                    due: due
                )
            )
        )
        remind(of: .conversation(conversation.id), sender, due: due)
        report(staffWords(.promiseNoted, ["due": wording.time(due)]))
    }

    /// Keeps a promise with a moment to an owner without a chat: the clock stands at the ticket, and a later answer,
    /// a colleague's too, stops it.
    mutating func promiseByPhone(_ words: String, _ ticket: Ticket) {
        let subject = TimerSubject.ticket(.existing(ticket.id))
        decision.timers.append(.cancel(.promiseDue, subject, person: nil))
        guard let due = PromiseReader(policy: policy, now: now).due(in: words) else { return }
        remind(of: subject, caseFile.sender.id, due: due)
        report(staffWords(.promiseNoted, ["due": wording.time(due)]))
    }

    /// Sets the clock of a promise: first the reminder, then the moment itself.
    private mutating func remind(of subject: TimerSubject, _ person: PersonID, due: Instant) {
        let reminder = due - policy.day.promiseReminder
        decision.timers.append(
            .set(
                .promiseDue,
                subject,
                person: person,
                step: reminder > now ? 0 : 1,
                due: reminder > now ? reminder : due
            )
        )
    }

    /// An answer keeps what was promised before; a line right after the promise belongs to it.
    mutating func keepPromises(before moment: Instant? = nil) {
        guard let conversation else { return }
        decision.conversations.append(
            .keepCommitments(
                conversation.id,
                madeBefore: moment ?? now - policy.day.promiseSettling
            )
        )
    }

    /// 兑现: what was promised in this chat is done.
    mutating func fulfil() {
        keepPromises(before: now)
        report(staffWords(.promiseKept))
    }

    /// A promise comes due: its author is reminded, and after it the superior is told.
    mutating func handlePromise(_ timer: DueTimer) {
        if let ticket = caseFile.subject { return handlePromise(timer, about: ticket) }
        let open = caseFile.commitments.filter { $0.person == timer.person }
        guard let conversation, let author = caseFile.roster.person(timer.person),
            let promise = open.first(where: { $0.due - policy.day.promiseReminder <= now })
        else { return }
        let values: TextValues = [
            "name": author.name, "owner": ownerLabel, "due": wording.time(promise.due),
            "text": wording.short(promise.text, max: 100),
        ]
        tellPromise(author, values, of: .conversation(conversation.id), due: promise.due)
    }

    /// The same with an owner who has no chat: what was promised is the last answer in the ticket.
    private mutating func handlePromise(_ timer: DueTimer, about ticket: Ticket) {
        guard let author = caseFile.roster.person(timer.person), !ticket.state.isFinal else {
            return
        }
        let due = timer.step == 0 ? timer.due + policy.day.promiseReminder : timer.due
        let values: TextValues = [
            "name": author.name, "owner": wording.owner(owner, at: ticket.facts.place),
            "due": wording.time(due),
            "text": "\(ticket.number) " + wording.short(ticket.facts.summary, max: 80),
        ]
        tellPromise(author, values, of: .ticket(.existing(ticket.id)), due: due)
    }

    /// Reminds who promised something before it is due, and tells the superiors when it is.
    private mutating func tellPromise(
        _ author: Person,
        _ values: TextValues,
        of subject: TimerSubject,
        due: Instant
    ) {
        if due > now {
            decision.effects.append(
                Effect(.person(author.id), .ping, words(.promiseReminder, for: author, values))
            )
            decision.timers.append(
                .set(.promiseDue, subject, person: author.id, step: 1, due: due)
            )
            return
        }
        decision.effects.append(
            Effect(.person(author.id), .ping, words(.promiseOverdue, for: author, values))
        )
        let superiors = policy.handoffRoles.filter { $0 != author.role }
        ping(superiors, building: nil) { turn, language in
            (turn.words(.promiseBroken, in: language, values), [])
        }
    }
}

/// Reads until when an answer of staff promises something.
struct PromiseReader {
    let policy: DeskPolicy
    let now: Instant

    private static let verbs = [
        "答复", "回复", "回电", "联系", "给您", "给你", "处理", "修好", "上门", "过来", "安排", "解决", "完成",
        "get back", "call you", "call back", "answer", "repair", "mend", "solve", "visit", "reply",
        "let you know", "fix", "come", "be done",
    ]
    private static let endOfDay = ["今天之内", "今天内", "今日内", "当天", "by tonight", "today"]
    /// Words before a moment that make it the last one.
    private static let limits = ["by ", "before ", "no later than "]
    private static let endOfWork = ["下班前", "下班之前", "by the end of the day"]

    /// The moment until which the words promise something; nil when they promise nothing dated.
    func due(in words: String) -> Instant? {
        let folded = FoldedText(words)
        let text = folded.string
        guard Self.verbs.contains(where: { text.contains($0) }), !text.hasSuffix("?"),
            !text.hasSuffix("？"), !text.hasSuffix("吗")
        else { return nil }
        let local = policy.calendar.localTime(of: now)
        if let wait = wait(in: text) { return now + wait }
        if Self.endOfWork.contains(where: { text.contains($0) }) {
            return moment(local.dayNumber, policy.day.closeMinute)
        }
        let windows = SlotReader(folded, at: local).windows.filter { !$0.isAnytime }
        if let window = windows.first {
            let isLimit = Self.limits.contains { text.contains($0) }
            let end = isLimit && window.isHour ? window.startMinute : window.endMinute
            return moment(local.dayNumber + window.dayOffset, end)
        }
        return Self.endOfDay.contains { text.contains($0) } ? moment(local.dayNumber, 1440) : nil
    }

    private func moment(_ dayNumber: Int, _ minute: Int) -> Instant? {
        let due = policy.calendar.instant(dayNumber: dayNumber, minuteOfDay: minute)
        return due > now ? due : nil
    }

    /// 半小时内, 10分钟内, 2小时内, within 20 minutes.
    private func wait(in text: String) -> Duration? {
        if text.contains("半小时") || text.contains("half an hour") { return .minutes(30) }
        for (unit, minutes) in [
            ("分钟", 1), ("小时", 60), ("个小时", 60), (" minute", 1), (" hour", 60),
        ] {
            guard let range = text.firstRange(of: unit) else { continue }
            let digits = String(
                text[..<range.lowerBound].reversed().prefix { $0.isNumber }.reversed()
            )
            if let number = Int(digits) ?? chinese(text[..<range.lowerBound].last), number > 0,
                number <= 10_000
            {
                return .minutes(number * minutes)
            }
        }
        return nil
    }

    private func chinese(_ character: Character?) -> Int? {
        let digits: [Character: Int] = [
            "一": 1, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
            "十": 10,
        ]
        return character.flatMap { digits[$0] }
    }
}
