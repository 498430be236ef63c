/// How a store is opened.
package enum StoreMode: Hashable, Sendable {
    /// The one program that handles messages: takes the lock, migrates, writes.
    case readWrite
    /// A command beside a running program that adds a row and waits for its answer: no lock, no migration.
    case beside
    /// A command that only looks: no lock, no migration, no writing.
    case readOnly
}
