import Foundation
import Synchronization

/// How far long work is: one line that changes on a terminal, a plain line now and then in a pipe.
final class Progress: Sendable {
    private struct State {
        var toldAt: ContinuousClock.Instant?
        var isLineOpen = false
    }

    private let name: String
    private let total: Int?
    private let isWatched: Bool
    private let state = Mutex(State())

    /// Begins.
    ///
    /// - Parameters:
    ///   - name: what is done.
    ///   - total: how much there is; nil when unknown.
    init(_ name: String, total: Int?) {
        self.name = name
        self.total = total
        isWatched = Terminal.isWatched
    }

    /// Tells how much is done, at most ten times a second on a terminal and every five seconds in a pipe.
    func show(_ done: Int) {
        let interval: Duration = isWatched ? .milliseconds(100) : .seconds(5)
        let now = ContinuousClock.now
        let isDue = state.withLock { state in
            if let last = state.toldAt, now - last < interval { return false }
            state.toldAt = now
            state.isLineOpen = isWatched
            return true
        }
        guard isDue else { return }
        let count = total.map { "\(done)/\($0)" } ?? "\(done)"
        let line = isWatched ? "\r\(name) \(count)" : "\(name) \(count)\n"
        FileHandle.standardError.write(Data(line.utf8))
    }

    /// Ends the line that was written over.
    func end() {
        let isOpen = state.withLock { state in
            defer { state.isLineOpen = false }
            return state.isLineOpen
        }
        if isOpen { FileHandle.standardError.write(Data("\n".utf8)) }
    }
}
