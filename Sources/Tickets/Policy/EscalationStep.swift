/// One step of a ladder: who hears of it when a duty is not done, and when.
package struct EscalationStep: Hashable, Sendable {
    /// Who hears of it.
    package enum Recipient: Hashable, Sendable {
        /// Everybody with a role who is on duty.
        case role(Role)
        /// Who has the ticket.
        case handler
        /// The one above who has the ticket.
        case superior
        /// The desk, in the ticket's thread.
        case desk
    }

    /// When it is taken, counted on the promise of its duty.
    package enum Moment: Hashable, Sendable {
        /// So long after the promise was made.
        case after(TimeLimit)
        /// So long after the promise was broken.
        case overdue(TimeLimit)
    }

    /// What was not done; the step is not taken once it is.
    package var duty: Deadline.Duty
    /// When.
    package var moment: Moment
    /// Who hears of it, in this order.
    package var tells: [Recipient]
    /// How often it is taken again while the duty is not done; nil for once.
    package var every: Duration?
    /// Whether the matter becomes one step more urgent.
    package var raises: Bool
    /// Whether the desk gets the phone numbers of those to call.
    package var givesPhones: Bool

    package init(
        _ duty: Deadline.Duty,
        _ moment: Moment,
        _ tells: [Recipient],
        every: Duration? = nil,
        raises: Bool = false,
        givesPhones: Bool = false
    ) {
        self.duty = duty
        self.moment = moment
        self.tells = tells
        self.every = every
        self.raises = raises
        self.givesPhones = givesPhones
    }
}
