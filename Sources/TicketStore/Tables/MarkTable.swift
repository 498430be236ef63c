import GRDB
import Tickets

/// What the desk notes of tickets beside their facts; a ticket without a row has nothing noted.
enum MarkTable {
    /// The marks of a ticket.
    static func marks(of ticket: TicketID, _ session: SQLSession) throws(StoreError) -> TicketMarks
    {
        let row = try session.first(
            """
            SELECT accused_person_id, accused_role, validity, is_written, written_draft,
                written_by_person_id, is_written_sent, rework, failures, stage, lead_id, team,
                asks_help_person_id, joint
            FROM ticket_mark WHERE ticket_id = ?
            """,
            [ticket.rawValue]
        )
        guard let row else { return TicketMarks() }
        var marks = TicketMarks()
        marks.accused = try row.valueIfAny(0)
        marks.accusedRole = try row.valueIfAny(1)
        marks.validity = try row.valueIfAny(2)
        marks.isWritten = row[3]
        marks.writtenDraft = row[4]
        marks.writtenBy = try row.valueIfAny(5)
        marks.isWrittenSent = row[6]
        marks.rework = try row.valueIfAny(7)
        marks.failures = row[8]
        marks.stage = try row.valueIfAny(9)
        marks.lead = try row.valueIfAny(10)
        marks.team = try row.valueIfAny(11)
        marks.asksHelp = try row.valueIfAny(12)
        marks.joint = (row[13] as String?).map { JointAcceptance(stored: $0) }
        return marks
    }

    /// Replaces the marks of a ticket.
    static func set(
        _ marks: TicketMarks,
        of ticket: TicketID,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            INSERT INTO ticket_mark (ticket_id, accused_person_id, accused_role, validity,
                is_written, written_draft, written_by_person_id, is_written_sent, rework, failures,
                stage, lead_id, team, asks_help_person_id, joint)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (ticket_id) DO UPDATE SET accused_person_id = excluded.accused_person_id,
                accused_role = excluded.accused_role, validity = excluded.validity,
                is_written = excluded.is_written, written_draft = excluded.written_draft,
                written_by_person_id = excluded.written_by_person_id,
                is_written_sent = excluded.is_written_sent, rework = excluded.rework,
                failures = excluded.failures, stage = excluded.stage, lead_id = excluded.lead_id,
                team = excluded.team, asks_help_person_id = excluded.asks_help_person_id,
                joint = excluded.joint
            """,
            [
                ticket.rawValue, marks.accused?.rawValue, marks.accusedRole?.rawValue,
                marks.validity?.rawValue, marks.isWritten,
                marks.writtenDraft.map { StoredText.fit($0) }, marks.writtenBy?.rawValue,
                marks.isWrittenSent, marks.rework?.rawValue, marks.failures,
                marks.stage?.rawValue, marks.lead?.rawValue, marks.team?.rawValue,
                marks.asksHelp?.rawValue, marks.joint?.stored,
            ]
        )
    }
}
