import TicketStore
import Tickets

/// Compares what is stored with what a transcript says.
struct TranscriptChecker {
    let store: TicketStore
    let cast: Cast
    /// The titles of the desk's threads.
    let titles: [String]
    /// The table of the last report.
    let paper: String

    /// What is otherwise; nil when it is as the transcript says.
    func mistake(
        in check: TranscriptCheck,
        knowing known: [String: String]
    ) async throws -> String? {
        switch check {
        case .thread(let pattern):
            let pattern = TextPattern(pattern)
            let isThere = titles.contains { pattern.match($0, knowing: known) != nil }
            return isThere ? nil : "the threads are \(titles.joined(separator: " | "))"
        case .paper(let pattern):
            let pattern = TextPattern(pattern).anywhere
            let lines = paper.split(whereSeparator: \.isNewline)
            let isThere = lines.contains { pattern.match(String($0), knowing: known) != nil }
            return isThere ? nil : "the table is\n\(paper)"
        case .ticketCount(let count):
            let status = try await store.status()
            let actual = status.tickets.reduce(0) { $0 + $1.count }
            return actual == count ? nil : "there are \(actual) tickets"
        case .nothingWaits:
            let status = try await store.status()
            if status.handled + status.quarantined < status.recorded {
                return "the inbox is not empty"
            }
            if status.quarantined > 0 { return "\(status.quarantined) messages are quarantined" }
            if status.outboxPending > 0 {
                return "\(status.outboxPending) messages wait to be sent"
            }
            return status.outboxDead > 0 ? "\(status.outboxDead) messages were given up" : nil
        case .ticket(let name, let words):
            return try await mistake(inTicket: TextPattern(name).filled(known) ?? name, words)
        case .chat(let who, let whom):
            let handler = try await store.conversation(in: cast.chat(of: who))?.handler
            return word(for: handler) == whom ? nil : "the chat is with \(word(for: handler))"
        }
    }

    private func mistake(inTicket name: String, _ words: [String]) async throws -> String? {
        guard let number = TicketNumber(name), let ticket = try await store.ticket(number) else {
            return "there is no ticket \(name)"
        }
        let facts = ticket.facts
        let actual = [
            ticket.state.name.rawValue, facts.kind.rawValue, facts.topic.rawValue,
            facts.urgency.rawValue, facts.level?.code ?? "", facts.place.roomLabel,
        ]
        let wrong = words.filter { !actual.contains($0) }
        guard !wrong.isEmpty else { return nil }
        let told = actual.filter { !$0.isEmpty }.joined(separator: ", ")
        return "\(number) is not \(wrong.joined(separator: ", ")), but \(told)"
    }

    private func word(for handler: Handler?) -> String {
        switch handler {
        case nil: "nobody"
        case .bot: "bot"
        case .queue: "queue"
        case .staff: "staff"
        }
    }
}
