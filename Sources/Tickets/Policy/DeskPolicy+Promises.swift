// What is promised about a matter, and what moves a promise.
extension DeskPolicy {
    /// The promises for a matter recorded at a moment, each with its clock.
    ///
    /// Out of hours the clocks of a first answer start at the next opening where the row says so (DOMAIN 4.4); the work
    /// itself is counted from the recording. A window the owner named moves arrival and finish of ordinary repairs.
    package func deadlines(for facts: TicketFacts, from recorded: Instant) -> [Deadline] {
        guard let row = serviceLevels.first(where: { $0.holds(for: facts) }) else { return [] }
        let opening = calendar.nextOpening(from: recorded) ?? recorded
        let promises = Deadline.Duty.allCases.compactMap { duty -> Deadline? in
            guard let limit = row.limits[duty] else { return nil }
            let isFirst = duty != .finish && duty != .plan
            let basis = isFirst && row.start(for: facts) == .atOpening ? opening : recorded
            return Deadline(
                duty: duty,
                due: calendar.moment(after: limit, from: basis),
                basis: basis,
                clock: limit.clock,
                limit: limit
            )
        }
        return fitted(promises, to: facts)
    }

    /// The promises with arrival and finish moved to the window that the owner named (DOMAIN 4.5: "by appointment").
    ///
    /// - Parameters:
    ///   - promises: as made.
    ///   - facts: the matter; only ordinary repairs and those by plan have appointments.
    /// - Returns: arrival due at the end of the window; the finish stands still as long as that is later than usual.
    package func fitted(_ promises: [Deadline], to facts: TicketFacts) -> [Deadline] {
        guard facts.kind == .repair, facts.urgency == .normal, let window = facts.window,
            let arrival = promises.first(where: { $0.duty == .onSite }),
            window.end > arrival.basis, arrival.isOpen
        else { return promises }
        return promises.map { promise in
            var promise = promise
            if promise.duty == .onSite { promise.due = window.end }
            if promise.duty == .finish, promise.isOpen, window.end > arrival.due {
                stretch(&promise, from: arrival.due, to: window.end)
            }
            return promise
        }
    }

    /// Moves a promise by the time that passed on its own clock.
    package func stretch(_ promise: inout Deadline, from start: Instant, to end: Instant) {
        let span = calendar.elapsed(from: start, to: end, on: promise.clock)
        promise.due = calendar.adding(span, to: promise.due, on: promise.clock)
        promise.suspended += span
    }
}
