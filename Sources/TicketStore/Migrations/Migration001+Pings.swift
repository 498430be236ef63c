extension Migration001 {
    /// What was told about promises, and who was pinged.
    static let pings = """
        CREATE TABLE watch_step (
            ticket_id INTEGER NOT NULL REFERENCES ticket (id),
            step TEXT NOT NULL,
            at_ms INTEGER NOT NULL,
            PRIMARY KEY (ticket_id, step)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE ping (
            id INTEGER PRIMARY KEY,
            ticket_id INTEGER NOT NULL REFERENCES ticket (id),
            person_id INTEGER NOT NULL REFERENCES person (id),
            step TEXT NOT NULL,
            duty TEXT NOT NULL CHECK (duty IN (
                'accept', 'department', 'on_site', 'reply', 'plan', 'finish')),
            at_ms INTEGER NOT NULL,
            told_at_ms INTEGER,
            acknowledged_at_ms INTEGER,
            UNIQUE (ticket_id, person_id, step),
            CHECK (acknowledged_at_ms IS NULL OR told_at_ms IS NOT NULL)
        ) STRICT;
        CREATE INDEX ping_waiting ON ping (person_id) WHERE told_at_ms IS NULL;
        CREATE INDEX ping_unacknowledged ON ping (person_id, ticket_id)
            WHERE acknowledged_at_ms IS NULL;
        CREATE INDEX ping_person ON ping (person_id, told_at_ms);
        CREATE INDEX ping_told ON ping (told_at_ms);
        """
}
