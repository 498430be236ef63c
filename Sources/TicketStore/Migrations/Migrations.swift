import GRDB

/// Every migration in order; one that was released is never changed.
enum Migrations {
    /// Brings a database of any released version up to date.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        for (name, sql) in all {
            migrator.registerMigration(name) { db in try db.execute(sql: sql) }
        }
        return migrator
    }

    private static let all: [(name: String, sql: String)] = [
        (
            "001",
            Migration001.people + Migration001.threads + Migration001.messages + Migration001.files
                + Migration001.tickets + Migration001.archive + Migration001.timers
                + Migration001.promises + Migration001.matters + Migration001.notices
                + Migration001.search + Migration001.handoff + Migration001.duty
                + Migration001.approvals
        )
    ]
}
