import GRDB
import Tickets

/// What is kept of a person over all tables, and how it is taken out.
enum RedactionTable {
    /// The rows of a person: the one the office knows and the guests that turned out to be the same.
    private static let selves = """
        (SELECT id FROM person WHERE id = ?1 OR merged_into_id = ?1)
        """

    /// What forgetting a person touches.
    static func plan(
        of person: PersonID,
        _ session: SQLSession
    ) throws(StoreError) -> ForgetPlan? {
        let row = try session.first(
            """
            SELECT name,
                (SELECT count(*) FROM account WHERE person_id IN \(selves)),
                (SELECT count(*) FROM ticket WHERE reporter_person_id IN \(selves)),
                (SELECT count(*) FROM inbox JOIN conversation
                    ON conversation.id = inbox.conversation_id
                    WHERE conversation.person_id IN \(selves)),
                (SELECT count(*) FROM attachment JOIN inbox ON inbox.id = attachment.inbox_id
                    JOIN conversation ON conversation.id = inbox.conversation_id
                    WHERE attachment.state = 'kept' AND conversation.person_id IN \(selves))
            FROM person WHERE id = ?1
            """,
            [person.rawValue]
        )
        guard let row else { return nil }
        let open = try session.all(
            """
            SELECT number FROM ticket WHERE reporter_person_id IN \(selves)
                AND state NOT IN ('archived', 'cancelled', 'merged') ORDER BY id
            """,
            [person.rawValue]
        )
        return ForgetPlan(
            person: person,
            name: row[0],
            accountCount: row[1],
            ticketCount: row[2],
            messageCount: row[3],
            fileCount: row[4],
            openTickets: open.map { $0[0] }
        )
    }

    /// The tickets of a person.
    static func tickets(
        of person: PersonID,
        _ session: SQLSession
    ) throws(StoreError) -> [TicketID] {
        try session.all(
            "SELECT id FROM ticket WHERE reporter_person_id IN \(selves) ORDER BY id",
            [person.rawValue]
        ).map { TicketID(rawValue: $0[0]) }
    }

    /// Everything that is kept of a person, as JSON; nil when there is no such person.
    static func export(
        of person: PersonID,
        _ session: SQLSession
    ) throws(StoreError) -> String? {
        try session.first(
            """
            SELECT json_object(
                'name', name, 'role', role, 'phone', phone, 'language', language,
                'known_since_ms', created_at_ms, 'ended_at_ms', ended_at_ms,
                'flats', (SELECT json_group_array(json_object('building', building,
                    'unit', unit, 'room', room, 'since_ms', since_at_ms,
                    'ended_at_ms', residence.ended_at_ms))
                    FROM residence JOIN household ON household.id = residence.household_id
                    WHERE residence.person_id IN \(selves)),
                'accounts', (SELECT json_group_array(json_object('platform', platform,
                    'account', account, 'since_ms', created_at_ms))
                    FROM account WHERE person_id IN \(selves)),
                'tickets', (SELECT json_group_array(json_object('number', number, 'kind', kind,
                    'topic', topic, 'state', state, 'summary', summary, 'building', building,
                    'unit', unit, 'room', room, 'phone', phone, 'appointment', appointment,
                    'recorded_at_ms', recorded_at_ms))
                    FROM ticket WHERE reporter_person_id IN \(selves)),
                'messages', (SELECT json_group_array(json_object('sent_at_ms', sent_at_ms,
                    'text', text)) FROM inbox JOIN conversation
                    ON conversation.id = inbox.conversation_id
                    WHERE conversation.person_id IN \(selves)),
                'answers', (SELECT json_group_array(json_object('created_at_ms',
                    outbox.created_at_ms, 'text', text)) FROM outbox JOIN conversation
                    ON conversation.platform = outbox.platform AND conversation.chat = outbox.chat
                    WHERE conversation.person_id IN \(selves)),
                'looked_at', (SELECT json_group_array(json_object('at_ms', at_ms, 'kind', kind,
                    'by', (SELECT name FROM person AS who WHERE who.id = audit.person_id)))
                    FROM audit WHERE subject_person_id IN \(selves)))
            FROM person WHERE id = ?1
            """,
            [person.rawValue]
        )?[0]
    }

