import Logging
import ServiceLifecycle
import Synchronization
package import TicketStore
import Tickets

/// Watches the files of the rules; what was changed is checked whole and put in place, or told and left alone (STYLE 3.11).
package struct ReloadWorker: Service {
    /// What one look came to.
    package enum Outcome: Hashable, Sendable {
        /// No file changed.
        case unchanged
        /// Files changed and may still be being written.
        case settling
        /// The rules of this version are in force.
        case reloaded(String)
        /// The rules have this many mistakes; the earlier ones stay in force.
        case refused(Int)
    }

    private struct State {
        /// The files in force or refused; nil before the first look.
        var seen: String?
        /// Changed files that must stand still for one look.
        var changed: String?
    }

    /// What is kept between looks.
    private final class Memory: Sendable {
        let state = Mutex(State())
    }

    private let source: RuleFeed
    private let rules: LiveDecider
    private let store: TicketStore
    private let surroundings: Surroundings
    private let memory = Memory()

    package init(
        source: RuleFeed,
        rules: LiveDecider,
        store: TicketStore,
        surroundings: Surroundings
    ) {
        self.source = source
        self.rules = rules
        self.store = store
        self.surroundings = surroundings
    }

    /// Watches until shutdown.
    package func run() async throws {
        while !Task.isCancelled, !Task.isShuttingDownGracefully {
            do {
                _ = try await step()
            } catch {
                // What could not be told is found again with the next look.
                surroundings.noteStoreFailed(error)
            }
            let until = surroundings.time.now + Self.interval
            await cancelWhenGracefulShutdown { await surroundings.time.sleep(until: until) }
        }
    }

    /// Looks once; the first look only notes what the program started with.
    ///
    /// - Returns: what it came to.
    /// - Throws: `StoreError` when a mistake could not be told.
    package func step() async throws(StoreError) -> Outcome {
        let mark = await source.mark()
        let isSettled = memory.state.withLock { state -> Bool? in
            guard let seen = state.seen, seen != mark else {
                state = State(seen: mark)
                return nil
            }
            defer { state.changed = mark }
            return state.changed == mark
        }
        guard let isSettled else { return .unchanged }
        guard isSettled else { return .settling }
        switch await source.load() {
        case .success(let loaded): return try await takeOver(loaded, mark)
        case .failure(let refused): return try await refuse(refused.problems, mark)
        }
    }

    private func takeOver(
        _ loaded: RuleFeed.Loaded,
        _ mark: String
    ) async throws(StoreError) -> Outcome {
        rules.replace(with: loaded.decider)
        surroundings.logger.notice("rules reloaded", metadata: [LogKeys.rules: "\(loaded.version)"])
        try await tell(
            "rules:\(mark)",
            """
            规则已更新，现在生效（版本 \(loaded.version)）。
            The rules were reloaded and are in force (version \(loaded.version)).
            """,
            andManagers: false
        )
        memory.state.withLock { $0 = State(seen: mark) }
        return .reloaded(loaded.version)
    }

    private func refuse(_ problems: [String], _ mark: String) async throws(StoreError) -> Outcome {
        let shown = problems.prefix(Self.problemsShownMax).joined(separator: "\n")
        surroundings.logger.error(
            "rules refused",
            metadata: [LogKeys.count: "\(problems.count)", LogKeys.problems: "\(shown)"]
        )
        let rest = problems.count - Self.problemsShownMax
        let more = rest > 0 ? "\n… +\(rest)：frontdesk check" : ""
        try await tell(
            "rules:\(mark)",
            """
            规则文件有 \(problems.count) 处错误，没有载入，仍用原来的规则：
            The rules have \(problems.count) mistakes and were not loaded; the earlier ones stay in force:
            \(shown)\(more)
            """,
            andManagers: true
        )
        memory.state.withLock { $0 = State(seen: mark) }
        return .refused(problems.count)
    }

    private func tell(
        _ key: String,
        _ text: String,
        andManagers: Bool
    ) async throws(StoreError) {
        try await store.tellDesk(
            key: "\(key):\(surroundings.time.now.rawValue)",
            text,
            andManagers: andManagers,
            at: surroundings.time.now
        )
    }

    /// How often the files are looked at: a clerk who saved one sees it within seconds, and a look costs a millisecond.
    private static let interval: Duration = .seconds(2)
    /// Mistakes shown in a chat; `frontdesk check` shows all.
    private static let problemsShownMax = 8
}
