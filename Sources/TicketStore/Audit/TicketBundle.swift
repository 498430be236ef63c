package import Tickets

/// A ticket to be carried elsewhere: its row, its history with hashes, its files' checksums; proved without a database.
package struct TicketBundle: Hashable, Codable, Sendable {
    /// A line of the history with what its hash rests on.
    struct Line: Hashable, Codable, Sendable {
        var link: HistoryLink
        /// The hash of the line before it of all tickets.
        var afterOfAll: String?
        var hash: String
    }

    /// A file of the ticket.
    struct File: Hashable, Codable, Sendable {
        var kind: String
        var name: String?
        var sha256: String?
        var byteCount: Int?
    }

    /// Of what form the bundle is.
    var format = 1
    /// The number people say.
    package var number: String
    /// When it was exported.
    package var exportedAtMs: Int64
    /// The ticket as JSON: the matter, promises, what was received and sent.
    var story: String
    /// The checksum that the archive keeps of the story; nil for a ticket that is not archived.
    var archivedSHA256: String?
    var lines: [Line]
    var files: [File]

    /// The hash of the last line; whoever noted it can tell whether this is the whole history.
    package var head: String { lines.last?.hash ?? "" }

    /// How many lines the history has.
    package var lineCount: Int { lines.count }

    /// What is wrong with the bundle; empty when every line fits.
    ///
    /// - Parameter head: the hash of the last line as the office named it; nil when it did not.
    /// - Returns: sentences, the first line that does not fit first.
    package func faults(expecting head: String?) -> [String] {
        var faults: [String] = []
        var before: String?
        for (index, line) in lines.enumerated() {
            guard line.link.hash(afterOfTicket: before, afterOfAll: line.afterOfAll) == line.hash
            else {
                faults.append(
                    "line \(index + 1) of \(number) does not fit: it was changed, or a line before it was taken out"
                )
                break
            }
            before = line.hash
        }
        if lines.first?.link.line != "open" {
            faults.append("the history does not begin with the opening")
        }
        if Set(lines.map(\.link.ticketID)).count > 1 {
            faults.append("lines of another ticket are among them")
        }
        if let archivedSHA256, Checksum.of(story) != archivedSHA256 {
            faults.append("the archived story was changed")
        }
        if let head, head != self.head {
            faults.append("the last line is not the one that the office named")
        }
        return faults
    }

    /// The bundle as JSON text.
    package func written() throws(StoreError) -> String { try JSONText.write(self) }

    /// Reads a bundle from JSON text.
    ///
    /// - Throws: `StoreError` with code `unreadable` when it is none.
    package static func read(_ text: String) throws(StoreError) -> TicketBundle {
        let bundle = try JSONText.read(TicketBundle.self, text)
        guard bundle.format == 1 else { throw StoreError(.unreadable, "bundle format") }
        return bundle
    }
}

extension TicketStore {
    /// A ticket to be carried elsewhere; nil when there is none with this number.
    package func bundle(
        of number: TicketNumber,
        at now: Instant
    ) async throws(StoreError) -> TicketBundle? {
        try await read { session throws(StoreError) in
            guard let ticket = try TicketTable.ticket(number, session) else { return nil }
            let archived = try ArchiveTable.kept(ticket.id, session)
            let current = try ArchiveTable.story(of: ticket.id, session)
            return TicketBundle(
                number: "\(number)",
                exportedAtMs: now.rawValue,
                story: archived?.story ?? current ?? "{}",
                archivedSHA256: archived?.hash,
                lines: try HistoryTable.links(of: ticket.id, session),
                files: try AttachmentTable.files(of: ticket.id, session)
            )
        }
    }
}
