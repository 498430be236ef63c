import Foundation
import Messenger
import Rulebook
import TicketStore
import Tickets

/// Fills a new desk with the sample estate: flats, people, staff, their accounts in the messenger, and the desk's group.
struct DemoEstate: Sendable {
    private let desk: InProcessDesk

    init(_ desk: InProcessDesk) {
        self.desk = desk
    }

    /// Imports and provisions what is missing; does nothing when the store has an estate.
    ///
    /// - Parameter folder: the estate's folder.
    /// - Throws: `CommandFailure` with every fault of the files, `StoreError` or `MessengerError`.
    func fill(from folder: String) async throws {
        guard try await desk.store.staffChat() == nil else { return }
        let reading = EstateFolder.read([folder])
        guard let records = reading.records else {
            let faults = reading.problems.map(\.description).joined(separator: "\n")
            throw CommandFailure(.configuration, faults)
        }
        var estate = EstateImport(records)
        let numbers = try await accounts(for: estate)
        for index in estate.people.indices {
            guard let number = numbers[estate.people[index].key] else { continue }
            estate.people[index].accounts = [
                PersonRecord.Account(
                    platform: InProcessDesk.platform,
                    account: AccountID(rawValue: "\(number)"),
                    chat: estate.people[index].role.isStaff ? "\(number)" : nil
                )
            ]
        }
        let now = Instant(ms: Int64(Date().timeIntervalSince1970 * 1000))
        try await desk.store.replaceEstate(estate, at: now)
        try await openChats(estate, numbers)
    }

    /// Makes the accounts, many at once: the messenger commits what arrives together in one go.
    private func accounts(for estate: EstateImport) async throws -> [String: Int64] {
        let messenger = desk.messenger
        return try await withThrowingTaskGroup(of: (String, Int64).self) { group in
            var numbers: [String: Int64] = [:]
            for (position, person) in estate.people.enumerated() {
                if position >= Self.atOnce, let (key, number) = try await group.next() {
                    numbers[key] = number
                }
                let profile = profile(of: person)
                group.addTask { (person.key, try await messenger.upsertAccount(profile)) }
            }
            for try await (key, number) in group { numbers[key] = number }
            return numbers
        }
    }

    private func openChats(
        _ estate: EstateImport,
        _ numbers: [String: Int64]
    ) async throws {
        let staff = estate.people.filter(\.role.isStaff)
        var members: [Int64] = []
        for person in staff {
            guard let number = numbers[person.key] else { continue }
            if !person.role.isManager { members.append(number) }
            // A bot cannot write first: the chats of staff are opened for them.
            _ = try await desk.messenger.openPrivateChat(account: number)
        }
        let group = try await desk.messenger.createGroup(
            title: "客服前台 Front desk",
            members: members,
            forum: true
        )
        try await desk.store.setStaffChat(
            desk: ChatAddress(platform: InProcessDesk.platform, chat: "\(group)")
        )
    }

    private func profile(of person: PersonRecord) -> AccountProfile {
        let role: AccountRole =
            !person.role.isStaff ? .owner : person.role.isManager ? .manager : .staff
        var profile = AccountProfile(login: person.key, name: person.name, role: role)
        profile.subtitle =
            person.role.isStaff
            ? person.role.chineseName
            : person.households.map(\.roomLabel).joined(separator: "、")
        return profile
    }

    /// Accounts made at once: enough for the messenger to put them into few commits.
    private static let atOnce = 64
}
