extension Migration001 {
    /// The files that came with messages.
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

        """
}
