extension Migration001 {
    /// Notices to the homes of an area.
    static let notices = """

        CREATE TABLE notice (
            id INTEGER PRIMARY KEY,
            number TEXT NOT NULL UNIQUE GENERATED ALWAYS AS
                ('TZ-' || series_date || '-' || printf('%03d', series_count)) STORED,
            series_date TEXT NOT NULL CHECK (length(series_date) = 8),
            series_count INTEGER NOT NULL CHECK (series_count > 0),
            topic TEXT NOT NULL,
            text TEXT NOT NULL,
            buildings TEXT NOT NULL CHECK (json_valid(buildings)),
            from_at_ms INTEGER,
            until_at_ms INTEGER,
            is_urgent INTEGER NOT NULL CHECK (is_urgent IN (0, 1)),
            corrects_id INTEGER REFERENCES notice (id),
            author_person_id INTEGER NOT NULL REFERENCES person (id),
            drafted_at_ms INTEGER NOT NULL,
            approved_by_person_id INTEGER REFERENCES person (id),
            published_at_ms INTEGER,
            state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN (
                'draft', 'published', 'over', 'withdrawn')),
            ended_by_person_id INTEGER REFERENCES person (id),
            ended_at_ms INTEGER,
            reason TEXT NOT NULL DEFAULT '',
            UNIQUE (series_date, series_count),
            CHECK (state NOT IN ('published', 'over') OR published_at_ms IS NOT NULL),
            CHECK ((state IN ('over', 'withdrawn')) = (ended_at_ms IS NOT NULL))
        ) STRICT;
        CREATE INDEX notice_state ON notice (state, id);
        CREATE INDEX notice_corrects ON notice (corrects_id);
        CREATE INDEX notice_author ON notice (author_person_id);
        CREATE INDEX notice_approved_by ON notice (approved_by_person_id);
        CREATE INDEX notice_ended_by ON notice (ended_by_person_id);
        CREATE TRIGGER notice_kept BEFORE DELETE ON notice
        BEGIN
            SELECT RAISE(ABORT, 'a notice is never deleted');
        END;
        """
}
