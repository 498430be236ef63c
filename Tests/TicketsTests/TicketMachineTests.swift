import Foundation
import Testing
import Tickets

@Suite("The ticket machine")
struct TicketMachineTests {
    private let person = PersonID(rawValue: 7)
    private let now = Instant(ms: 1_795_000_000_000)

    private var states: [TicketState] {
        [
            .draft, .recorded, .dispatched(to: person), .accepted(by: person), .onSite(by: person),
            .suspended(by: person, reason: .parts, since: now, wasOnSite: false),
            .finished(by: person),
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
        let onSite = TicketState.suspended(by: person, reason: .owner, since: now, wasOnSite: true)
        var made: Set<TicketMachine.Move> = []
        for state in states + [onSite] {
            for event in events {
                let listed = TicketMachine.moves.filter {
                    $0.state == state.name && $0.event == event.name
                }
                if listed.isEmpty {
                    let refusal = TransitionRefusal(
                        state: state.name,
                        event: event.name,
                        allowed: TicketMachine.allowed(in: state.name)
                    )
                    #expect(throws: refusal) { try TicketMachine.next(state, event, at: now) }
                } else {
                    let next = try TicketMachine.next(state, event, at: now).name
                    let move = listed.first { $0.next == next }
                    #expect(move != nil, "\(state.name) \(event.name) leads to \(next)")
                    if let move { made.insert(move) }
                }
            }
        }
        #expect(made == Set(TicketMachine.moves))
        #expect(made.count == TicketMachine.moves.count)
    }

    @Test("Work that stood still goes on where it stood")
    func standing() throws {
        for before in [TicketState.accepted(by: person), .onSite(by: person)] {
            let still = try TicketMachine.next(before, .suspend(.parts), at: now)
            #expect(try TicketMachine.next(still, .resume, at: now) == before)
        }
    }

    @Test("The page of the documentation shows the table; FRONTDESK_RECORD_MOVES=1 writes it")
    func page() throws {
        var lines = [
            "# Moves of a ticket", "",
            "Every legal move, as `TicketMachine.moves` has it; what is not listed is refused.", "",
            "## Overview", "",
            "| State | | Event | Next | |", "|---|---|---|---|---|",
        ]
        for move in TicketMachine.moves {
            lines.append(
                "| \(move.state.rawValue) | \(move.state.chineseName) | \(move.event.rawValue) "
                    + "| \(move.next.rawValue) | \(move.next.chineseName) |"
            )
        }
        lines += [
            "",
            "Work that stands still goes on where it stood: accepted, or on site. A state without a row is final.",
        ]
        let text = lines.joined(separator: "\n") + "\n"
        let page = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Sources/Tickets/Documentation.docc/Moves.md")
        if ProcessInfo.processInfo.environment["FRONTDESK_RECORD_MOVES"] == "1" {
            try text.write(to: page, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: page, encoding: .utf8) == text)
    }

    @Test("The moves of the trade are exactly those of DOMAIN 4.1")
    func trade() {
        let moves = Set(TicketMachine.moves.map { "\($0.state.rawValue)>\($0.next.rawValue)" })
        let expected: Set<String> = [
            "draft>recorded",
            "recorded>dispatched", "recorded>replied", "recorded>cancelled",
            "recorded>merged", "recorded>outside",
            "dispatched>accepted", "dispatched>dispatched", "dispatched>recorded",
            "dispatched>replied", "dispatched>cancelled", "dispatched>merged",
            "dispatched>outside",
            "accepted>on_site", "accepted>finished", "accepted>dispatched", "accepted>recorded",
            "accepted>suspended", "accepted>replied", "accepted>cancelled", "accepted>merged",
            "accepted>outside",
            "on_site>finished", "on_site>suspended", "on_site>merged", "on_site>outside",
            "suspended>accepted", "suspended>on_site", "suspended>dispatched",
            "suspended>cancelled",
            "suspended>merged", "suspended>outside",
            "finished>replied", "finished>reopened",
            "replied>visited", "replied>archived", "replied>reopened",
            "reopened>dispatched",
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
            .dispatch(to: person), .accept(by: person), .suspend(.parts), .resume,
            .finish(by: person), .answerDelivered,
            .visit(.satisfied), .archive,
        ] {
            state = try TicketMachine.next(state, event, at: now)
            #expect(state.handler == person)
        }
    }
}
