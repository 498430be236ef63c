import Foundation
import GRDB
import Synchronization

extension TicketStore {
    /// Opens the store of a folder.
    ///
    /// For `readWrite` the lock is taken before the database is touched; then the schema is made or brought up to
    /// date, leases of a program that is gone are given back, and an unclean stop of it is noticed (DESIGN 8).
    ///
    /// - Parameters:
    ///   - location: the data folder.
    ///   - mode: what the caller may do.
    /// - Returns: the open store.
    /// - Throws: `StoreError` with `locked`, `cannotOpen`, `unsafeSettings` or `foreignSchema`.
    package static func open(
        _ location: StoreLocation,
        mode: StoreMode
    ) throws(StoreError) -> TicketStore {
        try open(location, mode: mode, probe: nil)
    }

    /// The same with a probe that is asked before every statement; for tests.
    static func open(
        _ location: StoreLocation,
        mode: StoreMode,
        probe: SQLSession.Probe?
    ) throws(StoreError) -> TicketStore {
        if mode == .readWrite { try makeFolders(location) }
        let lock = mode == .readWrite ? try StoreLock(path: location.lock) : nil
        do {
            let pool = try openPool(location, mode: mode)
            try prepare(pool, mode: mode)
            let store = TicketStore(
                location: location,
                mode: mode,
                pool: pool,
                lock: lock,
                probe: probe
            )
            if mode == .readWrite { try store.recover() }
            return store
        } catch {
            lock?.release()
            throw StoreError(sqlite: error)
        }
    }

    private static func makeFolders(_ location: StoreLocation) throws(StoreError) {
        do {
            try FileManager.default.createDirectory(
                atPath: location.files,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw StoreError(.cannotOpen, location.folder)
        }
    }

    private static func openPool(
        _ location: StoreLocation,
        mode: StoreMode
    ) throws -> DatabasePool {
        guard mode == .readWrite || FileManager.default.fileExists(atPath: location.database)
        else { throw StoreError(.cannotOpen, location.database) }
        var configuration = Configuration()
        configuration.label = "frontdesk.store"
        configuration.readonly = mode == .readOnly
        configuration.busyMode = .timeout(5)
        configuration.foreignKeysEnabled = true
        configuration.maximumReaderCount = 2
        return try DatabasePool(path: location.database, configuration: configuration)
    }

    /// Sets and reads back what durability rests on, then sees to the schema.
    ///
    /// **Source:** sqlite.org/pragma.html#pragma_synchronous, read 2026-11-23: 2 is FULL. Opening in WAL mode puts it
    /// to NORMAL, so it is set afterwards.
    private static func prepare(_ pool: DatabasePool, mode: StoreMode) throws {
        if mode != .readOnly {
            try pool.writeWithoutTransaction { db in
                let session = SQLSession(db: db, probe: nil)
                try DatabaseFile.setFullSynchronous(session)
                guard try DatabaseFile.isDurable(session) else {
                    throw StoreError(.unsafeSettings, "synchronous, journal_mode, foreign_keys")
                }
            }
        }
        let migrator = Migrations.migrator
        if mode == .readWrite {
            guard try !pool.read(migrator.hasBeenSuperseded) else {
                throw StoreError(.foreignSchema, "made by a newer program")
            }
            try migrator.migrate(pool)
        } else {
            guard try pool.read(migrator.hasCompletedMigrations),
                try !pool.read(migrator.hasBeenSuperseded)
            else { throw StoreError(.foreignSchema, "made by another version") }
        }
    }

    private func recover() throws {
        let last = try pool.writeWithoutTransaction { db in
            try Writer(db: db, probe: nil).transaction { session throws(StoreError) in
                let wasRunning = try MetaTable.value("is_running", session) == "1"
                try MetaTable.set("is_running", "1", session)
                try OutboxTable.releaseLeases(session)
                return wasRunning ? try InboxTable.lastWaiting(session) : nil
            }
        }
        if let last { suspicion.withLock { $0 = last } }
    }
}
