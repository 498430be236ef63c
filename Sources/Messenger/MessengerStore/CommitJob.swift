internal import GRDB
internal import Synchronization

/// One caller's write, waiting for its turn in a shared commit.
///
/// The outcome is set on the writer's queue and read after the commit by the actor; the lock makes
/// that visible.
final class CommitJob: Sendable {
    private let body: @Sendable (Database, inout CommitNotes) throws -> Void
    private let failure = Mutex<(any Error)?>(nil)

    /// Keeps the body until it is run; it may be run again after a rollback.
    init(_ body: @escaping @Sendable (Database, inout CommitNotes) throws -> Void) {
        self.body = body
    }

    /// Why the job did not take part in the commit; nil when it did.
    var error: (any Error)? {
        failure.withLock { $0 }
    }

    /// Runs the body and remembers a refusal.
    ///
    /// - Throws: the refusal again, when the body had written something before it.
    func perform(_ db: Database, _ notes: inout CommitNotes) throws {
        let changesBefore = db.totalChangesCount
        var own = notes
        do {
            try body(db, &own)
            notes = own
            failure.withLock { $0 = nil }
        } catch {
            failure.withLock { $0 = error }
            guard db.totalChangesCount == changesBefore else { throw error }
        }
    }

    /// Marks the job as failed because the commit itself failed.
    func fail(_ error: any Error) {
        failure.withLock { $0 = error }
    }
}
