internal import Synchronization

/// Carries a result from the writer's queue to the caller.
final class ResultBox<Value: Sendable>: Sendable {
    private let stored = Mutex<Value?>(nil)

    /// What was set last.
    var value: Value? {
        stored.withLock { $0 }
    }

    /// Keeps a value; a repeat after a rollback replaces it.
    func set(_ value: Value) {
        stored.withLock { $0 = value }
    }
}
