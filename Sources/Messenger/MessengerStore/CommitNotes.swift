/// What a transaction leaves to be told once it is committed.
struct CommitNotes: Sendable {
    /// The moment the transaction counts as now, Unix milliseconds.
    let nowMs: Int64
    /// Events for the pages, in the order of their numbers.
    var events: [LiveEvent] = []
    /// Whether an update was queued, so that a waiting poll must look.
    var wakesPoll = false
}
