extension Migration001 {
    /// What comes due.
    static let timers = """

        CREATE TABLE timer (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            rule TEXT NOT NULL CHECK (rule IN (
                'draft_silence', 'handoff_unattended', 'handoff_idle', 'grab_wait', 'alarm_repeat',
                'dispatch_grace',
                'promise_watch', 'ping_bundle', 'ping_unanswered', 'suspension_review',
                'roster_look', 'confirm_silence', 'archive_answered',
                'visit_due', 'visit_overdue', 'complaint_review', 'rework_look', 'rework_start',
                'rework_progress', 'approval_waiting', 'appointment_near', 'morning_digest',
                'deadline_check', 'promise_due', 'duty_briefing', 'duty_read_check', 'duty_close')),
            ticket_id INTEGER REFERENCES ticket (id),
            conversation_id INTEGER REFERENCES conversation (id),
            approval_id INTEGER REFERENCES approval (id),
            person_id INTEGER REFERENCES person (id),
            step INTEGER NOT NULL CHECK (step >= 0),
            due_at_ms INTEGER NOT NULL,
            attempts INTEGER NOT NULL DEFAULT 0,
            CHECK ((ticket_id IS NOT NULL) + (conversation_id IS NOT NULL)
                + (approval_id IS NOT NULL) <= 1)
        ) STRICT;
        CREATE UNIQUE INDEX timer_subject ON timer (
            ifnull(ticket_id, 0), ifnull(conversation_id, 0), ifnull(approval_id, 0), rule,
            ifnull(person_id, 0));
        CREATE INDEX timer_due ON timer (due_at_ms, id);
        CREATE INDEX timer_ticket ON timer (ticket_id);
        CREATE INDEX timer_conversation ON timer (conversation_id);
        CREATE INDEX timer_approval ON timer (approval_id);
        CREATE INDEX timer_person ON timer (person_id, rule);
        """
}
