import Dialogue
import Foundation
import Rulebook
import Tickets

@testable import TicketStore

/// A store under the rules of the project, with an office, an owner at 3-2-1502 and a desk.
struct RealDesk {
    let fixture: StoreFixture
    private let dialogue: Dialogue

    /// One member of staff of each of these roles, called as the role is; the worker is called 维修工.
    static let roles: [Role] = [
        .frontDesk, .areaButler, .engineeringLead, .repairWorker, .customerServiceManager,
        .projectManager, .planningDepartment, .finance, .security,
    ]
    /// The number of everybody here.
    static let phone = "13900001502"

    init() async throws {
        fixture = try StoreFixture()
        dialogue = Dialogue(
            catalogue: try Rulebook.load(folder: "intents", facts: [:]),
            policy: DeskPolicy()
        )
        let home = Place(building: "3", unit: "2", room: "1502")
        let staff = Self.roles.map { role in
            Self.record(role.rawValue, role, buildings: role == .areaButler ? ["3"] : [])
        }
        let owner = Self.record("owner", .owner, homes: [home])
        try await fixture.store.replaceEstate(
            EstateImport(households: [home], people: staff + [owner]),
            at: StoreFixture.start
        )
        try await fixture.store.setStaffChat(desk: StoreFixture.desk)
    }

    private static func record(
        _ name: String,
        _ role: Role,
        buildings: [String] = [],
        homes: [Place] = []
    ) -> PersonRecord {
        PersonRecord(
            key: name,
            name: role == .repairWorker ? "维修工" : name,
            role: role,
            phone: phone,
            buildings: buildings,
            households: homes,
            accounts: [
                PersonRecord.Account(
                    platform: StoreFixture.platform,
                    account: AccountID(rawValue: name),
                    chat: name
                )
            ]
        )
    }

    /// Somebody writes, and it is handled.
    func say(
        _ words: String,
        as who: String,
        in chat: ChatAddress? = nil,
        at now: Instant
    ) async throws {
        try await fixture.record(
            StoreFixture.line(words, from: who, key: UUID().uuidString, in: chat)
        )
        let dialogue = dialogue
        _ = try await fixture.store.handleBatch(
            limit: 10,
            at: now,
            calendar: dialogue.policy.calendar,
            lookup: { dialogue.lookup(for: $0, in: $1, at: $2) },
            decide: { dialogue.decide($0, in: $1, at: $2) }
        )
    }

    /// Whatever is due is done and sent.
    func sweep(at now: Instant) async throws {
        let dialogue = dialogue
        try await fixture.store.keep(dialogue.standing(at: now))
        for _ in 0..<5 {
            let outcome = try await fixture.store.sweepDue(
                limit: 100,
                at: now,
                calendar: dialogue.policy.calendar,
                lookup: { dialogue.lookup(for: $0, in: $1, at: $2) },
                decide: { dialogue.decideOnTimer($0, in: $1, at: $2) }
            )
            guard outcome.remaining else { break }
        }
        _ = try await fixture.drain(at: now)
        _ = try await fixture.store.nextDue(after: now)
        _ = try await fixture.store.backlog()
    }
}
