/// The one place that knows how a ticket moves (DOMAIN 4.1, "Allowed moves").
package enum TicketMachine {
    /// One legal move: in `state`, `event` leads to `next`.
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
        list(.draft, [(.record, .recorded), (.cancel, .cancelled)])
        + list(
            .recorded,
            [
                (.dispatch, .dispatched), (.accept, .accepted), (.answerDelivered, .replied),
                (.cancel, .cancelled), (.merge, .merged), (.declareOutside, .outside),
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
                (.resume, .accepted), (.accept, .accepted), (.dispatch, .dispatched),
                (.cancel, .cancelled), (.merge, .merged), (.declareOutside, .outside),
            ]
        )
        + list(.finished, [(.answerDelivered, .replied), (.reopen, .reopened)])
        + list(.replied, [(.visit, .visited), (.archive, .archived), (.reopen, .reopened)])
        + list(.reopened, [(.dispatch, .dispatched), (.accept, .accepted)])
        + list(.visited, [(.archive, .archived), (.reopen, .reopened)])
        + list(.outside, [(.archive, .archived), (.reopen, .reopened)])

    private static let next: [TicketStateName: [TicketEventName: TicketStateName]] = {
        var table: [TicketStateName: [TicketEventName: TicketStateName]] = [:]
        for move in moves {
            table[move.state, default: [:]][move.event] = move.next
        }
        return table
    }()

    /// The events that `state` allows, in the order of the table of moves.
    package static func allowed(in state: TicketStateName) -> [TicketEventName] {
        moves.filter { $0.state == state }.map(\.event)
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
        guard next[state.name]?[event.name] != nil else {
            throw TransitionRefusal(
                state: state.name,
                event: event.name,
                allowed: allowed(in: state.name)
            )
        }
        switch event {
        case .record, .reject: return .recorded
        case .dispatch(let person): return .dispatched(to: person)
        case .accept(let person): return .accepted(by: person)
        case .arrive(let person): return .onSite(by: person)
        case .suspend(let reason):
            return .suspended(by: state.handler, reason: reason, since: now)
        case .resume:
            guard let person = state.handler else { return .dispatched(to: nil) }
            return .accepted(by: person)
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

    private static func list(
        _ state: TicketStateName,
        _ rows: [(TicketEventName, TicketStateName)]
    ) -> [Move] {
        rows.map { Move(state: state, event: $0.0, next: $0.1) }
    }
}
