import Dialogue
import Tickets

/// Remarks on answers that the bot will not send: a fact of the office is missing, or the answer no longer holds.
enum AnswerCheck {
    /// An answer that ends within this time is told, so that somebody can renew it.
    private static let soon: Duration = .days(30)

    static func run(_ draft: RuleDraft, at now: Instant?) {
        let unfilled = draft.answerSources.filter { !$0.missing.isEmpty }
        if draft.facts.isEmpty {
            if !unfilled.isEmpty {
                draft.problems.remark(
                    "no facts of the office are set: \(unfilled.count) answers go to the desk",
                    at: ("facts.yaml", 1)
                )
            }
        } else {
            for answer in unfilled {
                let names = answer.missing.map { "\"\($0)\"" }.joined(separator: ", ")
                draft.problems.remark(
                    "answer \"\(answer.id.rawValue)\" goes to the desk: no fact \(names)",
                    at: answer.source
                )
            }
        }
        guard let now else { return }
        for answer in draft.answerSources {
            guard let end = draft.topics[answer.topic]?.answers[answer.id]?.validUntil else {
                continue
            }
            if end < now {
                draft.problems.remark(
                    "answer \"\(answer.id.rawValue)\" no longer holds and goes to the desk",
                    at: answer.source
                )
            } else if end < now + soon {
                draft.problems.remark(
                    "answer \"\(answer.id.rawValue)\" holds less than 30 days more",
                    at: answer.source
                )
            }
        }
    }
}
