import GRDB

/// What concerns the database file as a whole rather than a table.
enum DatabaseFile {
    /// Makes every commit wait for the disk.
    static func setFullSynchronous(_ session: SQLSession) throws(StoreError) {
        try session.run("PRAGMA synchronous = FULL")
    }

    /// Whether commits survive a power cut and foreign keys are checked; read back from SQLite.
    static func isDurable(_ session: SQLSession) throws(StoreError) -> Bool {
        let synchronous: Int? = try session.first("PRAGMA synchronous")?[0]
        let journal: String? = try session.first("PRAGMA journal_mode")?[0]
        let keys: Int? = try session.first("PRAGMA foreign_keys")?[0]
        return synchronous == 2 && journal == "wal" && keys == 1
    }

    /// Writes a whole, compact copy to a file that does not exist yet.
    static func copy(to path: String, _ session: SQLSession) throws(StoreError) {
        try session.run("VACUUM INTO ?", [path])
    }

    /// What SQLite finds wrong; empty when all is well.
    static func faults(_ session: SQLSession) throws(StoreError) -> [String] {
        let pages: [String] = try session.all("PRAGMA integrity_check").map { $0[0] }
        let keys = try session.all("PRAGMA foreign_key_check").map { row in
            "foreign key: \(row[0] as String) row \((row[1] as Int64?) ?? 0)"
        }
        return pages.filter { $0 != "ok" } + keys
    }
}
