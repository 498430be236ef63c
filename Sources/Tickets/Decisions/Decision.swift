/// What is to be done about a message or a timer; committed whole or not at all.
package struct Decision: Hashable, Sendable {
    /// Changes to tickets, in order.
    package var tickets: [TicketChange]
    /// Changes to conversations and people, in order.
    package var conversations: [ConversationChange]
    /// Changes to requests for approval, in order.
    package var approvals: [ApprovalChange]
    /// Changes to members of staff, in order.
    package var staff: [StaffChange]
    /// Lines for the audit log, in order.
    package var audit: [AuditEntry]
    /// Changes to duty logs, in order.
    package var duty: [DutyChange] = []
    /// Changes to timers, in order.
    package var timers: [TimerChange]
    /// What is noted of pings, in order.
    package var pings: [PingChange] = []
    /// Changes to return visits, in order.
    package var visits: [VisitChange]
    /// Changes to notices, in order.
    package var notices: [NoticeChange]
    /// Messages to send, in order.
    package var effects: [Effect]
    /// What the message was understood as, kept beside it for reports; nil for timers and staff commands.
    package var understanding: Understanding?

    package init(
        tickets: [TicketChange] = [],
        conversations: [ConversationChange] = [],
        approvals: [ApprovalChange] = [],
        staff: [StaffChange] = [],
        audit: [AuditEntry] = [],
        timers: [TimerChange] = [],
        effects: [Effect] = [],
        visits: [VisitChange] = [],
        notices: [NoticeChange] = [],
        understanding: Understanding? = nil
    ) {
        self.tickets = tickets
        self.conversations = conversations
        self.approvals = approvals
        self.staff = staff
        self.audit = audit
        self.timers = timers
        self.effects = effects
        self.visits = visits
        self.notices = notices
        self.understanding = understanding
    }
}
