import Foundation
import GRDB

/// Makes a large desk of a small one: its archived tickets once more and once more, each time longer ago.
///
/// Rows are copied as they are, whatever columns they have, under new identities and earlier times.
struct ArchiveCopier {
    private let queue: DatabaseQueue
    /// Rows of one copy lie this far from those of the one before.
    private static let stride = 1_000_000
    /// Copies lie in ten years, a month apart.
    private static let monthMs = 2_592_000_000
    private static let monthsMax = 120

    /// Opens the database file of a desk that does not run.
    init(_ path: String) throws {
        var configuration = Configuration()
        configuration.prepareDatabase { db in
            // Nothing is lost that could not be made again.
            try db.execute(sql: "PRAGMA synchronous = OFF; PRAGMA cache_size = -400000")
        }
        queue = try DatabaseQueue(path: path, configuration: configuration)
    }

    /// Copies until there are so many tickets.
    ///
    /// - Returns: how many there are.
    func grow(to wanted: Int) throws -> Int {
        let texts = try queue.read { db in
            try Row.fetchAll(db, sql: "SELECT id, summary FROM ticket WHERE state = 'archived'")
                .map { (id: $0[0] as Int, grams: Self.grams(of: $0[1])) }
        }
        var count = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM ticket") } ?? 0
        var copy = 0
        while count < wanted, !texts.isEmpty {
            let copies = min(20, (wanted - count) / texts.count + 1)
            try queue.write { db in
                for number in (copy + 1)...(copy + copies) { try self.copy(number, texts, db) }
            }
            copy += copies
            count += copies * texts.count
        }
        return count
    }

    private func copy(_ number: Int, _ texts: [(id: Int, grams: String)], _ db: Database) throws {
        let archived = "state = 'archived' AND id < \(Self.stride)"
        try copy("ticket", where: archived, number, db)
        let theirs = "ticket_id IN (SELECT id FROM ticket WHERE \(archived))"
        for table in ["history", "deadline", "archive"] {
            try copy(table, where: theirs, number, db)
        }
        let words = try db.cachedStatement(
            sql: "INSERT INTO ticket_words (rowid, grams) VALUES (?, ?)"
        )
        for text in texts {
            try words.execute(arguments: [text.id + number * Self.stride, text.grams])
        }
    }

    private func copy(
        _ table: String,
        where rows: String,
        _ number: Int,
        _ db: Database
    ) throws {
        let columns = try Row.fetchAll(db, sql: "PRAGMA table_xinfo(\(table))")
            .filter { $0["hidden"] == 0 }
            .map { $0["name"] as String }
        let offset = number * Self.stride
        let earlier = (number % Self.monthsMax + 1) * Self.monthMs
        let values = columns.map { column in
            switch column {
            case "id", "ticket_id": "\(column) + \(offset)"
            case "series_count": "\(column) + \(number * 1000)"
            case _ where column.hasSuffix("_at_ms") || column == "at_ms": "\(column) - \(earlier)"
            default: column
            }
        }
        try db.execute(
            sql: """
                INSERT INTO \(table) (\(columns.joined(separator: ", ")))
                SELECT \(values.joined(separator: ", ")) FROM \(table) WHERE \(rows)
                """
        )
    }

    /// The words of a text as the index of the store takes them: pairs of characters.
    private static func grams(of text: String) -> String {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(Array.init)
            .flatMap { run in run.indices.map { String(run[$0..<min($0 + 2, run.count)]) } }
            .joined(separator: " ")
    }
}
