internal import Crypto
internal import Foundation
internal import GRDB
internal import Logging

/// The messenger's own database: accounts, chats, messages, and what waits for the bot.
///
/// Every writing verb is one transaction, in a commit shared with whoever writes at the same time.
final class MessengerStore: Sendable {
    /// The account of the bot.
    let botID: Int64
    /// Unix milliseconds now.
    let clock: @Sendable () -> Int64
    private let logger: Logger
    private let pool: DatabasePool
    private let commits: CommitQueue

    /// Opens or makes the database and brings its schema up to date.
    ///
    /// - Parameters:
    ///   - path: The SQLite file; its folder exists.
    ///   - botID: The account the bot has or will have.
    ///   - logger: Where failures of the database are told.
    ///   - clock: Unix milliseconds now.
    ///   - publish: Called after each commit with what it leaves to be told.
    /// - Throws: ``MessengerError/store(code:)``, or ``MessengerError/storeUnsafe(_:)`` when the
    ///   settings that keep commits over a power loss do not hold.
    ///
    /// **Source:** SQLite documentation, "PRAGMA synchronous" (read 2026-11).
    init(
        path: String,
        botID: Int64,
        logger: Logger,
        clock: @escaping @Sendable () -> Int64,
        publish: @escaping @Sendable (CommitNotes) async -> Void
    ) throws(MessengerError) {
        self.botID = botID
        self.clock = clock
        self.logger = logger
        do {
            var configuration = Configuration()
            configuration.busyMode = .timeout(5)
            configuration.foreignKeysEnabled = true
            pool = try DatabasePool(path: path, configuration: configuration)
            try Self.makeSafe(pool)
            var migrator = DatabaseMigrator()
            migrator.registerMigration(FirstMigration.name, migrate: FirstMigration.apply)
            try migrator.migrate(pool)
        } catch {
            throw MessengerError(wrapping: error)
        }
        commits = CommitQueue(pool: pool, clock: clock, publish: publish)
    }

    /// Reads in one snapshot.
    func read<T: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> T
    ) async throws(MessengerError) -> T {
        do {
            return try await pool.read(body)
        } catch {
            throw told(error)
        }
    }

    /// Writes in one transaction and returns after its commit.
    func write<T: Sendable>(
        _ body: @escaping @Sendable (Database, inout CommitNotes) throws -> T
    ) async throws(MessengerError) -> T {
        let result = ResultBox<T>()
        let job = CommitJob { db, notes in result.set(try body(db, &notes)) }
        await commits.submit(job)
        if let error = job.error {
            throw told(error)
        }
        guard let value = result.value else {
            throw .store(code: Int(ResultCode.SQLITE_INTERNAL.rawValue))
        }
        return value
    }

    /// The hash under which a secret of ours is stored.
    static func hash(ofSecret secret: String) -> String {
        SHA256.hash(data: Data(secret.utf8)).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }

    /// The error as callers see it; a failure of the database itself is also told to the log.
    private func told(_ error: any Error) -> MessengerError {
        let known = MessengerError(wrapping: error)
        if case .store(let code) = known {
            logger.error("messenger store failed", metadata: ["error.code": "\(code)"])
        }
        return known
    }

    /// In WAL mode GRDB sets NORMAL, which may lose commits; FULL is set after opening, read back.
    private static func makeSafe(_ pool: DatabasePool) throws {
        let level = try pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            return try Int.fetchOne(db, sql: "PRAGMA synchronous")
        }
        let fullLevel = 2
        guard level == fullLevel else {
            throw MessengerError.storeUnsafe("synchronous is not FULL")
        }
    }
}
