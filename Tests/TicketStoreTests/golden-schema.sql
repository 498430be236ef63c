CREATE TRIGGER approval_kept_delete BEFORE DELETE ON approval
BEGIN
    SELECT RAISE(ABORT, 'an approval is never deleted');
END;
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
CREATE TRIGGER archive_kept_delete BEFORE DELETE ON archive
BEGIN
    SELECT RAISE(ABORT, 'the archive does not change');
END;
CREATE TRIGGER archive_kept_update BEFORE UPDATE ON archive
    WHEN new.redaction_id IS NULL OR new.redaction_id IS old.redaction_id
        OR new.ticket_id <> old.ticket_id OR new.archived_at_ms <> old.archived_at_ms
BEGIN
    SELECT RAISE(ABORT, 'the archive does not change');
END;
CREATE TRIGGER audit_kept_delete BEFORE DELETE ON audit
BEGIN
    SELECT RAISE(ABORT, 'the audit log is only added to');
END;
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
CREATE TRIGGER conversation_note_kept_update BEFORE UPDATE ON conversation_note
    WHEN new.text <> '' OR new.kind <> old.kind OR new.at_ms <> old.at_ms
        OR new.conversation_id <> old.conversation_id
        OR new.person_id IS NOT old.person_id OR new.inbox_id IS NOT old.inbox_id
BEGIN
    SELECT RAISE(ABORT, 'notes of a conversation are only added to');
END;
CREATE TRIGGER deadline_kept BEFORE UPDATE ON deadline
WHEN old.basis_at_ms <> new.basis_at_ms OR old.clock <> new.clock
    OR old.time_limit IS NOT new.time_limit OR old.round <> new.round
    OR (old.kept_at_ms IS NOT NULL AND old.kept_at_ms IS NOT new.kept_at_ms)
BEGIN
    SELECT RAISE(ABORT, 'what a promise was counted from does not change');
END;
CREATE TRIGGER history_kept_delete BEFORE DELETE ON history
BEGIN
    SELECT RAISE(ABORT, 'history is only added to');
END;
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
CREATE TRIGGER notice_kept BEFORE DELETE ON notice
BEGIN
    SELECT RAISE(ABORT, 'a notice is never deleted');
END;
CREATE TRIGGER ping_over AFTER UPDATE OF state ON ticket
    WHEN new.state IN ('archived', 'cancelled', 'merged')
BEGIN
    UPDATE ping SET over_at_ms = new.state_at_ms
    WHERE ticket_id = new.id AND acknowledged_at_ms IS NULL AND over_at_ms IS NULL;
END;
CREATE TRIGGER ticket_due_changed AFTER UPDATE ON deadline
BEGIN
    DELETE FROM ticket_due WHERE ticket_id = new.ticket_id;
    INSERT INTO ticket_due (ticket_id, due_at_ms)
    SELECT ticket.id, min(deadline.due_at_ms)
    FROM ticket JOIN deadline ON deadline.ticket_id = ticket.id
    WHERE ticket.id = new.ticket_id AND ticket.state IN (
            'recorded', 'dispatched', 'reopened', 'accepted', 'on_site', 'suspended')
        AND deadline.kept_at_ms IS NULL AND deadline.replaced_at_ms IS NULL
    GROUP BY ticket.id;
END;
CREATE TRIGGER ticket_due_moved AFTER UPDATE OF state ON ticket
BEGIN
    DELETE FROM ticket_due WHERE ticket_id = new.id;
    INSERT INTO ticket_due (ticket_id, due_at_ms)
    SELECT ticket.id, min(deadline.due_at_ms)
    FROM ticket JOIN deadline ON deadline.ticket_id = ticket.id
    WHERE ticket.id = new.id AND ticket.state IN (
            'recorded', 'dispatched', 'reopened', 'accepted', 'on_site', 'suspended')
        AND deadline.kept_at_ms IS NULL AND deadline.replaced_at_ms IS NULL
    GROUP BY ticket.id;
