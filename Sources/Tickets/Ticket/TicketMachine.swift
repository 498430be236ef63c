/// The one place that knows how a ticket moves (DOMAIN 4.1, "Allowed moves").
package enum TicketMachine {
    /// One legal move: in `state`, `event` leads to `next`.
    ///
    /// A pair that stands twice is told apart by a guard: work that goes on goes on where it stood.
    package struct Move: Hashable, Sendable {
        /// The state before.
        package let state: TicketStateName
        /// What happens.
        package let event: TicketEventName
        /// The state after.
        package let next: TicketStateName
    }

    /// Every legal move; what is not listed is refused.
    package static let moves: [Move] =
        list(.draft, [(.record, .recorded)])
        + list(
            .recorded,
            [
                (.dispatch, .dispatched), (.answerDelivered, .replied), (.cancel, .cancelled),
                (.merge, .merged), (.declareOutside, .outside),
            ]
        )
        + list(
            .dispatched,
            [
                (.accept, .accepted), (.dispatch, .dispatched), (.reject, .recorded),
                (.answerDelivered, .replied), (.cancel, .cancelled), (.merge, .merged),
                (.declareOutside, .outside),
            ]
        )
        + list(
            .accepted,
            [
                (.arrive, .onSite), (.finish, .finished), (.dispatch, .dispatched),
                (.reject, .recorded), (.suspend, .suspended), (.answerDelivered, .replied),
                (.cancel, .cancelled), (.merge, .merged), (.declareOutside, .outside),
            ]
        )
        + list(
            .onSite,
            [
                (.finish, .finished), (.suspend, .suspended), (.merge, .merged),
                (.declareOutside, .outside),
            ]
        )
        + list(
            .suspended,
            [
                (.resume, .accepted), (.resume, .onSite), (.accept, .accepted),
                (.dispatch, .dispatched), (.cancel, .cancelled), (.merge, .merged),
                (.declareOutside, .outside),
            ]
        )
        + list(.finished, [(.answerDelivered, .replied), (.reopen, .reopened)])
        + list(.replied, [(.visit, .visited), (.archive, .archived), (.reopen, .reopened)])
        + list(.reopened, [(.dispatch, .dispatched)])
        + list(.visited, [(.archive, .archived), (.reopen, .reopened)])
        + list(.outside, [(.archive, .archived), (.reopen, .reopened)])

    private static let events: [TicketStateName: [TicketEventName]] = {
        var table: [TicketStateName: [TicketEventName]] = [:]
        for move in moves where table[move.state]?.contains(move.event) != true {
            table[move.state, default: []].append(move.event)
        }
        return table
    }()

    /// The events that `state` allows, in the order of the table of moves.
    package static func allowed(in state: TicketStateName) -> [TicketEventName] {
        events[state] ?? []
    }

    /// The state that follows `event` in `state`.
    ///
    /// - Parameters:
    ///   - state: where the ticket stands.
    ///   - event: what happened.
    ///   - now: the moment it happened, kept where the next state carries one.
    /// - Returns: the next state with what makes it true.
    /// - Throws: `TransitionRefusal` when the table of moves does not list the pair.
    package static func next(
        _ state: TicketState,
        _ event: TicketEvent,
        at now: Instant
    ) throws(TransitionRefusal) -> TicketState {
        let allowed = allowed(in: state.name)
        guard allowed.contains(event.name) else {
            throw TransitionRefusal(state: state.name, event: event.name, allowed: allowed)
        }
        switch event {
        case .record, .reject: return .recorded
        case .dispatch(let person): return .dispatched(to: person)
        case .accept(let person): return .accepted(by: person)
        case .arrive(let person): return .onSite(by: person)
        case .suspend, .resume:
            if let still = standing(state, event, at: now) { return still }
            throw TransitionRefusal(state: state.name, event: event.name, allowed: allowed)
        case .finish(let person): return .finished(by: person)
        case .answerDelivered: return .replied(handler: state.handler, at: now)
        case .visit(let satisfaction): return .visited(handler: state.handler, satisfaction)
        case .reopen: return .reopened(handler: state.handler)
        case .archive: return .archived(handler: state.handler)
        case .cancel: return .cancelled
        case .merge(let ticket): return .merged(into: ticket)
        case .declareOutside: return .outside
        }
    }

    /// Where work stands still, or goes on where it stood; nil for any other pair.
    private static func standing(
        _ state: TicketState,
        _ event: TicketEvent,
        at now: Instant
    ) -> TicketState? {
        if case .suspended(let person, _, _, let wasOnSite) = state, event == .resume {
            return wasOnSite ? .onSite(by: person) : .accepted(by: person)
        }
        guard case .suspend(let reason) = event else { return nil }
        if case .accepted(let person) = state {
            return .suspended(by: person, reason: reason, since: now, wasOnSite: false)
        }
        if case .onSite(let person) = state {
            return .suspended(by: person, reason: reason, since: now, wasOnSite: true)
        }
        return nil
    }

    private static func list(
        _ state: TicketStateName,
        _ rows: [(TicketEventName, TicketStateName)]
    ) -> [Move] {
        rows.map { Move(state: state, event: $0.0, next: $0.1) }
    }
}
