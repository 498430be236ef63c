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
                let profile = MessengerDesk.profile(
                    key: person.key,
                    name: person.name,
                    role: person.role,
                    homes: person.households
                )
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
        let members = estate.people.filter(\.role.isStaff).compactMap { person in
            numbers[person.key].map { MessengerDesk.Member(account: $0, role: person.role) }
        }
        try await MessengerDesk(
            messenger: desk.messenger,
            store: desk.store,
            platform: InProcessDesk.platform
        ).open(members)
    }

    /// Accounts made at once: enough for the messenger to put them into few commits.
    private static let atOnce = 64
}
