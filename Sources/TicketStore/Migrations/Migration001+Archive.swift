extension Migration001 {
    /// The stories of archived tickets, which never change.
    static let archive = """
        CREATE TABLE archive (
            ticket_id INTEGER PRIMARY KEY REFERENCES ticket (id),
            archived_at_ms INTEGER NOT NULL,
            story TEXT NOT NULL CHECK (json_valid(story)),
            sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
            redaction_id INTEGER REFERENCES audit (id)
        ) STRICT;
        CREATE INDEX archive_redaction ON archive (redaction_id);
        CREATE TRIGGER archive_kept_update BEFORE UPDATE ON archive
            WHEN new.redaction_id IS NULL OR new.redaction_id IS old.redaction_id
                OR new.ticket_id <> old.ticket_id OR new.archived_at_ms <> old.archived_at_ms
        BEGIN
            SELECT RAISE(ABORT, 'the archive does not change');
        END;
        CREATE TRIGGER archive_kept_delete BEFORE DELETE ON archive
        BEGIN
            SELECT RAISE(ABORT, 'the archive does not change');
        END;

        """
}
