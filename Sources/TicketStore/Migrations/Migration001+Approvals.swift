extension Migration001 {
    /// Requests for approval, absences of staff, and the audit log of what stands in no ticket's history.
    static let approvals = """
        CREATE TABLE approval (
            id INTEGER PRIMARY KEY,
            number TEXT NOT NULL UNIQUE GENERATED ALWAYS AS
                ('SP-' || series_date || '-' || printf('%03d', series_count)) STORED,
            series_date TEXT NOT NULL CHECK (length(series_date) = 8),
            series_count INTEGER NOT NULL CHECK (series_count > 0),
            kind TEXT NOT NULL CHECK (kind IN (
                'lower_urgency', 'extend_once', 'extend_again', 'complaint_invalid',
                'complaint_plan', 'complaint_merge', 'price', 'entrusted_key', 'sealed_key',
                'notice', 'event', 'event_plan', 'personal_data', 'third_party_rework')),
            matter TEXT NOT NULL CHECK (json_valid(matter)),
            ticket_id INTEGER REFERENCES ticket (id),
            requester_person_id INTEGER REFERENCES person (id),
            approver_person_id INTEGER REFERENCES person (id),
            reason TEXT NOT NULL,
            requested_at_ms INTEGER NOT NULL,
            expires_at_ms INTEGER NOT NULL,
            outcome TEXT CHECK (outcome IN ('agreed', 'refused', 'expired', 'withdrawn')),
            decided_by_person_id INTEGER REFERENCES person (id),
            decided_at_ms INTEGER,
            remark TEXT NOT NULL DEFAULT '',
            redaction_id INTEGER REFERENCES audit (id),
            UNIQUE (series_date, series_count),
            CHECK (requester_person_id IS NOT NULL OR outcome IS NOT NULL),
            CHECK ((outcome IS NULL) = (decided_at_ms IS NULL)),
            CHECK (outcome IS NULL OR outcome NOT IN ('agreed', 'refused')
                OR decided_by_person_id IS NOT NULL),
            CHECK (outcome IS NULL OR outcome NOT IN ('agreed', 'refused')
                OR decided_by_person_id <> requester_person_id)
        ) STRICT;
        CREATE INDEX approval_ticket ON approval (ticket_id);
        CREATE INDEX approval_requester ON approval (requester_person_id);
        CREATE INDEX approval_approver ON approval (approver_person_id);
        CREATE INDEX approval_decided_by ON approval (decided_by_person_id);
        CREATE INDEX approval_redaction ON approval (redaction_id);
        CREATE INDEX approval_open ON approval (kind, id) WHERE outcome IS NULL;
        CREATE TRIGGER approval_kept_update BEFORE UPDATE ON approval
            WHEN old.outcome IS NOT NULL AND (new.redaction_id IS old.redaction_id
                OR new.redaction_id IS NULL OR new.id <> old.id OR new.kind <> old.kind
                OR new.ticket_id IS NOT old.ticket_id OR new.outcome IS NOT old.outcome
                OR new.requester_person_id IS NOT old.requester_person_id
                OR new.approver_person_id IS NOT old.approver_person_id
                OR new.decided_by_person_id IS NOT old.decided_by_person_id
                OR new.decided_at_ms IS NOT old.decided_at_ms
                OR new.requested_at_ms <> old.requested_at_ms)
        BEGIN
            SELECT RAISE(ABORT, 'a decided approval does not change');
        END;
        CREATE TRIGGER approval_kept_delete BEFORE DELETE ON approval
        BEGIN
            SELECT RAISE(ABORT, 'an approval is never deleted');
        END;

        CREATE TABLE absence (
            id INTEGER PRIMARY KEY,
            person_id INTEGER NOT NULL REFERENCES person (id),
            first_day INTEGER NOT NULL,
            last_day INTEGER NOT NULL,
            deputy_person_id INTEGER REFERENCES person (id),
            noted_by_person_id INTEGER REFERENCES person (id),
            noted_at_ms INTEGER NOT NULL,
            CHECK (first_day <= last_day),
            CHECK (deputy_person_id IS NULL OR deputy_person_id <> person_id)
        ) STRICT;
        CREATE INDEX absence_person ON absence (person_id, first_day);
        CREATE INDEX absence_deputy ON absence (deputy_person_id);
        CREATE INDEX absence_noted_by ON absence (noted_by_person_id);

        CREATE TABLE audit (
            id INTEGER PRIMARY KEY,
            at_ms INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN (
                'refused_verb', 'role_given', 'leave_set', 'phone_shown', 'person_exported',
                'person_forgotten', 'retention', 'account_bound', 'word_approved', 'report_exported',
                'bundle_exported', 'form_printed', 'notifier_called')),
            person_id INTEGER REFERENCES person (id),
            subject_person_id INTEGER REFERENCES person (id),
            ticket_id INTEGER REFERENCES ticket (id),
            text TEXT NOT NULL,
            inbox_id INTEGER REFERENCES inbox (id),
            salt TEXT CHECK (length(salt) = 32),
            digest TEXT CHECK (length(digest) = 64),
            hash TEXT NOT NULL CHECK (length(hash) = 64),
            redaction_id INTEGER REFERENCES audit (id),
            CHECK ((salt IS NULL) = (digest IS NOT NULL)),
            CHECK ((salt IS NULL) = (redaction_id IS NOT NULL)),
            CHECK (redaction_id IS NULL OR text = '')
        ) STRICT;
        CREATE INDEX audit_person ON audit (person_id);
        CREATE INDEX audit_subject ON audit (subject_person_id);
        CREATE INDEX audit_ticket ON audit (ticket_id);
        CREATE INDEX audit_inbox ON audit (inbox_id);
        CREATE INDEX audit_redaction ON audit (redaction_id);
        CREATE INDEX audit_worded ON audit (at_ms) WHERE redaction_id IS NULL;
        CREATE TRIGGER audit_kept_update BEFORE UPDATE ON audit
            WHEN old.redaction_id IS NOT NULL OR new.redaction_id IS NULL OR new.id <> old.id
                OR new.at_ms <> old.at_ms OR new.kind <> old.kind
                OR new.person_id IS NOT old.person_id
                OR new.subject_person_id IS NOT old.subject_person_id
                OR new.ticket_id IS NOT old.ticket_id OR new.inbox_id IS NOT old.inbox_id
                OR new.hash <> old.hash
        BEGIN
            SELECT RAISE(ABORT, 'the audit log is only added to');
        END;
        CREATE TRIGGER audit_kept_delete BEFORE DELETE ON audit
        BEGIN
            SELECT RAISE(ABORT, 'the audit log is only added to');
        END;

        """
}
