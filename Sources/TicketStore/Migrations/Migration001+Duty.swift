extension Migration001 {
    /// The duty logs, one a local day, with what people added and who read them.
    static let duty = """
        CREATE TABLE duty_log (
            day TEXT PRIMARY KEY NOT NULL CHECK (length(day) = 8),
            text TEXT,
            closed_at_ms INTEGER,
            closed_by_person_id INTEGER REFERENCES person (id),
            manager_remark TEXT,
            manager_person_id INTEGER REFERENCES person (id),
            manager_at_ms INTEGER,
            CHECK ((text IS NULL) = (closed_at_ms IS NULL)),
            CHECK ((closed_by_person_id IS NULL) = (closed_at_ms IS NULL)),
            CHECK ((manager_remark IS NULL) = (manager_at_ms IS NULL))
        ) STRICT;
        CREATE INDEX duty_log_closed_by ON duty_log (closed_by_person_id);
        CREATE INDEX duty_log_manager ON duty_log (manager_person_id);

        CREATE TABLE duty_remark (
            id INTEGER PRIMARY KEY,
            day TEXT NOT NULL REFERENCES duty_log (day),
            at_ms INTEGER NOT NULL,
            person_id INTEGER NOT NULL REFERENCES person (id),
            text TEXT NOT NULL
        ) STRICT;
        CREATE INDEX duty_remark_day ON duty_remark (day, id);
        CREATE INDEX duty_remark_person ON duty_remark (person_id);

        CREATE TABLE duty_reading (
            day TEXT NOT NULL REFERENCES duty_log (day),
            person_id INTEGER NOT NULL REFERENCES person (id),
            read_at_ms INTEGER NOT NULL,
            PRIMARY KEY (day, person_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX duty_reading_person ON duty_reading (person_id);

        """
}
