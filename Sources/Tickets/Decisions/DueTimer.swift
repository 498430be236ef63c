/// A timer whose moment has come; it is gone from the store in the commit that handles it.
package struct DueTimer: Hashable, Sendable {
    /// The row it was.
    package let id: TimerID
    /// What it watches.
    package let rule: TimerRule
    /// The ticket it is about; nil when about a conversation.
    package let ticket: TicketID?
    /// The conversation it is about; nil when about a ticket.
    package let conversation: ConversationID?
    /// The request for approval it is about; nil when about something else.
    package let approval: ApprovalID?
    /// The person it concerns; nil for none.
    package let person: PersonID?
    /// How often it ran before, from 0.
    package let step: Int
    /// When it was due; the handling may be later.
    package let due: Instant

    package init(
        id: TimerID,
        rule: TimerRule,
        ticket: TicketID?,
        conversation: ConversationID?,
        approval: ApprovalID? = nil,
        person: PersonID?,
        step: Int,
        due: Instant
    ) {
        self.id = id
        self.rule = rule
        self.ticket = ticket
        self.conversation = conversation
        self.approval = approval
        self.person = person
        self.step = step
        self.due = due
    }
}
