import GRDB
import Tickets

/// Where a person is named in what belongs to others: notes on their tickets, reasons, remarks, messages to staff.
enum MentionTable {
    /// Words that name one person and nobody else.
    struct Names {
        /// The names and numbers; none is part of another.
        let words: [String]

        /// The name, when nobody else bears it, and the phone numbers, those told for tickets among them.
        init(of person: PersonID, _ session: SQLSession) throws(StoreError) {
            var words: [String] = []
            let rows = try session.all(
                """
                SELECT name, phone, (SELECT count(*) FROM person AS other
                    WHERE other.name = person.name AND other.merged_into_id IS NULL)
                FROM person WHERE id = ?1 OR merged_into_id = ?1
                """,
                [person.rawValue]
            )
            for row in rows {
                let name: String = row[0]
                if name.count >= 2, (row[2] as Int) <= 1 { words.append(name) }
                if let phone = row[1] as String?, phone.count >= 7 { words.append(phone) }
            }
            let told = try session.all(
                """
                SELECT DISTINCT phone FROM ticket WHERE phone IS NOT NULL AND reporter_person_id IN
                    (SELECT id FROM person WHERE id = ?1 OR merged_into_id = ?1)
                """,
                [person.rawValue]
            )
            words += told.map { $0[0] as String }.filter { $0.count >= 7 }
            self.words = Set(words).sorted()
        }
    }

    /// A row in which a person is named.
    struct Mention: Sendable {
        /// The place in `places`; nil for a line of the history.
        let place: Int?
        /// The row there.
        let row: Int64
    }

    /// Texts from which a name is cut out; the rest of them stays.
    private static let places: [(table: String, column: String)] = [
        ("inbox", "text"), ("outbox", "text"), ("commitment", "text"), ("duty_remark", "text"),
        ("duty_log", "text"), ("duty_log", "manager_remark"), ("visit", "opinion"),
        ("approval", "reason || remark || matter"), ("conversation_note", "text"),
    ]

    /// Every row that names the person, found by reading them all; so this is asked before anything is written.
    ///
    /// Lines that owners wrote themselves about their own matter are theirs and stay.
    static func find(_ names: Names, _ session: SQLSession) throws(StoreError) -> [Mention] {
        guard !names.words.isEmpty else { return [] }
        var found: [Mention] = []
        for (index, place) in places.enumerated() {
            for row in try session.all(
                "SELECT rowid FROM \(place.table) WHERE \(condition(place.column, names))",
                names.words
            ) {
                found.append(Mention(place: index, row: row[0]))
            }
        }
        let lines = try session.all(
            """
            SELECT id FROM history WHERE redaction_id IS NULL
                AND line <> 'open' AND ifnull(note_kind, '') <> 'owner_line'
                AND (\(condition("text", names)) OR \(condition("detail", names)))
            """,
            names.words + names.words
        )
        return found + lines.map { Mention(place: nil, row: $0[0]) }
    }

    /// Cuts the name out of texts, and the words out of sealed lines; stories of archived tickets follow.
    static func takeOut(
        _ mentions: [Mention],
        _ names: Names,
        by audit: Int64,
        _ session: SQLSession
    ) throws(StoreError) {
        var stories: Set<TicketID> = []
        for mention in mentions {
            if let place = mention.place {
                try cut(names, outOf: places[place], row: mention.row, by: audit, session)
            } else if let ticket = try HistoryTable.redact(row: mention.row, by: audit, session) {
                stories.insert(ticket)
            }
        }
        for ticket in stories.sorted(by: { $0.rawValue < $1.rawValue }) {
            try Redaction(session: session, audit: audit).renewStory(of: ticket)
        }
    }

    private static func cut(
        _ names: Names,
        outOf place: (table: String, column: String),
        row: Int64,
        by audit: Int64,
        _ session: SQLSession
    ) throws(StoreError) {
        let text = cut(place.column, names)
        switch place.table {
        case "conversation_note":
            try session.run("UPDATE conversation_note SET text = '' WHERE rowid = ?", [row])
        case "inbox":
            try session.run(
                "UPDATE inbox SET text = \(text), raw = NULL WHERE rowid = ?",
                names.words + [row]
            )
        case "approval":
            let parts = ["reason", "remark", "matter"].map { "\($0) = \(cut($0, names))" }
            try session.run(
                """
                UPDATE approval SET \(parts.joined(separator: ", ")), redaction_id = ?
                WHERE rowid = ?
                """,
                names.words + names.words + names.words + [audit, row]
            )
        default:
            try session.run(
                "UPDATE \(place.table) SET \(place.column) = \(text) WHERE rowid = ?",
                names.words + [row]
            )
        }
    }

    /// A column without the names.
    private static func cut(_ column: String, _ names: Names) -> String {
        names.words.reduce(column) { text, _ in "replace(\(text), ?, '＊')" }
    }

    private static func condition(_ column: String, _ names: Names) -> String {
        names.words.map { _ in "instr(\(column), ?) > 0" }.joined(separator: " OR ")
    }
}
