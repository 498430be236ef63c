/// The first schema: people, messages, tickets.
enum Migration001 {
    /// Single values, flats, people, their accounts and codes.
    static let people = """
        CREATE TABLE meta (
            name TEXT PRIMARY KEY NOT NULL,
            value TEXT NOT NULL
        ) STRICT;

        CREATE TABLE household (
            id INTEGER PRIMARY KEY,
            building TEXT NOT NULL,
            unit TEXT NOT NULL,
            room TEXT NOT NULL,
            position INTEGER NOT NULL,
            ended_at_ms INTEGER,
            UNIQUE (building, unit, room)
        ) STRICT;

        CREATE TABLE person (
            id INTEGER PRIMARY KEY,
            record_key TEXT UNIQUE,
            name TEXT NOT NULL,
            role TEXT NOT NULL CHECK (role IN (
                'guest', 'owner', 'tenant', 'front_desk', 'district_assistant',
                'duty_assistant', 'area_butler', 'property_officer', 'service_clerk',
                'engineering_lead', 'repair_worker', 'security', 'cleaning',
                'customer_service_manager', 'quality_deputy_manager', 'project_manager',
                'planning_department', 'finance')),
            phone TEXT,
            buildings TEXT NOT NULL DEFAULT '' CHECK (buildings = '' OR json_valid(buildings)),
            shifts TEXT NOT NULL DEFAULT '' CHECK (shifts = '' OR json_valid(shifts)),
            language TEXT,
            deputy_person_id INTEGER REFERENCES person (id),
            position INTEGER NOT NULL DEFAULT 0,
            merged_into_id INTEGER REFERENCES person (id),
            created_at_ms INTEGER NOT NULL,
            ended_at_ms INTEGER
        ) STRICT;
        CREATE INDEX person_merged_into ON person (merged_into_id);
        CREATE INDEX person_deputy ON person (deputy_person_id);
        CREATE INDEX person_role ON person (role, position);

        CREATE TABLE residence (
            person_id INTEGER NOT NULL REFERENCES person (id),
            household_id INTEGER NOT NULL REFERENCES household (id),
            is_from_office INTEGER NOT NULL CHECK (is_from_office IN (0, 1)),
            since_at_ms INTEGER NOT NULL,
            ended_at_ms INTEGER,
            PRIMARY KEY (person_id, household_id)
        ) STRICT;
        CREATE INDEX residence_household ON residence (household_id);

        CREATE TABLE account (
            id INTEGER PRIMARY KEY,
            platform TEXT NOT NULL,
            account TEXT NOT NULL,
            person_id INTEGER NOT NULL REFERENCES person (id),
            chat TEXT,
            seen_at_ms INTEGER,
            created_at_ms INTEGER NOT NULL,
            UNIQUE (platform, account)
        ) STRICT;
        CREATE INDEX account_person ON account (person_id);

        CREATE TABLE one_time_code (
            hash TEXT PRIMARY KEY NOT NULL CHECK (length(hash) = 64),
            person_id INTEGER NOT NULL REFERENCES person (id),
            created_at_ms INTEGER NOT NULL,
            expires_at_ms INTEGER NOT NULL,
            used_at_ms INTEGER
        ) STRICT;
        CREATE INDEX one_time_code_person ON one_time_code (person_id);

        CREATE TABLE staff_chat (
            name TEXT PRIMARY KEY NOT NULL CHECK (name IN ('desk', 'notifier')),
            platform TEXT NOT NULL,
            chat TEXT NOT NULL
        ) STRICT;

        """

