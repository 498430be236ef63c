import Foundation
import GRDB
import Synchronization
import Tickets

/// The database of tickets and the files beside it: the only place that knows SQL about them.
///
/// Every verb is exactly one transaction, unless its comment says otherwise. Nothing is returned before it is on the
/// disk. A verb is never cut short by cancellation: what was begun is committed or rolled back whole.
package final class TicketStore: Sendable {
    /// Where the store lies.
    package let location: StoreLocation
    /// How it was opened.
    package let mode: StoreMode

    let pool: DatabasePool
    let probe: SQLSession.Probe?
    let estate = EstateCache()
    /// Rows up to here were in the inbox when the program before stopped without saying so.
    let suspicion: Mutex<InboxID>
    private let lock: StoreLock?

    init(
        location: StoreLocation,
        mode: StoreMode,
        pool: DatabasePool,
        lock: StoreLock?,
        probe: SQLSession.Probe?
    ) {
        self.location = location
        self.mode = mode
        self.pool = pool
        self.lock = lock
        self.probe = probe
        suspicion = Mutex(InboxID(rawValue: 0))
    }

    /// Says that the stop was meant, closes the database and lets go of the lock.
    ///
    /// - Throws: `StoreError` when the database cannot be closed.
    package func close() async throws(StoreError) {
        if mode == .readWrite {
            try await write { session throws(StoreError) in
                try MetaTable.set("is_running", "0", session)
            }
        }
        do {
            try pool.close()
        } catch {
            throw StoreError(sqlite: error)
        }
        lock?.release()
    }

    /// Runs one immediate transaction on the writing connection; rolled back when `body` throws.
    func write<Value: Sendable>(
        _ body: @escaping @Sendable (SQLSession) throws(StoreError) -> Value
    ) async throws(StoreError) -> Value {
        let probe = probe
        let result: Result<Value, StoreError> = await withCheckedContinuation { continuation in
            pool.asyncWriteWithoutTransaction { db in
                continuation.resume(returning: Self.commit(db, probe, body))
            }
        }
        return try result.get()
    }

    /// Runs several transactions after one another on the writing connection.
    func writeSeveral<Value: Sendable>(
        _ body: @escaping @Sendable (Writer) throws(StoreError) -> Value
    ) async throws(StoreError) -> Value {
        let probe = probe
        let result: Result<Value, StoreError> = await withCheckedContinuation { continuation in
            pool.asyncWriteWithoutTransaction { db in
                continuation.resume(
                    returning: Result { () throws(StoreError) in
                        try body(Writer(db: db, probe: probe))
                    }
                )
            }
        }
        return try result.get()
    }

    /// Reads on a connection of its own, from one unchanging state.
    func read<Value: Sendable>(
        _ body: @escaping @Sendable (SQLSession) throws(StoreError) -> Value
    ) async throws(StoreError) -> Value {
        let probe = probe
        let result: Result<Value, StoreError> = await withCheckedContinuation { continuation in
            pool.asyncRead { connection in
                continuation.resume(
                    returning: Result { () throws(StoreError) in
                        do {
                            return try body(SQLSession(db: connection.get(), probe: probe))
                        } catch {
                            throw StoreError(sqlite: error)
                        }
                    }
                )
            }
        }
        return try result.get()
    }

    /// The writing connection between transactions.
    struct Writer {
        let db: Database
        let probe: SQLSession.Probe?

        /// Runs one immediate transaction; rolled back when `body` throws.
        func transaction<Value>(
            _ body: (SQLSession) throws(StoreError) -> Value
        ) throws(StoreError) -> Value {
            try TicketStore.commit(db, probe, body).get()
        }
    }

    private static func commit<Value>(
        _ db: Database,
        _ probe: SQLSession.Probe?,
        _ body: (SQLSession) throws(StoreError) -> Value
    ) -> Result<Value, StoreError> {
        do {
            var value: Value?
            try db.inTransaction(.immediate) {
                value = try body(SQLSession(db: db, probe: probe))
                try probe?()
                return .commit
            }
            guard let value else { return .failure(StoreError(.ioFailed, "no value")) }
            return .success(value)
        } catch {
            return .failure(StoreError(sqlite: error))
        }
    }
}
