extension Migration001 {
    /// What the desk notes of tickets beside their facts, and the return visits.
    static let matters = """

        CREATE TABLE ticket_mark (
            ticket_id INTEGER PRIMARY KEY REFERENCES ticket (id),
            accused_person_id INTEGER REFERENCES person (id),
            accused_role TEXT,
            validity TEXT CHECK (validity IN ('valid', 'invalid')),
            is_written INTEGER NOT NULL CHECK (is_written IN (0, 1)),
            written_draft TEXT,
            written_by_person_id INTEGER REFERENCES person (id),
            is_written_sent INTEGER NOT NULL CHECK (is_written_sent IN (0, 1)),
            rework TEXT CHECK (rework IN ('repeat', 'warranty')),
            failures INTEGER NOT NULL CHECK (failures >= 0),
            stage TEXT CHECK (stage IN (
                'investigated', 'cause', 'responsibility', 'plan', 'correction', 'prevention',
                'controlled', 'inspected', 'ordered', 'started', 'checked')),
            lead_id INTEGER REFERENCES ticket (id),
            team TEXT,
            asks_help_person_id INTEGER REFERENCES person (id),
            joint TEXT
        ) STRICT;
        CREATE INDEX ticket_mark_asks_help ON ticket_mark (asks_help_person_id);
        CREATE INDEX ticket_mark_accused ON ticket_mark (accused_person_id);
        CREATE INDEX ticket_mark_written_by ON ticket_mark (written_by_person_id);
        CREATE INDEX ticket_mark_lead ON ticket_mark (lead_id);
        CREATE TRIGGER ticket_mark_frozen BEFORE UPDATE ON ticket_mark
            WHEN (SELECT state FROM ticket WHERE id = old.ticket_id) = 'archived'
                AND (new.written_draft IS NOT NULL OR new.validity IS NOT old.validity
                    OR new.rework IS NOT old.rework OR new.failures <> old.failures
                    OR new.accused_person_id IS NOT old.accused_person_id
                    OR new.stage IS NOT old.stage OR new.joint IS NOT old.joint
                    OR new.lead_id IS NOT old.lead_id)
        BEGIN
            SELECT RAISE(ABORT, 'an archived ticket does not change');
        END;

        CREATE INDEX ticket_household_time ON ticket (household_id, recorded_at_ms);
        CREATE INDEX ticket_building_time ON ticket (building, recorded_at_ms);

        CREATE TABLE visit (
            id INTEGER PRIMARY KEY,
            number TEXT NOT NULL UNIQUE GENERATED ALWAYS AS
                (series || '-' || series_date || '-' || printf('%03d', series_count)) STORED,
            series TEXT NOT NULL CHECK (series = 'HF'),
            series_date TEXT NOT NULL CHECK (length(series_date) = 8),
            series_count INTEGER NOT NULL CHECK (series_count > 0),
            ticket_id INTEGER NOT NULL REFERENCES ticket (id),
            reason TEXT NOT NULL CHECK (reason IN (
                'acceptance', 'complaint', 'major', 'leak', 'rain', 'safety', 'safety_again', 'crack',
                'crack_again', 'rework', 'sample', 'silence', 'dissatisfied')),
            planned_at_ms INTEGER NOT NULL,
            due_at_ms INTEGER NOT NULL,
            done_at_ms INTEGER,
            visitor_person_id INTEGER REFERENCES person (id),
            way TEXT CHECK (way IN ('chat', 'phone', 'door')),
            rating TEXT CHECK (rating IN ('satisfied', 'fair', 'dissatisfied')),
            first_rating TEXT CHECK (first_rating IN ('satisfied', 'fair', 'dissatisfied')),
            opinion TEXT NOT NULL DEFAULT '',
            dropped_at_ms INTEGER,
            UNIQUE (series, series_date, series_count),
            CHECK ((done_at_ms IS NULL) = (way IS NULL)),
            CHECK ((done_at_ms IS NULL) = (rating IS NULL)),
            CHECK (dropped_at_ms IS NULL OR done_at_ms IS NULL)
        ) STRICT;
        CREATE INDEX visit_ticket ON visit (ticket_id, id);
        CREATE INDEX visit_visitor ON visit (visitor_person_id);
        CREATE INDEX visit_open ON visit (due_at_ms, id)
            WHERE done_at_ms IS NULL AND dropped_at_ms IS NULL;
        CREATE TRIGGER visit_kept BEFORE DELETE ON visit
        BEGIN
            SELECT RAISE(ABORT, 'a visit is never deleted');
        END;
        """
}
