package import Pipeline
import Tickets

/// The smallest desk: it answers every text with the same words, so that workers can be tested without rules.
package enum EchoDesk {
    /// Decides.
    package static let decider = Decider(
        calendar: .roundTheClock,
        decide: { message, file, _ in
            guard let conversation = file.conversation else { return Decision() }
            return Decision(effects: [
                Effect(.conversation(conversation.id), .acknowledge, "收到：\(message.text)")
            ])
        },
        decideOnTimer: { _, _, _ in Decision() }
    )

    /// Decides as well, and opens an inquiry for every text.
    package static let ticketing = Decider(
        calendar: .roundTheClock,
        decide: { message, file, _ in
            guard let conversation = file.conversation else { return Decision() }
            var numbers = file.numbers
            let number = numbers.take(.inquiry)
            let ticket = NewTicket(
                number: number,
                facts: TicketFacts(
                    kind: .inquiry,
                    topic: .other,
                    urgency: .normal,
                    summary: message.text
                ),
                reporter: file.sender.id,
                conversation: conversation.id
            )
            return Decision(
                tickets: [.open(ticket)],
                effects: [
                    Effect(
                        .conversation(conversation.id),
                        .answer,
                        "\(number)",
                        ticket: .opened(0)
                    )
                ]
            )
        },
        decideOnTimer: { _, _, _ in Decision() }
    )
}
