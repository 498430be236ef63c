import Tickets

/// Something the bot said, as a transcript would write it.
struct Utterance {
    /// The person; nil at the desk.
    let who: String?
    /// The title of the desk's thread; nil in its general thread and in a person's chat.
    let thread: String?
    /// Whether an earlier message was replaced.
    let isEdit: Bool
    /// The words, with the kind of a file before them.
    let text: String
    /// The labels of the buttons.
    let buttons: [String]

    /// Tells what a delivered message looks like.
    init(_ sent: SentMessage, cast: Cast, threadTitle: String?) {
        who = cast.name(ofChat: sent.message.chat.chat)
        thread = who == nil ? threadTitle : nil
        isEdit = sent.message.edits != nil
        let file = sent.message.file.map { "[\($0.kind.rawValue)] " } ?? ""
        text = file + sent.message.text
        buttons = sent.message.choices.flatMap { $0.map(\.label) }
    }

    /// The line as it would stand in a transcript.
    var line: String {
        let recipient = who ?? (thread.map { "desk/\($0)" } ?? "desk")
        let words = text.split(separator: "\n", omittingEmptySubsequences: false)
            .joined(separator: "\n  ")
        let labels = buttons.map { " «\($0)»" }.joined()
        return "bot \(isEdit ? "✎" : "→") \(recipient): \(words)\(labels)"
    }

    /// Whether an expectation speaks of this recipient.
    func isFor(_ expected: TranscriptExpectation, knowing known: [String: String]) -> Bool {
        switch expected.place {
        case .own: who == expected.who
        case .desk: who == nil && thread == nil
        case .thread(let pattern):
            thread.flatMap { TextPattern(pattern).anywhere.match($0, knowing: known) } != nil
        }
    }

    /// What is remembered when this is what was expected; nil when it is not.
    func match(
        _ expected: TranscriptExpectation,
        knowing known: [String: String]
    ) -> [String: String]? {
        guard isEdit == expected.isEdit else { return nil }
        var known = known
        if case .thread(let pattern) = expected.place, let thread {
            guard let more = TextPattern(pattern).anywhere.match(thread, knowing: known) else {
                return nil
            }
            known = more
        }
        if let labels = expected.buttons, labels != ["…"], labels != buttons { return nil }
        return TextPattern(expected.text).match(text, knowing: known)
    }
}

extension TranscriptExpectation {
    /// The line as it stands in the transcript.
    var line: String {
        let recipient: String
        switch place {
        case .own: recipient = who ?? ""
        case .desk: recipient = "desk"
        case .thread(let pattern): recipient = "desk/\(pattern)"
        }
        let labels = (buttons ?? []).map { " «\($0)»" }.joined()
        let words = text.split(separator: "\n", omittingEmptySubsequences: false)
            .joined(separator: "\n  ")
        return "bot \(isEdit ? "✎" : "→") \(recipient): \(words)\(labels)"
    }
}
