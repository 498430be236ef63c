package import Tickets

/// What one matter of a message means, and why.
package struct Recognition: Hashable, Sendable {
    /// The winning intent.
    package var intent: Intent
    /// The kind of ticket that wins among the four, also when `intent` opens none; nil when no word spoke for any.
    package var kind: TicketKind?
    /// The main topic.
    package var topic: Topic
    /// How long it can wait.
    package var urgency: Urgency
    /// The winner's score; 0 when nothing was found.
    package var score: Int
    /// How far the winner is ahead of the runner-up; below the catalogue's margin the bot asks.
    package var margin: Int
    /// The kind that came second; nil when none did.
    package var runnerUp: TicketKind?
    /// Words of danger; nil when none.
    package var emergency: EmergencyFinding?
    /// How grave a complaint is; nil for other kinds.
    package var level: ComplaintLevel?
    /// How the owner rated a result; nil when not.
    package var satisfaction: Satisfaction?
    /// The answer of the topic file that fits the question; nil when none.
    package var answer: AnswerID?
    /// Whether the message is a question.
    package var isQuestion: Bool
    /// Whether it tells of something that is over.
    package var isOver: Bool
    /// Whether it is about somebody else's home (帮我朋友问).
    package var isProxy: Bool
    /// Whether somebody elderly, an infant, somebody pregnant, sick or disabled is told of.
    package var isFrail: Bool
    /// Words that ask for a person at once: anger, money claims, law (DOMAIN 4.1, rule 10).
    package var wantsPerson: Bool
    /// `zh` or `en`, by the script of the text.
    package var language: String
    /// What the message tells beside its matter.
    package var slots: FoundSlots
    /// The words of this matter: the clause it came from, or the whole message.
    package var text: String
    /// Every word that counted and every guard that fired; empty unless `Recognizer.explain` was asked.
    package var explanation: Explanation

    /// A recognition in which nothing was found.
    package init(text: String, language: String) {
        intent = .nothing
        kind = nil
        topic = .other
        urgency = .normal
        score = 0
        margin = 0
        runnerUp = nil
        emergency = nil
        level = nil
        satisfaction = nil
        answer = nil
        isQuestion = false
        isOver = false
        isProxy = false
        isFrail = false
        wantsPerson = false
        self.language = language
        slots = FoundSlots()
        self.text = text
        explanation = Explanation()
    }
}
