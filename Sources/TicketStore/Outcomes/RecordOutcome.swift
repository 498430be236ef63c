/// What became of a polled batch.
package struct RecordOutcome: Hashable, Sendable {
    /// Messages that were new.
    package let recorded: Int
    /// Messages that were recorded before.
    package let duplicates: Int
}
