internal import GRDB

extension MessengerStore {
    /// Writes a whole, compact copy of a database, whether or not a messenger runs on it.
    ///
    /// - Parameters:
    ///   - path: The database.
    ///   - target: A file that does not exist yet.
    /// - Throws: ``MessengerError/store(code:)``.
    ///
    /// **Source:** SQLite documentation, "VACUUM", section 3, VACUUM with an INTO clause (read 2026-11).
    static func copy(database path: String, to target: String) throws(MessengerError) {
        do {
            var configuration = Configuration()
            configuration.busyMode = .timeout(5)
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            try queue.inDatabase { db in
                try db.execute(sql: "VACUUM INTO ?", arguments: [target])
            }
            try queue.close()
        } catch {
            throw MessengerError(wrapping: error)
        }
    }
}
