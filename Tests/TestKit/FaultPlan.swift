import Synchronization

/// Makes the n-th step of something fail, for every n until it no longer happens.
package final class FaultPlan: Sendable {
    /// The error a planned fault throws.
    package struct Fault: Error, Hashable, Sendable {
        /// Which step failed, from 1.
        package let step: Int
    }

    private struct State {
        var count = 0
        var failing: ClosedRange<Int>?
        var hasFailed = false
    }

    private let state: Mutex<State>

    /// Plans a fault.
    ///
    /// - Parameters:
    ///   - step: the step that fails, from 1; nil to only count.
    ///   - times: how many steps in a row fail.
    package init(failingAt step: Int?, times: Int = 1) {
        state = Mutex(State(failing: step.map { $0...($0 + times - 1) }))
    }

    /// How many steps were taken.
    package var stepCount: Int { state.withLock { $0.count } }

    /// Whether the planned step was reached.
    package var hasFailed: Bool { state.withLock { $0.hasFailed } }

    /// Takes a step.
    ///
    /// - Throws: `Fault` when it is the planned one.
    package func step() throws {
        let failed: Int? = state.withLock { state in
            state.count += 1
            guard let failing = state.failing, failing.contains(state.count) else { return nil }
            state.hasFailed = true
            return state.count
        }
        if let failed { throw Fault(step: failed) }
    }

    /// Forgets the plan: no further step fails.
    package func heal() {
        state.withLock { $0.failing = nil }
    }
}