    /// Conversations, the inbox, files, threads, cards and the outbox.
    static let messages = """
        CREATE TABLE conversation (
            id INTEGER PRIMARY KEY,
            platform TEXT NOT NULL,
            chat TEXT NOT NULL,
            person_id INTEGER NOT NULL REFERENCES person (id),
            handler TEXT NOT NULL DEFAULT 'bot' CHECK (handler IN ('bot', 'queue', 'staff')),
            handler_person_id INTEGER REFERENCES person (id),
            handler_since_at_ms INTEGER,
            draft TEXT CHECK (draft IS NULL OR json_valid(draft)),
            question TEXT CHECK (question IS NULL OR json_valid(question)),
            miss_count INTEGER NOT NULL DEFAULT 0,
            last_ticket_number TEXT,
            last_line_at_ms INTEGER,
            last_text TEXT NOT NULL DEFAULT '',
            held TEXT CHECK (held IS NULL OR json_valid(held)),
            replies TEXT CHECK (replies IS NULL OR json_valid(replies)),
            created_at_ms INTEGER NOT NULL,
            UNIQUE (platform, chat),
            CHECK ((handler = 'staff') = (handler_person_id IS NOT NULL)),
            CHECK ((handler = 'bot') = (handler_since_at_ms IS NULL))
        ) STRICT;
        CREATE INDEX conversation_person ON conversation (person_id);
        CREATE INDEX conversation_handler ON conversation (handler_person_id);
        CREATE INDEX conversation_waiting ON conversation (handler_since_at_ms)
            WHERE handler = 'queue';

        CREATE TABLE cursor (
            platform TEXT PRIMARY KEY NOT NULL,
            value TEXT NOT NULL,
            changed_at_ms INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE inbox (
            id INTEGER PRIMARY KEY,
            platform TEXT NOT NULL,
            chat TEXT NOT NULL,
            thread TEXT,
            message_key TEXT NOT NULL,
            update_name TEXT NOT NULL,
            message TEXT,
            account TEXT NOT NULL,
            sender_name TEXT NOT NULL,
            sender_language TEXT,
            sent_at_ms INTEGER NOT NULL,
            text TEXT NOT NULL,
            content TEXT CHECK (content IS NULL OR json_valid(content)),
            is_edit INTEGER NOT NULL CHECK (is_edit IN (0, 1)),
            reply_to TEXT,
            raw TEXT,
            is_priority INTEGER NOT NULL CHECK (is_priority IN (0, 1)),
            state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'handled', 'quarantined')),
            attempts INTEGER NOT NULL DEFAULT 0,
            reason TEXT,
            recorded_at_ms INTEGER NOT NULL,
            handled_at_ms INTEGER,
            conversation_id INTEGER REFERENCES conversation (id),
            intent TEXT,
            topic TEXT,
            urgency TEXT CHECK (urgency IN ('normal', 'urgent', 'emergency')),
            score INTEGER,
            rules TEXT,
            UNIQUE (platform, chat, message_key),
            CHECK ((state = 'new') = (handled_at_ms IS NULL))
        ) STRICT;
        CREATE INDEX inbox_waiting ON inbox (id) WHERE state = 'new';
        CREATE INDEX inbox_urgent ON inbox (platform, chat, id)
            WHERE state = 'new' AND is_priority = 1;
        CREATE INDEX inbox_waiting_chat ON inbox (platform, chat, id) WHERE state = 'new';
        CREATE INDEX inbox_quarantined ON inbox (id) WHERE state = 'quarantined';
        CREATE INDEX inbox_conversation ON inbox (conversation_id);

        CREATE TABLE outbox (
            id INTEGER PRIMARY KEY,
            inbox_id INTEGER REFERENCES inbox (id),
            timer_key INTEGER,
            notice TEXT UNIQUE,
            position INTEGER NOT NULL,
            platform TEXT NOT NULL,
            chat TEXT NOT NULL,
            thread TEXT,
            thread_id INTEGER REFERENCES thread (id),
            purpose TEXT NOT NULL CHECK (purpose IN (
                'acknowledge', 'ask', 'answer', 'progress', 'relay', 'card', 'ping', 'alarm',
                'report', 'notice', 'topic_title', 'topic_close', 'callback')),
            text TEXT NOT NULL,
            choices TEXT CHECK (choices IS NULL OR json_valid(choices)),
            attachment_id INTEGER REFERENCES attachment (id),
            card_id INTEGER REFERENCES card (id),
            ticket_id INTEGER REFERENCES ticket (id),
            notice_id INTEGER REFERENCES notice (id),
            callback TEXT,
            paper TEXT CHECK (paper IS NULL OR json_valid(paper)),
            not_before_at_ms INTEGER NOT NULL,
            state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN (
                'pending', 'leased', 'superseded', 'sent', 'dead')),
            blocked_until_at_ms INTEGER NOT NULL DEFAULT 0,
            attempts INTEGER NOT NULL DEFAULT 0,
            edits TEXT,
            superseded_by_id INTEGER REFERENCES outbox (id),
            reason TEXT,
            message TEXT,
            created_at_ms INTEGER NOT NULL,
            settled_at_ms INTEGER,
            UNIQUE (inbox_id, position),
            UNIQUE (timer_key, position),
            CHECK ((inbox_id IS NOT NULL) + (timer_key IS NOT NULL) + (notice IS NOT NULL) = 1),
            CHECK (thread IS NULL OR thread_id IS NULL),
            CHECK ((state IN ('sent', 'dead')) = (settled_at_ms IS NOT NULL)),
            CHECK (state <> 'superseded' OR superseded_by_id IS NOT NULL)
        ) STRICT;
        CREATE INDEX outbox_waiting ON outbox (platform,
            (CASE purpose WHEN 'alarm' THEN 0 WHEN 'notice' THEN 2 ELSE 1 END), id)
            WHERE state IN ('pending', 'leased');
        CREATE INDEX outbox_leased ON outbox (platform, id) WHERE state = 'leased';
        CREATE INDEX outbox_dead ON outbox (id) WHERE state = 'dead';
        CREATE INDEX outbox_card ON outbox (card_id) WHERE state IN ('pending', 'leased');
        CREATE INDEX outbox_thread ON outbox (thread_id);
        CREATE INDEX outbox_attachment ON outbox (attachment_id);
        CREATE INDEX outbox_ticket ON outbox (ticket_id);
        CREATE INDEX outbox_notice ON outbox (notice_id, platform, chat);
        CREATE INDEX outbox_superseded ON outbox (superseded_by_id);

        """

