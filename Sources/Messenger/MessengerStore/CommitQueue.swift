internal import GRDB

/// The one way to write: whoever waits meanwhile shares the next commit, so that one flush to the
/// disk serves many.
///
/// The first waiting caller carries out the commit for all, then hands over to the next one. Nobody
/// resumes before the commit that holds their work is on the disk, and what it tells to pages and
/// polls goes out in the order of commits.
actor CommitQueue {
    /// How many writes share a commit at most; it bounds how long the first of them waits.
    private static let batchCountMax = 256

    private enum Turn {
        case finished
        case lead
    }

    private struct Waiting {
        let job: CommitJob
        var turn: CheckedContinuation<Turn, Never>?
    }

    private let pool: DatabasePool
    private let clock: @Sendable () -> Int64
    private let publish: @Sendable (CommitNotes) async -> Void
    private var waiting: [Waiting] = []
    private var isLed = false

    /// Makes the queue of a database.
    ///
    /// - Parameters:
    ///   - pool: The opened database.
    ///   - clock: Unix milliseconds now.
    ///   - publish: Called after each commit, before its callers go on.
    init(
        pool: DatabasePool,
        clock: @escaping @Sendable () -> Int64,
        publish: @escaping @Sendable (CommitNotes) async -> Void
    ) {
        self.pool = pool
        self.clock = clock
        self.publish = publish
    }

    /// Returns when the job's work is committed, or was refused, as ``CommitJob/error`` says.
    func submit(_ job: CommitJob) async {
        if isLed {
            let turn = await withCheckedContinuation { continuation in
                waiting.append(Waiting(job: job, turn: continuation))
            }
            guard turn == .lead else { return }
        } else {
            isLed = true
            waiting.append(Waiting(job: job, turn: nil))
        }
        let batch = Array(waiting.prefix(Self.batchCountMax))
        waiting.removeFirst(batch.count)
        await commit(batch.map(\.job))
        for member in batch.dropFirst() {
            member.turn?.resume(returning: .finished)
        }
        if let next = waiting.first {
            next.turn?.resume(returning: .lead)
        } else {
            isLed = false
        }
    }

    private func commit(_ jobs: [CommitJob]) async {
        if let notes = await commitTogether(jobs) {
            await publish(notes)
            return
        }
        guard jobs.count > 1 else { return }
        for job in jobs {
            if let notes = await commitTogether([job]) {
                await publish(notes)
            }
        }
    }

    /// One transaction of all jobs; nil when it was rolled back.
    private func commitTogether(_ jobs: [CommitJob]) async -> CommitNotes? {
        let nowMs = clock()
        return await withCheckedContinuation { continuation in
            pool.asyncWriteWithoutTransaction { db in
                var notes = CommitNotes(nowMs: nowMs)
                do {
                    try db.inTransaction(.immediate) {
                        for job in jobs {
                            try job.perform(db, &notes)
                        }
                        return .commit
                    }
                    continuation.resume(returning: notes)
                } catch {
                    for job in jobs where job.error == nil {
                        job.fail(error)
                    }
                    continuation.resume(returning: nil)
                }
            }
        }
    }
}
