internal import GRDB

/// Who is logged in; only the hash of a cookie is stored, so a stolen file opens no session.
enum SessionTable {
    /// Begins a session.
    static func insert(
        tokenHash: String,
        account: Int64,
        at nowMs: Int64,
        until expiresAtMs: Int64,
        _ db: Database
    ) throws {
        try db.run(
            """
            INSERT INTO session (token_hash, account_id, created_at_ms, expires_at_ms)
            VALUES (?, ?, ?, ?)
            """,
            [tokenHash, account, nowMs, expiresAtMs]
        )
    }

    /// Whose session it is, unless it has run out.
    static func account(tokenHash: String, at nowMs: Int64, _ db: Database) throws -> Int64? {
        try db.number(
            "SELECT account_id FROM session WHERE token_hash = ? AND expires_at_ms > ?",
            [tokenHash, nowMs]
        )
    }

    /// Ends one session.
    static func delete(tokenHash: String, _ db: Database) throws {
        try db.run("DELETE FROM session WHERE token_hash = ?", [tokenHash])
    }

    /// Ends every session of an account, after its password changed.
    static func deleteAll(account: Int64, _ db: Database) throws {
        try db.run("DELETE FROM session WHERE account_id = ?", [account])
    }

    /// Forgets what has run out.
    static func prune(at nowMs: Int64, _ db: Database) throws {
        try db.run("DELETE FROM session WHERE expires_at_ms <= ?", [nowMs])
    }
}
