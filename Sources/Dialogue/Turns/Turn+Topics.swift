import Tickets

/// A ticket whose desk thread shows its state in the title.
struct TopicState {
    /// The ticket as it was loaded.
    let ticket: Ticket
    /// Its state at the end of the turn.
    let state: TicketStateName
    /// What it is at the end of the turn.
    let facts: TicketFacts
}

// The desk's threads: the title shows the state, and a thread whose matter is over is closed.
extension Turn {
    /// What brings a ticket's thread up to date; the store drops what changes nothing.
    func upkeep(of topic: TopicState) -> [Effect] {
        let reference = TicketReference.existing(topic.ticket.id)
        let thread = thread(reference, topic.ticket.number, topic.facts)
        guard case .deskThread(let subject, let title) = thread else { return [] }
        let mark = Self.mark(of: topic.state)
        let shown = (mark + title).clipped(to: 120)
        let place = Audience.deskThread(subject, title: shown)
        var effects = [Effect(place, .topicTitle, shown, ticket: reference)]
        if Self.isOver(topic.state) {
            effects.append(Effect(place, .topicClose, "", ticket: reference))
        }
        return effects
    }

    /// What brings the thread of a handed-off chat up to date.
    mutating func renameChat(_ conversation: Conversation, _ mark: String) {
        guard case .deskThread(let subject, let title) = handoffThread(conversation) else { return }
        let shown = (mark + title).clipped(to: 120)
        decision.effects.append(
            Effect(.deskThread(subject, title: shown), .topicTitle, shown)
        )
    }

    private static func mark(of state: TicketStateName) -> String {
        switch state {
        case .draft, .recorded, .dispatched: ""
        case .accepted, .onSite: "🔧"
        case .suspended: "⏸"
        case .finished, .replied, .visited: "☑️"
        case .reopened: "🔁"
        case .archived: "✅"
        case .cancelled, .merged, .outside: "✖️"
        }
    }

    private static func isOver(_ state: TicketStateName) -> Bool {
        state == .archived || state == .cancelled || state == .merged
    }
}
