/// The numbers of dispatching.
package struct DispatchPolicy: Hashable, Sendable {
    /// With this many open jobs in hand a person is shown as busy when given one more.
    package var busyLoad = 8
    /// How long before an appointment owner and worker are reminded.
    package var appointmentReminder: Duration = .hours(1)
    /// The give-back with which a job goes to the managers; 2 for the second.
    package var returnsMax = 2
    /// Whether a repair is one step more urgent where somebody elderly, an infant, somebody pregnant, sick or disabled is.
    package var frailRaises = true
    /// Who hears at once of an urgent repair where such a person is.
    package var frailRoles: [Role] = [.engineeringLead]

    /// How repairs that can wait find who mends them; the first rule that holds counts, and none means by turns.
    package var modes: [DispatchRule] = []
    /// How long a job that is offered to a team waits for somebody to take it; then it goes by turns.
    package var grabWait: Duration = .minutes(10)

    package init() {}

    /// How a repair finds who mends it; what is urgent goes to a person at once.
    ///
    /// - Parameters:
    ///   - facts: the matter.
    ///   - isOpen: whether the desk is open.
    /// - Returns: the way.
    package func mode(for facts: TicketFacts, isOpen: Bool) -> DispatchRule.Mode {
        guard facts.kind == .repair, facts.urgency == .normal else { return .rotate }
        return modes.first { $0.holds(for: facts.topic, isOpen: isOpen) }?.mode ?? .rotate
    }
}
