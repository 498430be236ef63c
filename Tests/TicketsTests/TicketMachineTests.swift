import Testing
import Tickets

@Suite("The ticket machine")
struct TicketMachineTests {
    private let person = PersonID(rawValue: 7)
    private let now = Instant(ms: 1_795_000_000_000)

    private var states: [TicketState] {
        [
            .draft, .recorded, .dispatched(to: person), .accepted(by: person), .onSite(by: person),
            .suspended(by: person, reason: .parts, since: now), .finished(by: person),
            .replied(handler: person, at: now), .reopened(handler: person),
            .visited(handler: person, .satisfied), .archived(handler: person), .cancelled,
            .merged(into: TicketID(rawValue: 3)), .outside,
        ]
    }

    private var events: [TicketEvent] {
        [
            .record, .dispatch(to: nil), .accept(by: person), .reject(reason: ""),
            .arrive(by: person), .suspend(.owner), .resume, .finish(by: person), .answerDelivered,
            .visit(.fair), .reopen(reason: ""), .archive, .cancel,
            .merge(into: TicketID(rawValue: 3)), .declareOutside(reason: ""),
        ]
    }

    @Test("Every pair of state and event is listed with its next state, or refused")
    func everyPair() throws {
        #expect(states.map(\.name) == TicketStateName.allCases)
        #expect(events.map(\.name) == TicketEventName.allCases)
        var made = 0
        for state in states {
            for event in events {
                let listed = TicketMachine.moves.first {
                    $0.state == state.name && $0.event == event.name
                }
                if let listed {
                    let next = try TicketMachine.next(state, event, at: now)
                    #expect(next.name == listed.next, "\(state.name) \(event.name)")
                    made += 1
                } else {
                    let refusal = TransitionRefusal(
                        state: state.name,
                        event: event.name,
                        allowed: TicketMachine.allowed(in: state.name)
                    )
                    #expect(throws: refusal) { try TicketMachine.next(state, event, at: now) }
                }
            }
        }
        #expect(made == TicketMachine.moves.count)
    }

    @Test("The moves of the trade are exactly those of DOMAIN 4.1")
    func trade() {
        let moves = Set(TicketMachine.moves.map { "\($0.state.rawValue)>\($0.next.rawValue)" })
        let expected: Set<String> = [
            "draft>recorded", "draft>cancelled",
            "recorded>dispatched", "recorded>accepted", "recorded>replied", "recorded>cancelled",
            "recorded>merged", "recorded>outside",
            "dispatched>accepted", "dispatched>dispatched", "dispatched>recorded",
            "dispatched>replied", "dispatched>cancelled", "dispatched>merged",
            "dispatched>outside",
            "accepted>on_site", "accepted>finished", "accepted>dispatched", "accepted>recorded",
            "accepted>suspended", "accepted>replied", "accepted>cancelled", "accepted>merged",
            "accepted>outside",
            "on_site>finished", "on_site>suspended", "on_site>merged", "on_site>outside",
            "suspended>accepted", "suspended>dispatched", "suspended>cancelled",
            "suspended>merged", "suspended>outside",
            "finished>replied", "finished>reopened",
            "replied>visited", "replied>archived", "replied>reopened",
            "reopened>dispatched", "reopened>accepted",
            "visited>archived", "visited>reopened",
            "outside>archived", "outside>reopened",
        ]
        #expect(moves == expected)
    }

    @Test("Final states allow nothing, all others something")
    func finality() {
        for state in states {
            #expect(state.isFinal == TicketMachine.allowed(in: state.name).isEmpty)
        }
    }

    @Test("The handler is carried from step to step")
    func handler() throws {
        var state = TicketState.recorded
        for event: TicketEvent in [
            .accept(by: person), .suspend(.parts), .resume, .finish(by: person), .answerDelivered,
            .visit(.satisfied), .archive,
        ] {
            state = try TicketMachine.next(state, event, at: now)
            #expect(state.handler == person)
        }
    }
}
