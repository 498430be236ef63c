import GRDB
import Tickets

/// Files that came with messages: first a reference, later bytes under `files/`, or gone.
enum AttachmentTable {
    /// A file as the outbox needs it.
    struct Stored {
        let platform: PlatformID
        let reference: FileReference
        let state: String
        let hash: String?
    }

    /// Adds the file of a message.
    static func insert(
        _ file: FileReference,
        of inbox: InboxID,
        platform: PlatformID,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            INSERT INTO attachment (inbox_id, platform, kind, platform_file, name, media_type,
                told_byte_count, seconds)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                inbox.rawValue, platform.rawValue, file.kind.rawValue, file.file,
                file.name.map(StoredText.fit), file.mediaType.map(StoredText.fit),
                file.byteCount, file.seconds,
            ]
        )
    }

    /// The file that came with a message; nil for none.
    static func id(of inbox: InboxID, _ session: SQLSession) throws(StoreError) -> AttachmentID? {
        try session.first("SELECT id FROM attachment WHERE inbox_id = ?", [inbox.rawValue])?
            .value(0)
    }

    /// The files of a ticket, the first one first.
    static func files(
        of ticket: TicketID,
        _ session: SQLSession
    ) throws(StoreError) -> [AttachmentID] {
        var found: [AttachmentID] = []
        let rows = try session.all(
            """
            SELECT attachment_id FROM ticket_attachment WHERE ticket_id = ?
            ORDER BY attachment_id LIMIT ?
            """,
            [ticket.rawValue, Limits.membersMax]
        )
        for row in rows { found.append(try row.value(0)) }
        return found
    }

    /// Files of a platform that are to be fetched, oldest first.
    static func pending(
        _ platform: PlatformID,
        limit: Int,
        _ session: SQLSession
    ) throws(StoreError) -> [(attachment: AttachmentID, file: FileReference)] {
        var found: [(attachment: AttachmentID, file: FileReference)] = []
        let rows = try session.all(
            """
            SELECT id, kind, platform_file, name, media_type, told_byte_count, seconds
            FROM attachment WHERE platform = ? AND state = 'pending'
            ORDER BY attempts, id LIMIT ?
            """,
            [platform.rawValue, limit]
        )
        for row in rows {
            found.append((try row.value(0), try reference(row)))
        }
        return found
    }

    /// One file; nil when there is no such row.
    static func stored(
        _ id: AttachmentID,
        _ session: SQLSession
    ) throws(StoreError) -> Stored? {
        let row = try session.first(
            """
            SELECT id, kind, platform_file, name, media_type, told_byte_count, seconds, platform,
                state, sha256
            FROM attachment WHERE id = ?
            """,
            [id.rawValue]
        )
        guard let row else { return nil }
        return Stored(
            platform: try row.value(7),
            reference: try reference(row),
            state: row[8],
            hash: row[9]
        )
    }

    /// Says that a file's bytes are kept.
    static func keep(
        _ id: AttachmentID,
        hash: String,
        byteCount: Int,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            UPDATE attachment SET state = 'kept', sha256 = ?, byte_count = ?, reason = NULL
            WHERE id = ? AND state = 'pending'
            """,
            [hash, byteCount, id.rawValue]
        )
    }

    /// Says that a file will never come, or counts a failed attempt.
    static func fail(
        _ id: AttachmentID,
        reason: String,
        isFinal: Bool,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            UPDATE attachment SET attempts = attempts + 1, reason = ?,
                state = CASE WHEN ? OR attempts + 1 >= ? THEN 'gone' ELSE state END
            WHERE id = ? AND state = 'pending'
            """,
            [StoredText.fit(reason), isFinal, Limits.handleAttemptsMax, id.rawValue]
        )
    }

    /// The hashes of all files that are kept.
    static func hashes(_ session: SQLSession) throws(StoreError) -> [String] {
        try session.all(
            "SELECT DISTINCT sha256 FROM attachment WHERE state = 'kept' ORDER BY sha256"
        ).map { $0[0] }
    }

    private static func reference(_ row: Row) throws(StoreError) -> FileReference {
        FileReference(
            kind: try row.value(1),
            file: row[2],
            name: row[3],
            mediaType: row[4],
            byteCount: row[5],
            seconds: row[6]
        )
    }

    /// The files of a ticket with their checksums.
    static func files(
        of ticket: TicketID,
        _ session: SQLSession
    ) throws(StoreError) -> [TicketBundle.File] {
        try session.all(
            """
            SELECT kind, name, sha256, byte_count FROM ticket_attachment
                JOIN attachment ON attachment.id = ticket_attachment.attachment_id
            WHERE ticket_id = ? ORDER BY attachment.id
            """,
            [ticket.rawValue]
        ).map {
            TicketBundle.File(kind: $0[0], name: $0[1], sha256: $0[2], byteCount: $0[3])
        }
    }
}
