import Logging
import Messaging
import Pipeline
import ServiceLifecycle
import TestKit
import Testing
import TicketStore
import Tickets

@Suite("Running workers")
struct RunningTests {
    /// Runs the workers of a bench while `body` looks on, then asks them to stop.
    private func running(
        _ bench: Workbench,
        _ body: @escaping @Sendable () async throws -> Void
    ) async throws {
        let group = ServiceGroup(
            services: bench.pipeline.services,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            try await body()
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
        }
    }

    @Test(.timeLimit(.minutes(1)))
    func `signals alone carry a message to its answer`() async throws {
        // The clock stands still, so that no timer can help.
        let bench = try Workbench()
        try await running(bench) {
            for number in 0..<20 {
                bench.platform.receive(Letter.text("\(number)", from: "a", key: "\(number)"))
                await bench.platform.waitForSent(count: number + 1)
            }
        }
        #expect(bench.platform.sent.count == 20)
    }

    @Test(.timeLimit(.minutes(1)))
    func `shutdown finishes what was taken and closes the store`() async throws {
        let bench = try Workbench()
        try await running(bench) {
            for chat in 0..<200 {
                bench.platform.receive(Letter.text("x", from: "c\(chat)", key: "\(chat)"))
            }
            await bench.platform.waitForSent(count: 1)
        }
        // What was recorded before the polling stopped is answered; the store no longer takes anything.
        await #expect(throws: StoreError.self) { try await bench.store.status() }
        #expect(bench.platform.sent.count >= 100)
    }

    @Test(.timeLimit(.minutes(1)))
    func `a token that is refused at once ends the program`() async throws {
        let bench = try Workbench()
        let refusal = PlatformFailure(code: .unauthorized, advice: .stop)
        bench.platform.setFaults { $0.nextPolls = [refusal] }
        let group = ServiceGroup(
            services: bench.pipeline.services,
            logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        )
        await #expect(throws: PlatformFailure.self) { try await group.run() }
    }
}
