import GRDB
import Tickets

/// The whole story of each archived ticket with its checksum; never changed.
enum ArchiveTable {
    /// The story of a ticket as JSON: the matter, its history, promises, files, and what was said.
    static func story(
        of ticket: TicketID,
        _ session: SQLSession
    ) throws(StoreError) -> String? {
        try session.first(
            """
            SELECT json_object(
                'number', number, 'state', state, 'kind', kind, 'topic', topic,
                'urgency', urgency, 'level', level, 'summary', summary,
                'building', building, 'unit', unit, 'room', room, 'spot', spot,
                'phone', phone, 'appointment', appointment, 'is_confirmed', is_confirmed,
                'reporter_id', reporter_person_id,
                'reporter', (SELECT name FROM person WHERE person.id = reporter_person_id),
                'recorded_at_ms', recorded_at_ms, 'archived_at_ms', state_at_ms,
                'follows_id', follows_id,
                'marks', (SELECT json_object(
                    'accused_id', accused_person_id, 'accused_role', accused_role,
                    'validity', validity, 'is_written', is_written, 'rework', rework,
                    'failures', failures, 'stage', stage, 'lead_id', lead_id)
                    FROM ticket_mark WHERE ticket_id = ticket.id),
                'visits', (SELECT json_group_array(json_object(
                    'number', number, 'reason', reason, 'due_at_ms', due_at_ms,
                    'done_at_ms', done_at_ms, 'visitor_id', visitor_person_id, 'way', way,
                    'rating', rating, 'opinion', opinion))
                    FROM visit WHERE ticket_id = ticket.id),
                'deadlines', (SELECT json_group_array(json_object(
                    'duty', duty, 'due_at_ms', due_at_ms, 'basis_at_ms', basis_at_ms,
                    'clock', clock)) FROM deadline WHERE ticket_id = ticket.id),
                'attachments', (SELECT json_group_array(json_object(
                    'kind', attachment.kind, 'state', attachment.state, 'sha256', sha256))
                    FROM ticket_attachment JOIN attachment
                        ON attachment.id = ticket_attachment.attachment_id
                    WHERE ticket_id = ticket.id),
                'history', (SELECT json_group_array(json_object(
                    'at_ms', at_ms, 'line', line, 'event', event, 'note_kind', note_kind,
                    'state', line_state, 'person_id', person_id, 'handler_id', handler_id,
                    'text', text, 'detail', json(detail)))
                    FROM (SELECT at_ms, line, event, note_kind, state AS line_state, person_id,
                        handler_person_id AS handler_id, text, detail
                        FROM history WHERE ticket_id = ticket.id ORDER BY id)),
                'received', (SELECT json_group_array(json_object(
                    'id', said, 'sent_at_ms', sent_at_ms, 'text', text))
                    FROM (SELECT inbox.id AS said, sent_at_ms, text FROM inbox
                        WHERE id IN (SELECT inbox_id FROM history
                            WHERE history.ticket_id = ticket.id) ORDER BY inbox.id)),
                'sent', (SELECT json_group_array(json_object(
                    'id', said, 'purpose', purpose, 'text', text, 'state', sending,
                    'created_at_ms', created_at_ms, 'settled_at_ms', settled_at_ms))
                    FROM (SELECT outbox.id AS said, purpose, text, state AS sending,
                        created_at_ms, settled_at_ms
                        FROM outbox WHERE ticket_id = ticket.id ORDER BY outbox.id)))
            FROM ticket WHERE id = ?
            """,
            [ticket.rawValue]
        )?[0]
    }

    /// Keeps the story of a ticket.
    static func insert(
        _ story: String,
        of ticket: TicketID,
        hash: String,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            "INSERT INTO archive (ticket_id, archived_at_ms, story, sha256) VALUES (?, ?, ?, ?)",
            [ticket.rawValue, now.rawValue, story, hash]
        )
    }

    /// Every kept story with the checksum of its day, one at a time.
    static func walk(
        _ session: SQLSession,
        _ body: (_ ticket: TicketID, _ story: String, _ hash: String) -> Void
    ) throws(StoreError) {
        try session.walk("SELECT ticket_id, story, sha256 FROM archive", []) {
            row throws(StoreError) in
            body(try row.value(0), row[1], row[2])
            return true
        }
    }
}
