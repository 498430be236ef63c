import Testing
import Tickets

@Suite("Permissions")
struct PermissionTests {
    private func person(_ role: Role, buildings: [String] = []) -> Person {
        Person(id: PersonID(rawValue: 1), name: "", role: role, buildings: buildings)
    }

    private func ticket(
        _ kind: TicketKind,
        state: TicketState = .recorded,
        reporter: Int64 = 99
    ) -> Ticket {
        Ticket(
            id: TicketID(rawValue: 1),
            number: TicketNumber(prefix: "BX", date: "20261123", sequence: 1),
            state: state,
            facts: TicketFacts(
                kind: kind,
                topic: .other,
                urgency: .normal,
                summary: "",
                place: Place(building: "3")
            ),
            reporter: PersonID(rawValue: reporter),
            conversation: nil,
            recordedAt: Instant(ms: 0)
        )
    }

    @Test("Nobody outside the staff has any staff verb", arguments: [Role.guest, .owner, .tenant])
    func outsiders(role: Role) {
        for verb in StaffVerb.allCases {
            #expect(!Permission.allows(person(role), verb, on: ticket(.repair)))
        }
    }

    @Test("Nobody handles a matter of their own")
    func ownMatter() {
        let own = ticket(.repair, reporter: 1)
        #expect(!Permission.allows(person(.frontDesk), .dispatch, on: own))
        #expect(!Permission.allows(person(.projectManager), .archive, on: own))
        #expect(Permission.allows(person(.frontDesk), .see, on: own))
    }

    @Test("A butler acts in own buildings, a lead on repairs, a worker on what was given")
    func scopes() {
        #expect(
            Permission.allows(
                person(.areaButler, buildings: ["3"]),
                .accept,
                on: ticket(.complaint)
            )
        )
        #expect(
            !Permission.allows(
                person(.areaButler, buildings: ["4"]),
                .accept,
                on: ticket(.complaint)
            )
        )
        #expect(Permission.allows(person(.engineeringLead), .dispatch, on: ticket(.repair)))
        #expect(!Permission.allows(person(.engineeringLead), .dispatch, on: ticket(.complaint)))
        let mine = ticket(.repair, state: .dispatched(to: PersonID(rawValue: 1)))
        let others = ticket(.repair, state: .dispatched(to: PersonID(rawValue: 2)))
        #expect(Permission.allows(person(.repairWorker), .accept, on: mine))
        #expect(!Permission.allows(person(.repairWorker), .accept, on: others))
        #expect(!Permission.allows(person(.repairWorker), .archive, on: mine))
    }

    @Test("Urgency is raised by the desk and lowered by managers alone")
    func urgency() {
        for role in Role.allCases where role.isStaff {
            let may = Permission.allows(person(role), .lowerUrgency, on: ticket(.repair))
            #expect(may == [.customerServiceManager, .projectManager].contains(role))
        }
    }
}