END;
CREATE TRIGGER ticket_due_new AFTER INSERT ON deadline
BEGIN
    DELETE FROM ticket_due WHERE ticket_id = new.ticket_id;
    INSERT INTO ticket_due (ticket_id, due_at_ms)
    SELECT ticket.id, min(deadline.due_at_ms)
    FROM ticket JOIN deadline ON deadline.ticket_id = ticket.id
    WHERE ticket.id = new.ticket_id AND ticket.state IN (
            'recorded', 'dispatched', 'reopened', 'accepted', 'on_site', 'suspended')
        AND deadline.kept_at_ms IS NULL AND deadline.replaced_at_ms IS NULL
    GROUP BY ticket.id;
END;
CREATE TRIGGER ticket_due_removed AFTER DELETE ON deadline
BEGIN
    DELETE FROM ticket_due WHERE ticket_id = old.ticket_id;
    INSERT INTO ticket_due (ticket_id, due_at_ms)
    SELECT ticket.id, min(deadline.due_at_ms)
    FROM ticket JOIN deadline ON deadline.ticket_id = ticket.id
    WHERE ticket.id = old.ticket_id AND ticket.state IN (
            'recorded', 'dispatched', 'reopened', 'accepted', 'on_site', 'suspended')
        AND deadline.kept_at_ms IS NULL AND deadline.replaced_at_ms IS NULL
    GROUP BY ticket.id;