    /// Tickets, their files, history and archive, and the timers.
    static let tickets = """
        CREATE TABLE ticket (
            id INTEGER PRIMARY KEY,
            number TEXT NOT NULL UNIQUE GENERATED ALWAYS AS
                (series || '-' || series_date || '-' || printf('%03d', series_count)) STORED,
            series TEXT NOT NULL CHECK (series IN ('ZX', 'BX', 'TS', 'JY', 'FX')),
            series_date TEXT NOT NULL CHECK (length(series_date) = 8),
            series_count INTEGER NOT NULL CHECK (series_count > 0),
            state TEXT NOT NULL CHECK (state IN (
                'draft', 'recorded', 'dispatched', 'accepted', 'on_site', 'suspended', 'finished',
                'replied', 'reopened', 'visited', 'archived', 'cancelled', 'merged', 'outside')),
            state_at_ms INTEGER NOT NULL,
            handler_person_id INTEGER REFERENCES person (id),
            suspend_reason TEXT CHECK (suspend_reason IN (
                'parts', 'owner', 'third_party', 'weather', 'approval')),
            was_on_site INTEGER CHECK (was_on_site IN (0, 1)),
            satisfaction TEXT CHECK (satisfaction IN ('satisfied', 'fair', 'dissatisfied')),
            merged_into_id INTEGER REFERENCES ticket (id),
            kind TEXT NOT NULL CHECK (kind IN ('inquiry', 'repair', 'complaint', 'suggestion')),
            topic TEXT NOT NULL,
            urgency TEXT NOT NULL CHECK (urgency IN ('normal', 'urgent', 'emergency')),
            level INTEGER CHECK (level BETWEEN 1 AND 3),
            summary TEXT NOT NULL,
            building TEXT,
            unit TEXT,
            room TEXT,
            spot TEXT,
            household_id INTEGER REFERENCES household (id),
            phone TEXT,
            appointment TEXT,
            window_start_at_ms INTEGER,
            window_end_at_ms INTEGER,
            is_planned INTEGER NOT NULL DEFAULT 0 CHECK (is_planned IN (0, 1)),
            danger TEXT,
            is_confirmed INTEGER NOT NULL CHECK (is_confirmed IN (0, 1)),
            reporter_person_id INTEGER NOT NULL REFERENCES person (id),
            conversation_id INTEGER REFERENCES conversation (id),
            follows_id INTEGER REFERENCES ticket (id),
            channel TEXT NOT NULL DEFAULT 'chat' CHECK (channel IN ('chat', 'phone', 'visit')),
            recorded_at_ms INTEGER NOT NULL,
            redaction_id INTEGER REFERENCES audit (id),
            UNIQUE (series, series_date, series_count),
            CHECK (handler_person_id IS NOT NULL
                OR state NOT IN ('accepted', 'on_site', 'suspended', 'finished')),
            CHECK (handler_person_id IS NULL
                OR state NOT IN ('draft', 'recorded', 'cancelled', 'merged', 'outside')),
            CHECK ((state = 'suspended') = (suspend_reason IS NOT NULL)),
            CHECK ((state = 'suspended') = (was_on_site IS NOT NULL)),
            CHECK ((state = 'visited') = (satisfaction IS NOT NULL)),
            CHECK ((state = 'merged') = (merged_into_id IS NOT NULL)),
            CHECK ((window_start_at_ms IS NULL) = (window_end_at_ms IS NULL)),
            CHECK (window_end_at_ms >= window_start_at_ms)
        ) STRICT;
        CREATE INDEX ticket_reporter ON ticket (reporter_person_id, recorded_at_ms);
        CREATE INDEX ticket_reporter_open ON ticket (reporter_person_id)
            WHERE state NOT IN ('archived', 'cancelled', 'merged');
        CREATE INDEX ticket_reporter_ended ON ticket (reporter_person_id, state_at_ms)
            WHERE state IN ('archived', 'cancelled', 'merged');
        CREATE INDEX ticket_handler ON ticket (handler_person_id, state);
        CREATE INDEX ticket_given ON ticket (handler_person_id, id);
        CREATE INDEX ticket_conversation ON ticket (conversation_id);
        CREATE INDEX ticket_follows ON ticket (follows_id);
        CREATE INDEX ticket_merged_into ON ticket (merged_into_id);
        CREATE INDEX ticket_kind_state ON ticket (kind, state);
        CREATE INDEX ticket_unended ON ticket (recorded_at_ms)
            WHERE state NOT IN ('archived', 'cancelled', 'merged');
        CREATE INDEX ticket_ended ON ticket (state_at_ms)
            WHERE state IN ('archived', 'cancelled', 'merged');

        CREATE INDEX ticket_redaction ON ticket (redaction_id);
        CREATE TRIGGER ticket_frozen_update BEFORE UPDATE ON ticket WHEN old.state = 'archived'
            AND (new.redaction_id IS NULL OR old.redaction_id IS NOT NULL
                OR new.state <> old.state OR new.state_at_ms <> old.state_at_ms
                OR new.kind <> old.kind OR new.topic <> old.topic OR new.urgency <> old.urgency
                OR new.building IS NOT old.building OR new.recorded_at_ms <> old.recorded_at_ms)
        BEGIN
            SELECT RAISE(ABORT, 'an archived ticket does not change');
        END;
        CREATE TRIGGER ticket_kept BEFORE DELETE ON ticket
        BEGIN
            SELECT RAISE(ABORT, 'a ticket is never deleted');
        END;

        CREATE TABLE ticket_attachment (
            ticket_id INTEGER NOT NULL REFERENCES ticket (id),
            attachment_id INTEGER NOT NULL REFERENCES attachment (id),
            PRIMARY KEY (ticket_id, attachment_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX ticket_attachment_attachment ON ticket_attachment (attachment_id);

        CREATE TABLE history (
            id INTEGER PRIMARY KEY,
            ticket_id INTEGER NOT NULL REFERENCES ticket (id),
            at_ms INTEGER NOT NULL,
            line TEXT NOT NULL CHECK (line IN (
                'open', 'move', 'amend', 'mark', 'note', 'attach')),
            event TEXT CHECK (event IN (
                'record', 'dispatch', 'accept', 'reject', 'arrive', 'suspend', 'resume', 'finish',
                'answer_delivered', 'visit', 'reopen', 'archive', 'cancel', 'merge',
                'declare_outside')),
            note_kind TEXT CHECK (note_kind IN (
                'owner_line', 'staff_reply', 'remark', 'chase', 'acknowledgement', 'ping',
                'refusal', 'stage', 'visit', 'false_alarm', 'approval', 'promise', 'material',
                'step')),
            state TEXT NOT NULL CHECK (state IN (
                'draft', 'recorded', 'dispatched', 'accepted', 'on_site', 'suspended', 'finished',
                'replied', 'reopened', 'visited', 'archived', 'cancelled', 'merged', 'outside')),
            person_id INTEGER REFERENCES person (id),
            handler_person_id INTEGER REFERENCES person (id),
            text TEXT NOT NULL,
            detail TEXT CHECK (detail IS NULL OR json_valid(detail)),
            inbox_id INTEGER REFERENCES inbox (id),
            salt TEXT CHECK (length(salt) = 32),
            digest TEXT CHECK (length(digest) = 64),
            hash TEXT NOT NULL CHECK (length(hash) = 64),
            redaction_id INTEGER REFERENCES audit (id),
            CHECK ((salt IS NULL) = (digest IS NOT NULL)),
            CHECK ((salt IS NULL) = (redaction_id IS NOT NULL)),
            CHECK (redaction_id IS NULL OR (text = '' AND detail IS NULL)),
            CHECK ((line = 'move') = (event IS NOT NULL)),
            CHECK ((line = 'note') = (note_kind IS NOT NULL))
        ) STRICT;
        CREATE INDEX history_ticket ON history (ticket_id, id);
        CREATE INDEX history_person ON history (person_id);
        CREATE INDEX history_handler ON history (handler_person_id);
        CREATE INDEX history_inbox ON history (inbox_id);
        CREATE INDEX history_redaction ON history (redaction_id);
        CREATE TRIGGER history_kept_update BEFORE UPDATE ON history
            WHEN old.redaction_id IS NOT NULL OR new.redaction_id IS NULL OR new.id <> old.id
                OR new.ticket_id <> old.ticket_id OR new.at_ms <> old.at_ms
                OR new.line <> old.line OR new.event IS NOT old.event
                OR new.note_kind IS NOT old.note_kind OR new.state <> old.state
                OR new.person_id IS NOT old.person_id
                OR new.handler_person_id IS NOT old.handler_person_id
                OR new.inbox_id IS NOT old.inbox_id OR new.hash <> old.hash
        BEGIN
            SELECT RAISE(ABORT, 'history is only added to');
        END;
        CREATE TRIGGER history_kept_delete BEFORE DELETE ON history
        BEGIN
            SELECT RAISE(ABORT, 'history is only added to');
        END;

        """
}
