internal import GRDB

/// What is known of the files.
enum AttachmentTable {
    private static let columns =
        "id, hash, kind, mime, name, byte_count, width, height, seconds"

    /// The file of this number.
    static func find(id: Int64, _ db: Database) throws -> AttachmentRecord? {
        try db.first("SELECT \(columns) FROM attachment WHERE id = ?", [id])
            .map(AttachmentRecord.init)
    }

    /// Notes a file and gives its number.
    static func insert(_ file: NewAttachment, at nowMs: Int64, _ db: Database) throws -> Int64 {
        try db.run(
            """
            INSERT INTO attachment
                (hash, kind, mime, name, byte_count, width, height, seconds, created_at_ms)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                file.hash, file.kind.rawValue, file.mime, file.name, file.byteCount, file.width,
                file.height, file.seconds, nowMs,
            ]
        )
        return db.lastInsertedRowID
    }

    /// Whether an account is in a chat where the file was sent.
    static func isVisible(id: Int64, account: Int64, _ db: Database) throws -> Bool {
        try db.number(
            """
            SELECT 1 FROM message
            JOIN member ON member.chat_id = message.chat_id AND member.account_id = ?
            WHERE message.attachment_id = ? LIMIT 1
            """,
            [account, id]
        ) != nil
    }
}
