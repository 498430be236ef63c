import Dialogue
import Tickets

/// The quick look for words of danger that lets a message overtake others (DESIGN 4, step 2).
struct AlarmLook: Sendable {
    private let recognizer: Recognizer
    private let calendar: DeskCalendar

    init(_ dialogue: Dialogue) {
        recognizer = dialogue.catalogue.recognizer
        calendar = dialogue.policy.calendar
    }

    /// Whether a message is handled before others.
    func isNeeded(for message: InboundMessage) -> Bool {
        let text = message.text
        guard !text.isEmpty else { return false }
        let matters = recognizer.recognize(text, at: calendar.localTime(of: message.sentAt))
        return matters.contains { $0.emergency?.certainty == .present }
    }
}
