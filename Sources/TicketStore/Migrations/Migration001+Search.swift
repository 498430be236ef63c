extension Migration001 {
    /// What lists and searches need: the next promise of each open ticket, words, and indexes.
    ///
    /// `ticket_due` is derived from state and promises by triggers, so that a list of what is overdue costs the same
    /// whether ten thousand or a million tickets lie behind it. Promises that were kept or replaced do not count.
    static let search = """
        CREATE TABLE ticket_due (
            ticket_id INTEGER PRIMARY KEY REFERENCES ticket (id),
            due_at_ms INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX ticket_due_moment ON ticket_due (due_at_ms, ticket_id);

        CREATE TRIGGER ticket_due_new AFTER INSERT ON deadline
        BEGIN
            \(due(of: "new.ticket_id"))
        END;
        CREATE TRIGGER ticket_due_changed AFTER UPDATE ON deadline
        BEGIN
            \(due(of: "new.ticket_id"))
        END;
        CREATE TRIGGER ticket_due_removed AFTER DELETE ON deadline
        BEGIN
            \(due(of: "old.ticket_id"))
        END;
        CREATE TRIGGER ticket_due_moved AFTER UPDATE OF state ON ticket
        BEGIN
            \(due(of: "new.id"))
        END;
        CREATE TRIGGER ping_over AFTER UPDATE OF state ON ticket
            WHEN new.state IN ('archived', 'cancelled', 'merged')
        BEGIN
            UPDATE ping SET over_at_ms = new.state_at_ms
            WHERE ticket_id = new.id AND acknowledged_at_ms IS NULL AND over_at_ms IS NULL;
        END;

        CREATE VIRTUAL TABLE ticket_words USING fts5 (
            grams, content = '', detail = full, tokenize = 'unicode61 remove_diacritics 0');

        CREATE INDEX ticket_recorded ON ticket (recorded_at_ms);
        CREATE INDEX ticket_emergency ON ticket (recorded_at_ms) WHERE urgency = 'emergency';
        CREATE INDEX ticket_unassigned ON ticket (recorded_at_ms)
            WHERE handler_person_id IS NULL AND state IN ('recorded', 'dispatched', 'reopened');
        CREATE INDEX ticket_awaiting ON ticket (recorded_at_ms)
            WHERE state = 'replied' AND kind IN ('repair', 'complaint');
        CREATE INDEX ticket_room ON ticket (room, recorded_at_ms);
        CREATE INDEX ticket_flat ON ticket (room, building, unit, recorded_at_ms);
        CREATE INDEX ticket_handler_recorded ON ticket (handler_person_id, recorded_at_ms);
        CREATE INDEX ticket_phone_tail ON ticket (substr(phone, -4), recorded_at_ms)
            WHERE phone IS NOT NULL;
        CREATE INDEX person_name ON person (name);
        CREATE INDEX person_phone ON person (phone) WHERE phone IS NOT NULL;

        """

    private static func due(of ticket: String) -> String {
        """
        DELETE FROM ticket_due WHERE ticket_id = \(ticket);
            INSERT INTO ticket_due (ticket_id, due_at_ms)
            SELECT ticket.id, min(deadline.due_at_ms)
            FROM ticket JOIN deadline ON deadline.ticket_id = ticket.id
            WHERE ticket.id = \(ticket) AND ticket.state IN (
                    'recorded', 'dispatched', 'reopened', 'accepted', 'on_site', 'suspended')
                AND deadline.kept_at_ms IS NULL AND deadline.replaced_at_ms IS NULL
            GROUP BY ticket.id;
        """
    }
}