    /// Takes the words of a ticket and what names its owner out of its row.
    static func takeOutTicket(
        _ ticket: TicketID,
        summary: String,
        by audit: Int64,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            UPDATE ticket SET summary = ?, phone = NULL, appointment = NULL, redaction_id = ?
            WHERE id = ? AND redaction_id IS NULL
            """,
            [summary, audit, ticket.rawValue]
        )
        try session.run(
            "UPDATE visit SET opinion = '' WHERE ticket_id = ?",
            [ticket.rawValue]
        )
        try session.run(
            "UPDATE approval SET reason = '', remark = '', redaction_id = ?2 WHERE ticket_id = ?1",
            [ticket.rawValue, audit]
        )
        try session.run(
            """
            UPDATE ticket_mark SET written_draft = NULL
            WHERE ticket_id = ? AND written_draft IS NOT NULL
            """,
            [ticket.rawValue]
        )
        try session.run(
            "UPDATE thread SET title = (SELECT number FROM ticket WHERE id = ?1) WHERE ticket_id = ?1",
            [ticket.rawValue]
        )
    }

    /// Takes out the words that were received and sent about a ticket.
    static func takeOutMessages(
        of ticket: TicketID,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            UPDATE inbox SET text = '', content = NULL, raw = NULL, sender_name = ''
            WHERE state <> 'new' AND id IN (SELECT inbox_id FROM history WHERE ticket_id = ?)
            """,
            [ticket.rawValue]
        )
        try session.run(
            """
            UPDATE outbox SET text = '', choices = NULL
            WHERE ticket_id = ? AND state IN ('sent', 'dead')
            """,
            [ticket.rawValue]
        )
    }

    /// Replaces the kept story of a ticket by the one without words.
    static func replaceStory(
        of ticket: TicketID,
        with story: String,
        hash: String,
        by audit: Int64,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            UPDATE archive SET story = ?, sha256 = ?, redaction_id = ?
            WHERE ticket_id = ?
            """,
            [story, hash, audit, ticket.rawValue]
        )
    }

    /// Takes out what names a person: name, numbers, accounts, flats, and every word of the own chats.
    static func takeOutPerson(
        _ person: PersonID,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        let statements = [
            """
            UPDATE conversation_note SET text = '' WHERE conversation_id IN
                (SELECT id FROM conversation WHERE person_id IN \(selves))
            """,
            """
            UPDATE commitment SET text = '' WHERE conversation_id IN
                (SELECT id FROM conversation WHERE person_id IN \(selves))
            """,
            """
            UPDATE inbox SET text = '', content = NULL, raw = NULL, sender_name = '',
                account = 'forgotten', reply_to = NULL, chat = 'forgotten-' || conversation_id
            WHERE state <> 'new' AND conversation_id IN
                (SELECT id FROM conversation WHERE person_id IN \(selves))
            """,
            """
            UPDATE outbox SET text = '', choices = NULL,
                state = CASE WHEN state IN ('pending', 'leased') THEN 'dead' ELSE state END,
                settled_at_ms = CASE WHEN state IN ('pending', 'leased') THEN ?2
                    ELSE settled_at_ms END,
                chat = 'forgotten-' || (SELECT conversation.id FROM conversation
                    WHERE conversation.platform = outbox.platform
                        AND conversation.chat = outbox.chat)
            WHERE EXISTS (SELECT 1 FROM conversation WHERE conversation.platform = outbox.platform
                AND conversation.chat = outbox.chat AND person_id IN \(selves))
            """,
            """
            DELETE FROM timer WHERE conversation_id IN
                (SELECT id FROM conversation WHERE person_id IN \(selves))
            """,
            """
            UPDATE thread SET title = '—' WHERE conversation_id IN
                (SELECT id FROM conversation WHERE person_id IN \(selves))
            """,
            """
            UPDATE conversation SET chat = 'forgotten-' || id, draft = NULL, question = NULL,
                last_text = '', handler = 'bot', handler_person_id = NULL,
                handler_since_at_ms = NULL
            WHERE person_id IN \(selves)
            """,
            "DELETE FROM account WHERE person_id IN \(selves)",
            "DELETE FROM one_time_code WHERE person_id IN \(selves)",
            "DELETE FROM residence WHERE person_id IN \(selves)",
            """
            UPDATE person SET name = '已注销 #' || id, phone = NULL, record_key = NULL,
                language = NULL, role = 'guest', ended_at_ms = coalesce(ended_at_ms, ?2)
            WHERE id IN \(selves)
            """,
        ]
        for statement in statements {
            let needsTime = statement.contains("?2")
            try session.run(
                statement,
                needsTime ? [person.rawValue, now.rawValue] : [person.rawValue]
            )
        }
    }

    /// Gives up the files that came with a person's messages.
    ///
    /// - Returns: the checksums of files that nothing else needs; the caller removes them after the commit.
    static func takeOutFiles(
        of person: PersonID,
        _ session: SQLSession
    ) throws(StoreError) -> [String] {
        try giveUpFiles(
            """
            inbox_id IN (SELECT inbox.id FROM inbox JOIN conversation
                ON conversation.id = inbox.conversation_id
                WHERE conversation.person_id IN \(selves))
            """,
            [person.rawValue],
            session
        )
    }

    /// Gives up the files of tickets.
    static func takeOutFiles(
        of tickets: [TicketID],
        _ session: SQLSession
    ) throws(StoreError) -> [String] {
        var hashes: [String] = []
        for ticket in tickets {
            hashes += try giveUpFiles(
                "id IN (SELECT attachment_id FROM ticket_attachment WHERE ticket_id = ?1)",
                [ticket.rawValue],
                session
            )
        }
        return hashes
    }

    private static func giveUpFiles(
        _ condition: String,
        _ values: [SQLSession.Value],
        _ session: SQLSession
    ) throws(StoreError) -> [String] {
        let hashes = try session.all(
            "SELECT DISTINCT sha256 FROM attachment WHERE state = 'kept' AND \(condition)",
            values
        ).map { $0[0] as String }
        try session.run(
            """
            UPDATE attachment SET state = 'gone', sha256 = NULL, byte_count = NULL, name = NULL,
                platform_file = '' WHERE \(condition)
            """,
            values
        )
        var free: [String] = []
        for hash in hashes
        where try session.first("SELECT 1 FROM attachment WHERE sha256 = ?", [hash]) == nil {
            free.append(hash)
        }
        return free
    }

    /// Tickets that ended before a moment and still have their words.
    static func expired(
        before moment: Instant,
        limit: Int,
        _ session: SQLSession
    ) throws(StoreError) -> [TicketID] {
        try session.all(
            """
            SELECT id FROM ticket WHERE state IN ('archived', 'cancelled', 'merged')
                AND state_at_ms < ? AND redaction_id IS NULL ORDER BY state_at_ms LIMIT ?
            """,
            [moment.rawValue, limit]
        ).map { TicketID(rawValue: $0[0]) }
    }

    /// How many tickets ended before a moment and still have their words.
    static func expiredCount(
        before moment: Instant,
        _ session: SQLSession
    ) throws(StoreError) -> Int {
        try session.first(
            """
            SELECT count(*) FROM ticket WHERE state IN ('archived', 'cancelled', 'merged')
                AND state_at_ms < ? AND redaction_id IS NULL
            """,
            [moment.rawValue]
        )?[0] ?? 0
    }
}
