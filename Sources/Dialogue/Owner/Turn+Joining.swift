import Tickets

// One message of the owner gets one message back, however many matters were in it (DESIGN 5).
extension Turn {
    /// Joins what the owner is told since a position into one message.
    ///
    /// Answers that settle a ticket on delivery stay by themselves when there is more than one of them.
    mutating func joinMessages(from start: Int) {
        guard let conversation else { return }
        let positions = decision.effects.indices.filter { position in
            position >= start && isJoinable(decision.effects[position], in: conversation)
        }
        let answers = positions.filter { decision.effects[$0].purpose == .answer }
        guard positions.count > 1, answers.count < 2, let first = positions.first else { return }
        let parts = positions.map { decision.effects[$0] }
        var joined = answers.first.map { decision.effects[$0] } ?? parts[0]
        if joined.purpose == .acknowledge, parts.contains(where: { $0.purpose == .ask }) {
            joined.purpose = .ask
        }
        joined.text = parts.map(\.text).joined(separator: "\n\n")
        let cards = parts.compactMap(\.card)
        joined.card = cards.count == 1 ? cards[0] : nil
        joined.choices =
            cards.count < 2
            ? parts.flatMap(\.choices) : parts.flatMap { $0.choices.map(numbered) }
        for position in positions.dropFirst().reversed() { decision.effects.remove(at: position) }
        decision.effects[first] = joined
    }

    private func isJoinable(_ effect: Effect, in conversation: Conversation) -> Bool {
        guard effect.audience == .conversation(conversation.id), effect.attachment == nil,
            effect.notBefore == nil
        else { return false }
        return effect.purpose == .acknowledge || effect.purpose == .ask
            || effect.purpose == .answer
    }

    /// Buttons of one ticket among those of others: each says which one it is about.
    private func numbered(_ row: [Choice]) -> [Choice] {
        row.map { choice in
            guard let number = TicketNumber.mentioned(in: choice.data).first else { return choice }
            return Choice(
                label: "\(choice.label) \(number.prefix)\(number.sequence)",
                data: choice.data
            )
        }
    }
}
