import Messaging
import TestKit
import Testing
import Tickets

@testable import TicketStore

/// Seeded simulations: many people, many faults, the same ending.
@Suite("A simulated week")
struct WeekTests {
    @Test(.timeLimit(.minutes(5)), arguments: [1, 2, 3] as [UInt64])
    func `people write, the platform fails, the bot dies, and every message is answered`(
        seed: UInt64
    ) async throws {
        var random = SeededGenerator(seed: seed)
        let desk = try FaultyDesk()
        var bot: FaultyDesk.Bot? = try desk.start(nil)
        var writtenCount = 0
        for _ in 0..<80 {
            for _ in 0..<Int.random(in: 0...5, using: &random) {
                writtenCount += 1
                let person = "p\(Int.random(in: 0..<12, using: &random))"
                desk.platform.receive(
                    Letter.text("\(writtenCount)", from: person, key: "\(writtenCount)")
                )
            }
            let isDown = Int.random(in: 0..<5, using: &random) == 0
            let slowness = Int.random(in: 0..<4, using: &random) == 0 ? 3 : 0
            desk.platform.setFaults { faults in
                faults.isDown = isDown
                faults.slowDownEvery = slowness
            }
            if let bot { _ = await desk.work(bot, rounds: 1) }
            if Int.random(in: 0..<4, using: &random) == 0 {
                bot = nil
                bot = try desk.start(nil)
            }
            desk.time.advance(by: .minutes(Int.random(in: 1...120, using: &random)))
        }
        desk.platform.setFaults { faults in
            faults.isDown = false
            faults.slowDownEvery = 0
        }
        let last = try #require(bot)
        _ = await desk.work(last, rounds: 20)
        let status = try await last.store.status()
        #expect(status.recorded == writtenCount, "seed \(seed)")
        #expect(status.answered == writtenCount, "seed \(seed)")
        #expect(status.outboxPending == 0, "seed \(seed)")
        #expect(status.ticketCount(of: .inquiry) == writtenCount, "seed \(seed)")
        #expect(try await last.store.checkIntegrity().isEmpty, "seed \(seed)")
        try await last.store.close()
    }
}
