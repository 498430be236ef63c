internal import GRDB

/// The messenger's first schema; once released it is never edited.
enum FirstMigration {
    /// The name under which the database remembers it.
    static let name = "0001-first"

    /// Makes every table; times are Unix milliseconds.
    static func apply(_ db: Database) throws {
        for statement in accounts + chats + traffic {
            try db.execute(sql: statement)
        }
    }

    private static let accounts = [
        """
        CREATE TABLE account (
            id INTEGER PRIMARY KEY CHECK (id > 0),
            login TEXT NOT NULL UNIQUE CHECK (length(login) BETWEEN 1 AND 64),
            name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 128),
            role TEXT NOT NULL CHECK (role IN ('owner', 'staff', 'manager', 'admin', 'bot')),
            subtitle TEXT NOT NULL,
            language TEXT NOT NULL CHECK (language IN ('zh', 'en')),
            password_hash TEXT,
            created_at_ms INTEGER NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE bot (
            account_id INTEGER PRIMARY KEY REFERENCES account(id),
            token_hash TEXT NOT NULL UNIQUE,
            next_update_id INTEGER NOT NULL CHECK (next_update_id > 0),
            allowed_updates TEXT NOT NULL,
            commands TEXT NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE session (
            token_hash TEXT PRIMARY KEY,
            account_id INTEGER NOT NULL REFERENCES account(id),
            created_at_ms INTEGER NOT NULL,
            expires_at_ms INTEGER NOT NULL
        ) STRICT
        """,
        "CREATE INDEX session_account ON session(account_id)",
    ]

    private static let chats = [
        """
        CREATE TABLE chat (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('private', 'group')),
            title TEXT NOT NULL,
            forum INTEGER NOT NULL CHECK (forum IN (0, 1)),
            next_message_id INTEGER NOT NULL CHECK (next_message_id > 0),
            delivered_up_to INTEGER NOT NULL
        ) STRICT
        """,
        "CREATE UNIQUE INDEX chat_group_title ON chat(title) WHERE kind = 'group'",
        """
        CREATE TABLE member (
            chat_id INTEGER NOT NULL REFERENCES chat(id),
            account_id INTEGER NOT NULL REFERENCES account(id),
            PRIMARY KEY (chat_id, account_id)
        ) STRICT
        """,
        "CREATE INDEX member_account ON member(account_id)",
        """
        CREATE TABLE topic (
            chat_id INTEGER NOT NULL REFERENCES chat(id),
            topic_id INTEGER NOT NULL,
            title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 128),
            icon_color INTEGER NOT NULL,
            closed INTEGER NOT NULL CHECK (closed IN (0, 1)),
            created_at_ms INTEGER NOT NULL,
            PRIMARY KEY (chat_id, topic_id)
        ) STRICT
        """,
        """
        CREATE TABLE read_mark (
            account_id INTEGER NOT NULL REFERENCES account(id),
            chat_id INTEGER NOT NULL REFERENCES chat(id),
            topic_id INTEGER NOT NULL,
            message_id INTEGER NOT NULL,
            PRIMARY KEY (account_id, chat_id, topic_id)
        ) STRICT
        """,
        "CREATE INDEX read_mark_chat ON read_mark(chat_id)",
    ]

    private static let traffic = [
        """
        CREATE TABLE attachment (
            id INTEGER PRIMARY KEY,
            hash TEXT NOT NULL CHECK (length(hash) = 64),
            kind TEXT NOT NULL CHECK (kind IN ('photo', 'voice', 'document')),
            mime TEXT NOT NULL,
            name TEXT NOT NULL,
            byte_count INTEGER NOT NULL CHECK (byte_count > 0),
            width INTEGER NOT NULL,
            height INTEGER NOT NULL,
            seconds INTEGER NOT NULL,
            created_at_ms INTEGER NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE message (
            chat_id INTEGER NOT NULL REFERENCES chat(id),
            message_id INTEGER NOT NULL,
            topic_id INTEGER,
            from_id INTEGER NOT NULL REFERENCES account(id),
            sent_at_ms INTEGER NOT NULL,
            edited_at_ms INTEGER,
            text TEXT NOT NULL,
            entities TEXT,
            attachment_id INTEGER REFERENCES attachment(id),
            keyboard TEXT,
            reply_to INTEGER,
            client_key TEXT,
            silent INTEGER NOT NULL CHECK (silent IN (0, 1)),
            PRIMARY KEY (chat_id, message_id)
        ) STRICT
        """,
        """
        CREATE UNIQUE INDEX message_client_key ON message(from_id, client_key)
        WHERE client_key IS NOT NULL
        """,
        "CREATE INDEX message_from ON message(from_id)",
        "CREATE INDEX message_topic ON message(chat_id, topic_id, message_id)",
        "CREATE INDEX message_attachment ON message(attachment_id)",
        """
        CREATE TABLE update_queue (
            bot_id INTEGER NOT NULL REFERENCES bot(account_id),
            update_id INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('message', 'edited_message', 'callback_query')),
            chat_id INTEGER NOT NULL,
            message_id INTEGER NOT NULL,
            payload TEXT NOT NULL,
            created_at_ms INTEGER NOT NULL,
            PRIMARY KEY (bot_id, update_id)
        ) STRICT
        """,
        """
        CREATE TABLE tap (
            callback_id TEXT PRIMARY KEY,
            account_id INTEGER NOT NULL REFERENCES account(id),
            client_key TEXT NOT NULL,
            created_at_ms INTEGER NOT NULL,
            answered_at_ms INTEGER,
            answer TEXT,
            UNIQUE (account_id, client_key)
        ) STRICT
        """,
        """
        CREATE TABLE event (
            seq INTEGER PRIMARY KEY AUTOINCREMENT,
            kind TEXT NOT NULL CHECK (kind IN
                ('message', 'edit', 'delete', 'topic', 'read', 'delivered', 'typing', 'account')),
            chat_id INTEGER,
            topic_id INTEGER,
            message_id INTEGER,
            account_id INTEGER,
            created_at_ms INTEGER NOT NULL
        ) STRICT
        """,
    ]
}
