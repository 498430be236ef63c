import Dispatch
import Synchronization

/// Two pieces of work that need nothing of one another, done at the same time where there are two cores.
enum SideBySide {
    /// Does both, and returns when both are done.
    static func run<First: Sendable, Second: Sendable>(
        _ first: @Sendable () -> First,
        _ second: @Sendable () -> Second
    ) -> (First, Second) {
        let one = Mutex<First?>(nil)
        let other = Mutex<Second?>(nil)
        DispatchQueue.concurrentPerform(iterations: 2) { part in
            if part == 0 {
                let result = first()
                one.withLock { $0 = result }
            } else {
                let result = second()
                other.withLock { $0 = result }
            }
        }
        return (one.withLock(\.self) ?? first(), other.withLock(\.self) ?? second())
    }
}
