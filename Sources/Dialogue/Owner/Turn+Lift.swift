import Tickets

// A lift that stands still, and dangers that are only asked about: between a plain matter and an alarm (DOMAIN 5.6).
extension Turn {
    private static let lift = Topic(rawValue: "lift")

    /// The one question to whoever reports a lift that stands still, and the button that alarms; nothing for other matters.
    func liftQuestion(_ facts: TicketFacts) -> (text: String, choices: [[Choice]]) {
        guard isStillLift(facts) else { return ("", []) }
        let button = Choice(label: words(.buttonInside), data: "里面有人")
        return ("\n" + words(.askInside), [[button]])
    }

    /// The open ticket of this owner about a lift that stands still; nil when there is none.
    var stillLift: Ticket? {
        openTickets.first { isStillLift($0.facts) }
    }

    private func isStillLift(_ facts: TicketFacts) -> Bool {
        facts.kind == .repair && facts.topic == Self.lift && facts.urgency == .urgent
    }

    /// Somebody is in the lift that was reported: alarm, at the place that is known.
    mutating func raiseLiftAlarm() {
        let local = policy.calendar.localTime(of: now)
        let matters = catalogue.recognizer.recognize(words(.peopleInLift), at: local)
        guard var matter = matters.first(where: { $0.emergency != nil }) else {
            return handOff(reason: .asked)
        }
        if let code = matter.emergency?.code {
            matter.emergency = EmergencyFinding(code: code, certainty: .present)
        }
        matter.slots.place = stillLift?.facts.place ?? matter.slots.place
        raiseAlarm(matter)
    }

    /// The safety text that belongs to the answer to a question about danger, as lines of their own; empty for none.
    var askedSafety: String {
        let text = askedDanger.map(safetyText) ?? ""
        return text.isEmpty ? "" : text + "\n"
    }
}
