import GRDB
import Tickets

/// The words of what was told, by pairs of characters, so that Chinese is found without a dictionary.
///
/// A text becomes its pairs (漏水了 is 漏水 and 水了), a word of two or more characters the phrase of its pairs, one
/// character every pair that begins with it. The index holds no copy of the text; it is taken from the ticket.
///
/// Source: https://www.sqlite.org/fts5.html (contentless tables, phrases, prefix queries; read 2026-11).
enum TicketWordTable {
    /// Adds the words of a new ticket.
    static func insert(
        _ text: String,
        of ticket: TicketID,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            "INSERT INTO ticket_words (rowid, grams) VALUES (?, ?)",
            [ticket.rawValue, grams(of: text)]
        )
    }

    /// Puts other words in place of those that the ticket still has.
    static func replace(
        with text: String,
        of ticket: TicketID,
        _ session: SQLSession
    ) throws(StoreError) {
        let row = try session.first("SELECT summary FROM ticket WHERE id = ?", [ticket.rawValue])
        guard let row, row[0] as String != text else { return }
        try session.run(
            "INSERT INTO ticket_words (ticket_words, rowid, grams) VALUES ('delete', ?, ?)",
            [ticket.rawValue, grams(of: row[0])]
        )
        try insert(text, of: ticket, session)
    }

    /// What finds the tickets in whose text every word stands; nil when there is nothing to look for.
    static func expression(for words: String) -> String? {
        var parts: [String] = []
        for run in runs(of: words) {
            let pairs = pairs(of: run)
            parts.append(
                run.count == 1
                    ? "\"\(run[0])\" *" : "\"\(pairs.dropLast().joined(separator: " "))\""
            )
        }
        return parts.isEmpty ? nil : parts.joined(separator: " AND ")
    }

    /// The pairs of a text, of every run of letters and digits on its own.
    static func grams(of text: String) -> String {
        runs(of: text).flatMap(pairs).joined(separator: " ")
    }

    /// Runs of letters and digits, in lower case, wide ASCII made narrow.
    private static func runs(of text: String) -> [[Character]] {
        text.prefix(Limits.summaryLengthMax).lowercased().map(narrowed)
            .split { !$0.isLetter && !$0.isNumber }
            .map(Array.init)
    }

    /// The pairs of a run and its last character alone, so that one character finds it wherever it stands.
    private static func pairs(of run: [Character]) -> [String] {
        run.indices.map { String(run[$0..<min($0 + 2, run.count)]) }
    }

    private static func narrowed(_ character: Character) -> Character {
        guard let scalar = character.unicodeScalars.first, character.unicodeScalars.count == 1,
            (0xFF01...0xFF5E).contains(scalar.value),
            let narrow = Unicode.Scalar(scalar.value - 0xFEE0)
        else { return character }
        return Character(narrow)
    }
}
