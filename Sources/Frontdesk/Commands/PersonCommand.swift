import ArgumentParser
import Foundation
import Pipeline
import TicketStore
import Tickets

/// `frontdesk person`: what is kept of a person, and forgetting it.
struct PersonCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person",
        abstract: "导出或注销一个人的资料。/ Export or forget what is kept of a person.",
        discussion: """
            A person is named by the key of the office's files, or by # and the number of the row (guests have no key).
            """,
        subcommands: [PersonExportCommand.self, PersonForgetCommand.self]
    )

    /// The row that a word names.
    ///
    /// - Throws: `CommandFailure` when there is no such person.
    static func row(_ name: String, in store: TicketStore) async throws -> PersonID {
        if name.hasPrefix("#"), let id = Int64(name.dropFirst()) { return PersonID(rawValue: id) }
        guard let id = try await store.person(ofKey: name) else {
            throw CommandFailure(.failure, "没有这个人。/ There is nobody called \(name).")
        }
        return id
    }
}
