extension Migration001 {
    /// What people did in chats they had, and what they promised there.
    static let handoff = """
        CREATE TABLE conversation_note (
            id INTEGER PRIMARY KEY,
            conversation_id INTEGER NOT NULL REFERENCES conversation (id),
            at_ms INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN (
                'handed_off', 'taken', 'passed_on', 'answer', 'remark', 'owner_line',
                'given_back')),
            person_id INTEGER REFERENCES person (id),
            text TEXT NOT NULL,
            inbox_id INTEGER REFERENCES inbox (id)
        ) STRICT;
        CREATE INDEX conversation_note_conversation ON conversation_note (conversation_id, id);
        CREATE INDEX conversation_note_person ON conversation_note (person_id);
        CREATE INDEX conversation_note_inbox ON conversation_note (inbox_id);
        CREATE TRIGGER conversation_note_kept_update BEFORE UPDATE ON conversation_note
            WHEN new.text <> '' OR new.kind <> old.kind OR new.at_ms <> old.at_ms
                OR new.conversation_id <> old.conversation_id
                OR new.person_id IS NOT old.person_id OR new.inbox_id IS NOT old.inbox_id
        BEGIN
            SELECT RAISE(ABORT, 'notes of a conversation are only added to');
        END;

        CREATE TABLE commitment (
            id INTEGER PRIMARY KEY,
            conversation_id INTEGER NOT NULL REFERENCES conversation (id),
            person_id INTEGER NOT NULL REFERENCES person (id),
            text TEXT NOT NULL,
            made_at_ms INTEGER NOT NULL,
            due_at_ms INTEGER NOT NULL,
            kept_at_ms INTEGER
        ) STRICT;
        CREATE INDEX commitment_conversation ON commitment (conversation_id);
        CREATE INDEX commitment_person ON commitment (person_id);
        CREATE INDEX commitment_open ON commitment (due_at_ms) WHERE kept_at_ms IS NULL;

        """
}
