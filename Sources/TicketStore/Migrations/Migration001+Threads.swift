extension Migration001 {
    /// Threads of the desk, and messages that are edited as their subject changes.
    static let threads = """
        CREATE TABLE thread (
            id INTEGER PRIMARY KEY,
            ticket_id INTEGER REFERENCES ticket (id),
            conversation_id INTEGER REFERENCES conversation (id),
            team TEXT,
            platform TEXT NOT NULL,
            chat TEXT NOT NULL,
            title TEXT NOT NULL,
            thread TEXT,
            opened_at_ms INTEGER,
            CHECK ((ticket_id IS NOT NULL) + (conversation_id IS NOT NULL) + (team IS NOT NULL) = 1),
            CHECK (thread IS NULL OR opened_at_ms IS NOT NULL)
        ) STRICT;
        CREATE UNIQUE INDEX thread_ticket ON thread (ticket_id, platform, chat);
        CREATE UNIQUE INDEX thread_conversation ON thread (conversation_id, platform, chat);
        CREATE UNIQUE INDEX thread_team ON thread (team, platform, chat);
        CREATE INDEX thread_place ON thread (platform, chat, thread);

        CREATE TABLE card (
            id INTEGER PRIMARY KEY,
            card_key TEXT NOT NULL,
            platform TEXT NOT NULL,
            chat TEXT NOT NULL,
            message TEXT,
            UNIQUE (card_key, platform, chat)
        ) STRICT;

        """
}
