internal import GRDB

/// The buttons pressed and what the bot answered.
enum TapTable {
    /// The callback already made under this key.
    static func find(account: Int64, key: String, _ db: Database) throws -> String? {
        let row = try db.first(
            "SELECT callback_id FROM tap WHERE account_id = ? AND client_key = ?",
            [account, key]
        )
        return row?["callback_id"]
    }

    /// Notes a pressed button.
    static func insert(
        callback: String,
        account: Int64,
        key: String,
        at nowMs: Int64,
        _ db: Database
    ) throws {
        try db.run(
            """
            INSERT INTO tap (callback_id, account_id, client_key, created_at_ms)
            VALUES (?, ?, ?, ?)
            """,
            [callback, account, key, nowMs]
        )
    }

    /// Notes the answer, unless there is one or it is too late; false then.
    static func answer(
        callback: String,
        text: String?,
        at nowMs: Int64,
        notBefore: Int64,
        _ db: Database
    ) throws -> Bool {
        try db.run(
            """
            UPDATE tap SET answered_at_ms = ?, answer = ?
            WHERE callback_id = ? AND answered_at_ms IS NULL AND created_at_ms >= ?
            """,
            [nowMs, text, callback, notBefore]
        )
        return db.changesCount == 1
    }

    /// Whether a callback was answered, and with which text.
    static func answered(callback: String, _ db: Database) throws -> (done: Bool, text: String?) {
        let row = try db.first(
            "SELECT answered_at_ms IS NOT NULL AS done, answer FROM tap WHERE callback_id = ?",
            [callback]
        )
        return row.map { ($0["done"], $0["answer"]) } ?? (false, nil)
    }

    /// Forgets callbacks older than a moment.
    static func prune(before ms: Int64, _ db: Database) throws {
        try db.run("DELETE FROM tap WHERE created_at_ms < ?", [ms])
    }
}
