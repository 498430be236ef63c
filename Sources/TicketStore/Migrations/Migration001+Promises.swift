extension Migration001 {
    /// Promises, what was told about them, and who was pinged.
    static let promises = """
        CREATE TABLE deadline (
            ticket_id INTEGER NOT NULL REFERENCES ticket (id),
            duty TEXT NOT NULL CHECK (duty IN (
                'accept', 'department', 'on_site', 'control', 'reply', 'plan', 'finish')),
            round INTEGER NOT NULL DEFAULT 1 CHECK (round > 0),
            due_at_ms INTEGER NOT NULL,
            basis_at_ms INTEGER NOT NULL,
            clock TEXT NOT NULL CHECK (clock IN ('calendar', 'working', 'workdays')),
            time_limit TEXT,
            suspended_ms INTEGER NOT NULL DEFAULT 0 CHECK (suspended_ms >= 0),
            kept_at_ms INTEGER,
            replaced_at_ms INTEGER,
            PRIMARY KEY (ticket_id, duty, round),
            CHECK (due_at_ms >= basis_at_ms)
        ) STRICT, WITHOUT ROWID;
        CREATE UNIQUE INDEX deadline_current ON deadline (ticket_id, duty)
            WHERE replaced_at_ms IS NULL;
        CREATE TRIGGER deadline_kept BEFORE UPDATE ON deadline
        WHEN old.basis_at_ms <> new.basis_at_ms OR old.clock <> new.clock
            OR old.time_limit IS NOT new.time_limit OR old.round <> new.round
            OR (old.kept_at_ms IS NOT NULL AND old.kept_at_ms IS NOT new.kept_at_ms)
        BEGIN
            SELECT RAISE(ABORT, 'what a promise was counted from does not change');
        END;

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
                'accept', 'department', 'on_site', 'control', 'reply', 'plan', 'finish')),
            at_ms INTEGER NOT NULL,
            told_at_ms INTEGER,
            acknowledged_at_ms INTEGER,
            over_at_ms INTEGER,
            UNIQUE (ticket_id, person_id, step),
            CHECK (acknowledged_at_ms IS NULL OR told_at_ms IS NOT NULL)
        ) STRICT;
        CREATE INDEX ping_waiting ON ping (person_id) WHERE told_at_ms IS NULL;
        CREATE INDEX ping_unacknowledged ON ping (person_id, ticket_id)
            WHERE acknowledged_at_ms IS NULL AND over_at_ms IS NULL;
        CREATE INDEX ping_person ON ping (person_id, told_at_ms);
        CREATE INDEX ping_told ON ping (told_at_ms);
        """
}
