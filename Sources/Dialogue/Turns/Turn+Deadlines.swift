import Tickets

// Promises that explain themselves: from when, how long, on which clock, how long it stood still, kept or broken.
extension Turn {
    /// 为什么: tells of each promise how its moment came about.
    mutating func explainPromises(_ ticket: Ticket) {
        let lines = promiseLines(of: ticket, in: senderLanguage)
        let values: TextValues = [
            "number": "\(ticket.number)",
            "subject": wording.subject(ticket.facts, in: senderLanguage),
            "level": ticket.facts.pressure(in: senderLanguage),
            "lines": lines.isEmpty ? staffWords(.whyNone) : lines.joined(separator: "\n"),
        ]
        report(staffWords(.whyPromises, values))
    }

    /// One line for each promise of a ticket, those that were replaced first.
    func promiseLines(of ticket: Ticket, in language: String) -> [String] {
        (ticket.formerDeadlines + ticket.deadlines).map { promise in
            let values: TextValues = [
                "duty": dutyName(promise.duty, in: language),
                "basis": wording.time(promise.basis),
                "limit": limitText(promise, in: language),
                "stood": promise.suspended == .zero
                    ? ""
                    : catalogue.texts.text(
                        .whyStood,
                        in: language,
                        ["span": wording.span(promise.suspended, in: language)]
                    ),
                "due": wording.time(promise.due),
                "outcome": outcome(of: promise, in: language),
            ]
            return catalogue.texts.text(.whyLine, in: language, values)
        }
    }

    private func limitText(_ promise: Deadline, in language: String) -> String {
        let span: String
        let key: TextKey
        switch promise.limit {
        case .time(let time): (key, span) = (.limitTime, wording.span(time, in: language))
        case .openTime(let time): (key, span) = (.limitOpenTime, wording.span(time, in: language))
        case .workdays(let count): (key, span) = (.limitWorkdays, "\(count)")
        case .sameDay: (key, span) = (.limitSameDay, "")
        case nil: (key, span) = (.limitByHand, "")
        }
        return catalogue.texts.text(key, in: language, ["span": span])
    }

    private func outcome(of promise: Deadline, in language: String) -> String {
        let key: TextKey
        var span = Duration.zero
        if let kept = promise.keptAt {
            key = kept > promise.due ? .whyKeptLate : .whyKept
            span = kept - promise.due
        } else if promise.replacedAt != nil {
            key = .whyReplaced
        } else {
            key = promise.due < now ? .whyBroken : .whyOpen
            span = promise.due < now ? now - promise.due : promise.due - now
        }
        let values: TextValues = [
            "at": (promise.keptAt ?? promise.replacedAt).map { wording.time($0) } ?? "",
            "span": wording.span(span, in: language),
        ]
        return catalogue.texts.text(key, in: language, values)
    }
}
