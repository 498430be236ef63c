import Logging
import Pipeline
import TestKit
import Tickets

@testable import TicketStore

/// A pipeline on a store whose n-th statement fails, with a platform and a clock that outlive it.
struct FaultyDesk {
    let platform = FakePlatform()
    let time = ManualTime(Instant(ms: 1_795_399_200_000))
    let fixture: StoreFixture
    private let decider: Decider

    /// Makes a desk with a schema; copying one that has it saves the time of making it.
    init(copying template: StoreFixture? = nil) throws {
        fixture = try template.map(StoreFixture.init(copying:)) ?? StoreFixture()
        decider = EchoDesk.ticketing
    }

    /// A closed store with a schema and nothing else.
    static func template() async throws -> StoreFixture {
        let fixture = try StoreFixture()
        try await fixture.open().close()
        return fixture
    }

    /// A running bot.
    struct Bot {
        let store: TicketStore
        let pipeline: Pipeline
    }

    /// Starts a bot; every statement asks the plan first.
    func start(_ plan: FaultPlan?) throws -> Bot {
        let store = try TicketStore.open(fixture.location, mode: .readWrite, probe: plan.map(probe))
        let surroundings = Surroundings(
            time: time.time,
            chance: SeededGenerator.chance(seed: 11),
            logger: Logger(label: "fault") { _ in SwiftLogNoOpLogHandler() }
        )
        return Bot(
            store: store,
            pipeline: Pipeline(
                store: store,
                platforms: [platform],
                decider: decider,
                surroundings: surroundings
            )
        )
    }

    private func probe(_ plan: FaultPlan) -> SQLSession.Probe {
        @Sendable func ask() throws(StoreError) {
            do {
                try plan.step()
            } catch {
                throw StoreError(.ioFailed, "planned")
            }
        }
        return ask
    }

    /// Lets every stage work a few rounds; what fails is tried again in the next, as the workers would.
    ///
    /// - Returns: how many steps threw.
    func work(_ bot: Bot, rounds: Int) async -> Int {
        var failureCount = 0
        for _ in 0..<rounds {
            for poller in bot.pipeline.polling {
                if await !succeeded({ _ = try await poller.step() }) { failureCount += 1 }
            }
            if await !succeeded({ while try await bot.pipeline.handling.step().remaining {} }) {
                failureCount += 1
            }
            if await !succeeded({ _ = try await bot.pipeline.watching.step() }) {
                failureCount += 1
            }
            for sender in bot.pipeline.sending { await sender.drain() }
            time.advance(by: .minutes(2))
        }
        return failureCount
    }

    private func succeeded(_ step: () async throws -> Void) async -> Bool {
        do {
            try await step()
            return true
        } catch {
            return false
        }
    }
}