END;
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
CREATE TRIGGER visit_kept BEFORE DELETE ON visit
BEGIN
    SELECT RAISE(ABORT, 'a visit is never deleted');
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
CREATE TABLE archive (
    ticket_id INTEGER PRIMARY KEY REFERENCES ticket (id),
    archived_at_ms INTEGER NOT NULL,
    story TEXT NOT NULL CHECK (json_valid(story)),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    redaction_id INTEGER REFERENCES audit (id)
) STRICT;
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
CREATE TABLE card (
    id INTEGER PRIMARY KEY,
    card_key TEXT NOT NULL,
    platform TEXT NOT NULL,
    chat TEXT NOT NULL,
    message TEXT,
    UNIQUE (card_key, platform, chat)
) STRICT;
CREATE TABLE commitment (
    id INTEGER PRIMARY KEY,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    text TEXT NOT NULL,
    made_at_ms INTEGER NOT NULL,
    due_at_ms INTEGER NOT NULL,
    kept_at_ms INTEGER
) STRICT;
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
CREATE TABLE cursor (
    platform TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL,
    changed_at_ms INTEGER NOT NULL
) STRICT;
CREATE TABLE deadline (
    ticket_id INTEGER NOT NULL REFERENCES ticket (id),
    duty TEXT NOT NULL CHECK (duty IN (
        'accept', 'department', 'on_site', 'control', 'reply', 'plan', 'finish')),
    round INTEGER NOT NULL DEFAULT 1 CHECK (round > 0),
    due_at_ms INTEGER NOT NULL,
    basis_at_ms INTEGER NOT NULL,
    clock TEXT NOT NULL CHECK (clock IN ('calendar', 'working', 'workdays')),
    time_limit TEXT,
    suspended_ms INTEGER NOT NULL DEFAULT 0 CHECK (suspended_ms >= 0),
    kept_at_ms INTEGER,
    replaced_at_ms INTEGER,
    PRIMARY KEY (ticket_id, duty, round),
    CHECK (due_at_ms >= basis_at_ms)
) STRICT, WITHOUT ROWID;
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
CREATE TABLE duty_reading (
    day TEXT NOT NULL REFERENCES duty_log (day),
    person_id INTEGER NOT NULL REFERENCES person (id),
    read_at_ms INTEGER NOT NULL,
    PRIMARY KEY (day, person_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE duty_remark (
    id INTEGER PRIMARY KEY,
    day TEXT NOT NULL REFERENCES duty_log (day),
    at_ms INTEGER NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id),
    text TEXT NOT NULL
) STRICT;
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
CREATE TABLE household (
    id INTEGER PRIMARY KEY,
    building TEXT NOT NULL,
    unit TEXT NOT NULL,
    room TEXT NOT NULL,
    position INTEGER NOT NULL,
    ended_at_ms INTEGER,
    UNIQUE (building, unit, room)
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
CREATE TABLE meta (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT;
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
CREATE TABLE one_time_code (
    hash TEXT PRIMARY KEY NOT NULL CHECK (length(hash) = 64),
    person_id INTEGER NOT NULL REFERENCES person (id),
    created_at_ms INTEGER NOT NULL,
    expires_at_ms INTEGER NOT NULL,
    used_at_ms INTEGER
) STRICT;
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
CREATE TABLE ping (
    id INTEGER PRIMARY KEY,
    ticket_id INTEGER NOT NULL REFERENCES ticket (id),
    person_id INTEGER NOT NULL REFERENCES person (id),
    step TEXT NOT NULL,
    duty TEXT NOT NULL CHECK (duty IN (
        'accept', 'department', 'on_site', 'control', 'reply', 'plan', 'finish')),
    at_ms INTEGER NOT NULL,
    told_at_ms INTEGER,
    acknowledged_at_ms INTEGER,
    over_at_ms INTEGER,
    UNIQUE (ticket_id, person_id, step),
    CHECK (acknowledged_at_ms IS NULL OR told_at_ms IS NOT NULL)
) STRICT;
CREATE TABLE residence (
    person_id INTEGER NOT NULL REFERENCES person (id),
    household_id INTEGER NOT NULL REFERENCES household (id),
    is_from_office INTEGER NOT NULL CHECK (is_from_office IN (0, 1)),
    since_at_ms INTEGER NOT NULL,
    ended_at_ms INTEGER,
    PRIMARY KEY (person_id, household_id)
) STRICT;
CREATE TABLE staff_chat (
    name TEXT PRIMARY KEY NOT NULL CHECK (name IN ('desk', 'notifier')),
    platform TEXT NOT NULL,
    chat TEXT NOT NULL
) STRICT;
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
CREATE TABLE ticket_attachment (
    ticket_id INTEGER NOT NULL REFERENCES ticket (id),
    attachment_id INTEGER NOT NULL REFERENCES attachment (id),
    PRIMARY KEY (ticket_id, attachment_id)
) STRICT, WITHOUT ROWID;
CREATE TABLE ticket_due (
    ticket_id INTEGER PRIMARY KEY REFERENCES ticket (id),
    due_at_ms INTEGER NOT NULL
) STRICT;
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
CREATE VIRTUAL TABLE ticket_words USING fts5 (
    grams, content = '', detail = full, tokenize = 'unicode61 remove_diacritics 0');
CREATE TABLE 'ticket_words_config'(k PRIMARY KEY, v) WITHOUT ROWID;
CREATE TABLE 'ticket_words_data'(id INTEGER PRIMARY KEY, block BLOB);
CREATE TABLE 'ticket_words_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
CREATE TABLE 'ticket_words_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
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
CREATE TABLE watch_step (
    ticket_id INTEGER NOT NULL REFERENCES ticket (id),
    step TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (ticket_id, step)
) STRICT, WITHOUT ROWID;
CREATE INDEX absence_deputy ON absence (deputy_person_id);
CREATE INDEX absence_noted_by ON absence (noted_by_person_id);
CREATE INDEX absence_person ON absence (person_id, first_day);
CREATE INDEX account_person ON account (person_id);
CREATE INDEX approval_approver ON approval (approver_person_id);
CREATE INDEX approval_decided_by ON approval (decided_by_person_id);
CREATE INDEX approval_open ON approval (kind, id) WHERE outcome IS NULL;
CREATE INDEX approval_redaction ON approval (redaction_id);
CREATE INDEX approval_requester ON approval (requester_person_id);
CREATE INDEX approval_ticket ON approval (ticket_id);
CREATE INDEX archive_redaction ON archive (redaction_id);
CREATE INDEX attachment_pending ON attachment (platform, id) WHERE state = 'pending';
CREATE INDEX audit_inbox ON audit (inbox_id);
CREATE INDEX audit_person ON audit (person_id);
CREATE INDEX audit_redaction ON audit (redaction_id);
CREATE INDEX audit_subject ON audit (subject_person_id);
CREATE INDEX audit_ticket ON audit (ticket_id);
CREATE INDEX audit_worded ON audit (at_ms) WHERE redaction_id IS NULL;
CREATE INDEX commitment_conversation ON commitment (conversation_id);
CREATE INDEX commitment_open ON commitment (due_at_ms) WHERE kept_at_ms IS NULL;
CREATE INDEX commitment_person ON commitment (person_id);
CREATE INDEX conversation_handler ON conversation (handler_person_id);
CREATE INDEX conversation_note_conversation ON conversation_note (conversation_id, id);
CREATE INDEX conversation_note_inbox ON conversation_note (inbox_id);
CREATE INDEX conversation_note_person ON conversation_note (person_id);
CREATE INDEX conversation_person ON conversation (person_id);
CREATE INDEX conversation_waiting ON conversation (handler_since_at_ms)
    WHERE handler = 'queue';
CREATE UNIQUE INDEX deadline_current ON deadline (ticket_id, duty)
    WHERE replaced_at_ms IS NULL;
CREATE INDEX duty_log_closed_by ON duty_log (closed_by_person_id);
CREATE INDEX duty_log_manager ON duty_log (manager_person_id);
CREATE INDEX duty_reading_person ON duty_reading (person_id);
CREATE INDEX duty_remark_day ON duty_remark (day, id);
CREATE INDEX duty_remark_person ON duty_remark (person_id);
CREATE INDEX history_handler ON history (handler_person_id);
CREATE INDEX history_inbox ON history (inbox_id);
CREATE INDEX history_person ON history (person_id);
CREATE INDEX history_redaction ON history (redaction_id);
CREATE INDEX history_ticket ON history (ticket_id, id);
CREATE INDEX inbox_conversation ON inbox (conversation_id);
CREATE INDEX inbox_quarantined ON inbox (id) WHERE state = 'quarantined';
CREATE INDEX inbox_urgent ON inbox (platform, chat, id)
    WHERE state = 'new' AND is_priority = 1;
CREATE INDEX inbox_waiting ON inbox (id) WHERE state = 'new';
CREATE INDEX inbox_waiting_chat ON inbox (platform, chat, id) WHERE state = 'new';
CREATE INDEX notice_approved_by ON notice (approved_by_person_id);
CREATE INDEX notice_author ON notice (author_person_id);
CREATE INDEX notice_corrects ON notice (corrects_id);
CREATE INDEX notice_ended_by ON notice (ended_by_person_id);
CREATE INDEX notice_state ON notice (state, id);
CREATE INDEX one_time_code_person ON one_time_code (person_id);
CREATE INDEX outbox_attachment ON outbox (attachment_id);
CREATE INDEX outbox_card ON outbox (card_id) WHERE state IN ('pending', 'leased');
CREATE INDEX outbox_dead ON outbox (id) WHERE state = 'dead';
CREATE INDEX outbox_leased ON outbox (platform, id) WHERE state = 'leased';
CREATE INDEX outbox_notice ON outbox (notice_id, platform, chat);
CREATE INDEX outbox_superseded ON outbox (superseded_by_id);
CREATE INDEX outbox_thread ON outbox (thread_id);
CREATE INDEX outbox_ticket ON outbox (ticket_id);
CREATE INDEX outbox_waiting ON outbox (platform,
    (CASE purpose WHEN 'alarm' THEN 0 WHEN 'notice' THEN 2 ELSE 1 END), id)
    WHERE state IN ('pending', 'leased');
CREATE INDEX person_deputy ON person (deputy_person_id);
CREATE INDEX person_merged_into ON person (merged_into_id);
CREATE INDEX person_name ON person (name);
CREATE INDEX person_phone ON person (phone) WHERE phone IS NOT NULL;
CREATE INDEX person_role ON person (role, position);
CREATE INDEX ping_person ON ping (person_id, told_at_ms);
CREATE INDEX ping_told ON ping (told_at_ms);
CREATE INDEX ping_unacknowledged ON ping (person_id, ticket_id)
    WHERE acknowledged_at_ms IS NULL AND over_at_ms IS NULL;
CREATE INDEX ping_waiting ON ping (person_id) WHERE told_at_ms IS NULL;
CREATE INDEX residence_household ON residence (household_id);
CREATE UNIQUE INDEX thread_conversation ON thread (conversation_id, platform, chat);
CREATE INDEX thread_place ON thread (platform, chat, thread);
CREATE UNIQUE INDEX thread_team ON thread (team, platform, chat);
CREATE UNIQUE INDEX thread_ticket ON thread (ticket_id, platform, chat);
CREATE INDEX ticket_attachment_attachment ON ticket_attachment (attachment_id);
CREATE INDEX ticket_awaiting ON ticket (recorded_at_ms)
    WHERE state = 'replied' AND kind IN ('repair', 'complaint');
CREATE INDEX ticket_building_time ON ticket (building, recorded_at_ms);
CREATE INDEX ticket_conversation ON ticket (conversation_id);
CREATE INDEX ticket_due_moment ON ticket_due (due_at_ms, ticket_id);
CREATE INDEX ticket_emergency ON ticket (recorded_at_ms) WHERE urgency = 'emergency';
CREATE INDEX ticket_ended ON ticket (state_at_ms)
    WHERE state IN ('archived', 'cancelled', 'merged');
CREATE INDEX ticket_flat ON ticket (room, building, unit, recorded_at_ms);
CREATE INDEX ticket_follows ON ticket (follows_id);
CREATE INDEX ticket_given ON ticket (handler_person_id, id);
CREATE INDEX ticket_handler ON ticket (handler_person_id, state);
CREATE INDEX ticket_handler_recorded ON ticket (handler_person_id, recorded_at_ms);
CREATE INDEX ticket_household_time ON ticket (household_id, recorded_at_ms);
CREATE INDEX ticket_kind_state ON ticket (kind, state);
CREATE INDEX ticket_mark_accused ON ticket_mark (accused_person_id);
CREATE INDEX ticket_mark_asks_help ON ticket_mark (asks_help_person_id);
CREATE INDEX ticket_mark_lead ON ticket_mark (lead_id);
CREATE INDEX ticket_mark_written_by ON ticket_mark (written_by_person_id);
CREATE INDEX ticket_merged_into ON ticket (merged_into_id);
CREATE INDEX ticket_phone_tail ON ticket (substr(phone, -4), recorded_at_ms)
    WHERE phone IS NOT NULL;
CREATE INDEX ticket_recorded ON ticket (recorded_at_ms);
CREATE INDEX ticket_redaction ON ticket (redaction_id);
CREATE INDEX ticket_reporter ON ticket (reporter_person_id, recorded_at_ms);
CREATE INDEX ticket_reporter_ended ON ticket (reporter_person_id, state_at_ms)
    WHERE state IN ('archived', 'cancelled', 'merged');
CREATE INDEX ticket_reporter_open ON ticket (reporter_person_id)
    WHERE state NOT IN ('archived', 'cancelled', 'merged');
CREATE INDEX ticket_room ON ticket (room, recorded_at_ms);
CREATE INDEX ticket_unassigned ON ticket (recorded_at_ms)
    WHERE handler_person_id IS NULL AND state IN ('recorded', 'dispatched', 'reopened');
CREATE INDEX ticket_unended ON ticket (recorded_at_ms)
    WHERE state NOT IN ('archived', 'cancelled', 'merged');
CREATE INDEX timer_approval ON timer (approval_id);
CREATE INDEX timer_conversation ON timer (conversation_id);
CREATE INDEX timer_due ON timer (due_at_ms, id);
CREATE INDEX timer_person ON timer (person_id, rule);
CREATE UNIQUE INDEX timer_subject ON timer (
    ifnull(ticket_id, 0), ifnull(conversation_id, 0), ifnull(approval_id, 0), rule,
    ifnull(person_id, 0));
CREATE INDEX timer_ticket ON timer (ticket_id);
CREATE INDEX visit_open ON visit (due_at_ms, id)
    WHERE done_at_ms IS NULL AND dropped_at_ms IS NULL;
CREATE INDEX visit_ticket ON visit (ticket_id, id);
CREATE INDEX visit_visitor ON visit (visitor_person_id);
