import Dialogue
import JSONTree
import TicketStore
import Tickets

/// Shows words that are proposed, with the messages each would change.
enum ProposalPage {
    /// For people: the proposals, or that there are none and what they are made of.
    static func text(_ proposals: [WordProposal], _ stock: LearningStock) -> String {
        let corrected = stock.samples.count { $0.isCorrected }
        var lines = [
            "员工更正 corrected \(corrected)，认可 accepted \(stock.samples.count - corrected)，没听懂 missed \(stock.missed.count)"
        ]
        if proposals.isEmpty { lines.append("没有建议。/ Nothing to propose.") }
        for proposal in proposals {
            let effect = proposal.effect
            lines += [
                "",
                "建议 \(proposal.number)  \"\(proposal.word)\" → topics/\(proposal.topic.rawValue).yaml \(proposal.list) \(proposal.weight)",
                "  对的 right \(effect.before) → \(effect.after) / \(effect.count)",
            ]
            lines += listed(proposal.righted, "  变对 righted  ")
            lines += listed(proposal.spoiled, "  变错 spoiled  ")
            lines += listed(proposal.found, "  听懂 found    ")
        }
        if !proposals.isEmpty {
            lines += ["", "采纳 to approve: frontdesk intents suggest --approve N --by PERSON"]
        }
        return lines.joined(separator: "\n")
    }

    /// The same for scripts.
    static func json(_ proposal: WordProposal) -> JSONValue {
        .object([
            "number": .integer(Int64(proposal.number)),
            "word": .string(proposal.word),
            "file": .string("topics/\(proposal.topic.rawValue).yaml"),
            "list": .string(proposal.list),
            "weight": .integer(Int64(proposal.weight)),
            "righted": .array(proposal.righted.map { .string($0) }),
            "spoiled": .array(proposal.spoiled.map { .string($0) }),
            "found": .array(proposal.found.map { .string($0) }),
            "right_before": .integer(Int64(proposal.effect.before)),
            "right_after": .integer(Int64(proposal.effect.after)),
            "labelled": .integer(Int64(proposal.effect.count)),
        ])
    }

    private static func listed(_ texts: [String], _ head: String) -> [String] {
        let lines = texts.prefix(messagesShownMax).map { text in
            head + text.split(whereSeparator: \.isNewline).joined(separator: " ").prefix(80)
        }
        let rest = texts.count - messagesShownMax
        return rest > 0 ? lines + [head + "… +\(rest)"] : lines
    }

    /// Messages of one sort that are shown.
    private static let messagesShownMax = 5
}
