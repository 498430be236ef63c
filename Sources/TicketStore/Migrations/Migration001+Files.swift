extension Migration001 {
    /// Files, threads, cards, and the archive.
    static let files = """
        CREATE TABLE attachment (
            id INTEGER PRIMARY KEY,
            inbox_id INTEGER NOT NULL UNIQUE REFERENCES inbox (id),
            platform TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('photo', 'voice', 'video', 'document')),
            platform_file TEXT NOT NULL,
            name TEXT,
            media_type TEXT,
            told_byte_count INTEGER,
            seconds INTEGER,
            state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'kept', 'gone')),
            sha256 TEXT CHECK (length(sha256) = 64),
            byte_count INTEGER,
            attempts INTEGER NOT NULL DEFAULT 0,
            reason TEXT,
            CHECK ((state = 'kept') = (sha256 IS NOT NULL)),
            CHECK ((state = 'kept') = (byte_count IS NOT NULL))
        ) STRICT;
        CREATE INDEX attachment_pending ON attachment (platform, id) WHERE state = 'pending';

        CREATE TABLE thread (
            id INTEGER PRIMARY KEY,
            ticket_id INTEGER REFERENCES ticket (id),
            conversation_id INTEGER REFERENCES conversation (id),
            platform TEXT NOT NULL,
            chat TEXT NOT NULL,
            title TEXT NOT NULL,
            thread TEXT,
            opened_at_ms INTEGER,
            CHECK ((ticket_id IS NULL) <> (conversation_id IS NULL)),
            CHECK (thread IS NULL OR opened_at_ms IS NOT NULL)
        ) STRICT;
        CREATE UNIQUE INDEX thread_ticket ON thread (ticket_id, platform, chat);
        CREATE UNIQUE INDEX thread_conversation ON thread (conversation_id, platform, chat);
        CREATE INDEX thread_place ON thread (platform, chat, thread);

        CREATE TABLE card (
            id INTEGER PRIMARY KEY,
            card_key TEXT NOT NULL,
            platform TEXT NOT NULL,
            chat TEXT NOT NULL,
            message TEXT,
            UNIQUE (card_key, platform, chat)
        ) STRICT;

        CREATE TABLE archive (
            ticket_id INTEGER PRIMARY KEY REFERENCES ticket (id),
            archived_at_ms INTEGER NOT NULL,
            story TEXT NOT NULL CHECK (json_valid(story)),
            sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
            redaction_id INTEGER REFERENCES audit (id)
        ) STRICT;
        CREATE INDEX archive_redaction ON archive (redaction_id);
        CREATE TRIGGER archive_kept_update BEFORE UPDATE ON archive
            WHEN new.redaction_id IS NULL OR old.redaction_id IS NOT NULL
        BEGIN
            SELECT RAISE(ABORT, 'the archive does not change');
        END;
        CREATE TRIGGER archive_kept_delete BEFORE DELETE ON archive
        BEGIN
            SELECT RAISE(ABORT, 'the archive does not change');
        END;

        """
}
