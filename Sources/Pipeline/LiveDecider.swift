import Synchronization

/// The decider in force: what a batch takes before it begins and keeps to its end, while another may be put in its place.
package final class LiveDecider: Sendable {
    private let state: Mutex<Decider>

    package init(_ decider: Decider) {
        state = Mutex(decider)
    }

    /// The decider that is in force now.
    package var current: Decider { state.withLock { $0 } }

    /// Puts another in its place; a batch that has begun goes on with the one it took.
    package func replace(with decider: Decider) {
        state.withLock { $0 = decider }
    }
}
