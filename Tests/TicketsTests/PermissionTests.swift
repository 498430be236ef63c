import Testing

@testable import Tickets

@Suite("Permissions")
struct PermissionTests {
    private func person(
        _ role: Role,
        buildings: [String] = [],
        homes: [HouseholdID] = []
    ) -> Person {
        Person(
            id: PersonID(rawValue: 1),
            name: "",
            role: role,
            buildings: buildings,
            homes: homes
        )
    }

    private func ticket(
        _ kind: TicketKind,
        state: TicketState = .recorded,
        level: ComplaintLevel? = nil,
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
                level: level,
                summary: "",
                place: Place(building: "3"),
                household: HouseholdID(rawValue: 5)
            ),
            reporter: PersonID(rawValue: reporter),
            conversation: nil,
            recordedAt: Instant(ms: 0),
            deadlines: [
                Deadline(
                    duty: .reply,
                    due: Instant(ms: 100),
                    basis: Instant(ms: 0),
                    clock: .calendar
                )
            ]
        )
    }

    /// The table of DOMAIN 2.2 as the paper prints it, its actions under our names.
    private static let paper = """
        | create | own | Y | Y | Y | Y | - | Y | Y | Y | - |
        | see | own | Y | Y | own | repair | assigned | Y | Y | major | charge |
        | classify | - | Y | Y | own | - | - | Y | Y | - | - |
        | raise_urgency | - | Y | Y | Y | Y | - | Y | Y | Y | - |
        | lower_urgency | - | - | - | - | - | - | A | A | - | - |
        | dispatch | - | Y | Y | own | repair | - | Y | Y | - | - |
        | work | - | - | - | own | Y | assigned | - | - | - | - |
        | suspend | - | Y | Y | - | Y | - | Y | Y | - | - |
        | extend_once | - | - | - | - | - | - | A | A | - | - |
        | extend_again | - | - | - | - | - | - | - | A | A | - |
        | reply | - | Y | Y | own | - | - | Y | Y | Y | charge |
        | cancel | own | Y | Y | - | - | - | Y | Y | - | - |
        | mark_invalid | - | - | - | - | - | - | A | A | A | - |
        | visit | - | Y | Y | own | - | - | Y | Y | Y | - |
        | archive | - | Y | Y | - | - | - | Y | Y | - | - |
        | reopen | own | Y | Y | own | - | - | Y | Y | Y | - |
        | lend_key | - | Y | Y | - | - | - | Y | Y | - | - |
        | use_entrusted_key | - | - | - | - | - | - | A | A | - | - |
        | open_sealed_key | - | - | - | - | - | - | - | A | - | - |
        | publish_notice | - | draft | draft | - | - | - | A | A | - | - |
        | propose_event | - | Y | Y | Y | - | - | Y | Y | - | - |
        | approve_event | - | - | - | - | - | - | - | A | - | - |
        | approve_event_plan | - | - | - | - | - | - | - | draft | A | - |
        | report | - | day | month | own | repair | - | all | all | all | charge |
        | assign_roles | - | - | - | - | - | - | - | Y | Y | - |
        """

    private static let columns: [Role] = [
        .owner, .frontDesk, .districtAssistant, .areaButler, .engineeringLead, .repairWorker,
        .customerServiceManager, .projectManager, .planningDepartment, .finance,
    ]

    @Test("Every cell is the paper's, but for the departures that are listed")
    func everyCell() throws {
        var compared = 0
        var departed: [String] = []
        for line in Self.paper.split(separator: "\n") {
            let cells = line.split(separator: "|").map { $0.filter { $0 != " " } }
                .filter { !$0.isEmpty }
            let right = try #require(Right(rawValue: cells[0]))
            #expect(cells.count == Self.columns.count + 1, "\(cells[0])")
            for (role, cell) in zip(Self.columns, cells.dropFirst()) {
                let wanted = try #require(Grant(rawValue: cell))
                #expect(PermissionTable.read(PermissionTable.paper)[right]?[role] == wanted)
                if Permission.grant(of: role, for: right) != wanted {
                    departed.append("\(right.rawValue) \(role.rawValue)")
                }
                compared += 1
            }
        }
        #expect(compared == 250)
        #expect(
            departed == [
                "work front_desk", "work district_assistant", "work customer_service_manager",
                "work project_manager", "suspend repair_worker", "visit engineering_lead",
            ]
        )
    }

    @Test("Every word of the tables is known, and every right and role stands in them")
    func wellFormed() {
        var rights: Set<String> = []
        var roles: Set<String> = ["guest"]
        for table in [PermissionTable.paper, PermissionTable.others, PermissionTable.added] {
            let lines = table.split(separator: "\n").map { $0.split(separator: " ") }
            let names = lines[0].dropFirst().map(String.init)
            #expect(names.allSatisfy { Role(rawValue: $0) != nil })
            roles.formUnion(names)
            for line in lines.dropFirst() {
                #expect(Right(rawValue: String(line[0])) != nil, "\(line[0])")
                #expect(line.count == names.count + 1, "\(line[0])")
                #expect(line.dropFirst().allSatisfy { Grant(rawValue: String($0)) != nil })
                rights.insert(String(line[0]))
            }
        }
        #expect(rights == Set(Right.allCases.map(\.rawValue)))
        #expect(roles == Set(Role.allCases.map(\.rawValue)))
    }

    @Test("Nobody outside the staff has any staff verb", arguments: [Role.guest, .owner, .tenant])
    func outsiders(role: Role) {
        for verb in StaffVerb.allCases {
            #expect(!Permission.allows(person(role), verb, on: ticket(.repair)))
        }
    }

    @Test("Nobody handles a matter of their own, or of the own home")
    func ownMatter() {
        let own = ticket(.repair, reporter: 1)
        #expect(!Permission.allows(person(.frontDesk), .dispatch, on: own))
        #expect(!Permission.allows(person(.projectManager), .archive, on: own))
        #expect(Permission.allows(person(.frontDesk), .see, on: own))
        let neighbour = person(.frontDesk, homes: [HouseholdID(rawValue: 5)])
        #expect(!Permission.allows(neighbour, .archive, on: ticket(.repair)))
        #expect(Permission.allows(person(.frontDesk), .archive, on: ticket(.repair)))
    }

    @Test("A butler acts in own buildings, a lead dispatches repairs, a worker does what was given")
    func scopes() {
        let complaint = ticket(.complaint)
        #expect(Permission.allows(person(.areaButler, buildings: ["3"]), .accept, on: complaint))
        #expect(!Permission.allows(person(.areaButler, buildings: ["4"]), .accept, on: complaint))
        #expect(!Permission.allows(person(.areaButler, buildings: ["4"]), .see, on: complaint))
        #expect(Permission.allows(person(.engineeringLead), .dispatch, on: ticket(.repair)))
        #expect(!Permission.allows(person(.engineeringLead), .dispatch, on: complaint))
        let mine = ticket(.repair, state: .dispatched(to: PersonID(rawValue: 1)))
        let others = ticket(.repair, state: .dispatched(to: PersonID(rawValue: 2)))
        #expect(Permission.allows(person(.repairWorker), .accept, on: mine))
        #expect(!Permission.allows(person(.repairWorker), .accept, on: others))
        #expect(!Permission.allows(person(.repairWorker), .archive, on: mine))
    }

    @Test("Planning sees major complaints and those whose promise has passed")
    func major() {
        let planning = person(.planningDepartment)
        #expect(Permission.allows(planning, .see, on: ticket(.complaint, level: .major)))
        let small = ticket(.complaint, level: .ordinary)
        #expect(!Permission.allows(planning, .see, on: small, at: Instant(ms: 50)))
        #expect(Permission.allows(planning, .see, on: small, at: Instant(ms: 150)))
        #expect(!Permission.allows(planning, .see, on: ticket(.repair), at: Instant(ms: 150)))
    }

    @Test("Urgency is lowered by managers alone")
    func urgency() {
        for role in Role.allCases where role.isStaff {
            let may = Permission.allows(person(role), .lowerUrgency, on: ticket(.repair))
            #expect(may == [.customerServiceManager, .projectManager].contains(role))
        }
    }
}
