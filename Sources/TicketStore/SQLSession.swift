import GRDB

/// A connection inside a transaction: the one way in which the tables talk to SQLite.
///
/// Statements are prepared once a connection and kept. Every statement passes the probe first, so that a test can
/// make the n-th one fail.
struct SQLSession {
    /// Is asked before every statement and before every commit; a test throws from it.
    typealias Probe = @Sendable () throws(StoreError) -> Void
    /// A value to bind.
    typealias Value = (any DatabaseValueConvertible)?

    let db: Database
    let probe: Probe?

    /// Runs a statement that gives no rows.
    func run(_ sql: String, _ values: [Value] = []) throws(StoreError) {
        try probe?()
        do {
            let statement = try db.cachedStatement(sql: sql)
            try statement.execute(arguments: StatementArguments(values))
        } catch {
            throw StoreError(sqlite: error)
        }
    }

    /// Runs an INSERT and gives the new row's key.
    func insert(_ sql: String, _ values: [Value] = []) throws(StoreError) -> Int64 {
        try run(sql, values)
        return db.lastInsertedRowID
    }

    /// The rows that the statement before changed.
    var changes: Int { db.changesCount }

    /// The first row of a query; nil for none.
    func first(_ sql: String, _ values: [Value] = []) throws(StoreError) -> Row? {
        try probe?()
        do {
            let statement = try db.cachedStatement(sql: sql)
            return try Row.fetchOne(statement, arguments: StatementArguments(values))
        } catch {
            throw StoreError(sqlite: error)
        }
    }

    /// All rows of a query.
    func all(_ sql: String, _ values: [Value] = []) throws(StoreError) -> [Row] {
        try probe?()
        do {
            let statement = try db.cachedStatement(sql: sql)
            return try Row.fetchAll(statement, arguments: StatementArguments(values))
        } catch {
            throw StoreError(sqlite: error)
        }
    }

    /// Walks the rows of a query for as long as `body` says true; no other statement may reuse this query meanwhile.
    func walk(
        _ sql: String,
        _ values: [Value],
        _ body: (Row) throws(StoreError) -> Bool
    ) throws(StoreError) {
        try probe?()
        do {
            let statement = try db.makeStatement(sql: sql)
            let cursor = try Row.fetchCursor(
                statement,
                arguments: StatementArguments(values)
            )
            while let row = try cursor.next() {
                guard try body(row) else { return }
            }
        } catch {
            throw StoreError(sqlite: error)
        }
    }
}

extension StoreError {
    /// The error that SQLite reported, in our words.
    init(sqlite error: any Error) {
        switch error {
        case let error as StoreError:
            self = error
        case let error as DatabaseError:
            self.init(Self.code(of: error), error.message ?? "")
        default:
            self.init(.ioFailed, String(describing: type(of: error)))
        }
    }

    private static func code(of error: DatabaseError) -> Code {
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
        case .SQLITE_FULL: .full
        case .SQLITE_CONSTRAINT: .constraint
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_NOTADB: .cannotOpen
        case .SQLITE_MISMATCH, .SQLITE_RANGE, .SQLITE_TOOBIG: .unreadable
        default: .ioFailed
        }
    }
}
