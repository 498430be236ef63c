import Dialogue
import Foundation
import Pipeline
import Rulebook
import Synchronization
import TestKit
import Testing
import TicketStore
import Tickets

/// Messages made to hurt take the whole way: recorded, decided by the shipped rules, answered.
@Suite("Hostile messages on their way")
struct HostilePathTests {
    private static let catalogue = Result { () throws(RuleProblems) in
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return try Rulebook.load(folder: root.appendingPathComponent("intents").path, facts: [:])
    }

    /// The processor's time that decisions took.
    private final class Spent: Sendable {
        private let total = Mutex(0.0)

        func add(_ seconds: Double) { total.withLock { $0 += seconds } }

        func take() -> Double {
            total.withLock { total in
                defer { total = 0 }
                return total
            }
        }
    }

    private static func bench(_ spent: Spent = Spent()) throws -> Workbench {
        var policy = DeskPolicy()
        policy.calendar = .roundTheClock
        let dialogue = Dialogue(catalogue: try catalogue.get(), policy: policy)
        return try Workbench(
            decider: Decider(
                calendar: policy.calendar,
                decide: { message, file, now in
                    var decision = Decision()
                    spent.add(
                        Effort.seconds { decision = dialogue.decide(message, in: file, at: now) }
                    )
                    return decision
                },
                decideOnTimer: { dialogue.decideOnTimer($0, in: $1, at: $2) }
            )
        )
    }

    /// What people and programs send that mean harm, and how long it gets: about a megabyte each.
    static let texts: [(name: String, text: String)] = [
        ("one character", String(repeating: "水", count: 1_000_000)),
        ("letters", String(repeating: "a", count: 1_000_000)),
        ("danger", String(repeating: "着火", count: 180_000)),
        ("marks on one letter", "e" + String(repeating: "\u{301}", count: 500_000)),
        ("marks after a matter", "厨房漏水" + String(repeating: "\u{336}", count: 500_000)),
        ("joined emoji", String(repeating: "👩\u{200D}", count: 140_000)),
        ("directions", String(repeating: "\u{202E}漏水", count: 110_000)),
        ("invisible characters", String(repeating: "\u{200B}", count: 330_000)),
        ("NUL", String(repeating: "\0", count: 1_000_000)),
        ("lines", String(repeating: "\n", count: 1_000_000)),
        ("matters", String(repeating: "另外厨房漏水；", count: 48_000)),
        ("rooms", String(repeating: "3-2-1502，", count: 80_000)),
        (
            "replacement characters",
            String(decoding: [UInt8](repeating: 0xFF, count: 330_000), as: UTF8.self)
        ),
    ]

    @Test(
        "is recorded, answered kindly and shortly, and the next message too",
        arguments: texts.indices
    )
    func path(_ index: Int) async throws {
        let bench = try Self.bench()
        bench.platform.receive(Letter.text(Self.texts[index].text, from: "a", key: "1"))
        bench.platform.receive(Letter.text("厨房水管漏水", from: "b", key: "2"))
        try await bench.settle()
        let status = try await bench.store.status()
        #expect(status.recorded == 2)
        #expect(status.answered == 2)
        #expect(status.quarantined == 0)
        #expect(status.outboxDead == 0)
        for chat in ["a", "b"] {
            let answers = bench.platform.sent.filter { $0.message.chat.chat == chat }
            #expect(!answers.isEmpty)
            for answer in answers {
                let text = answer.message.text
                #expect(text.contains { $0.isLetter })
                #expect(text.unicodeScalars.count < 4000, "\(Self.texts[index].name)")
                #expect(!text.unicodeScalars.contains("\u{202E}"))
            }
        }
    }

    @Test("four times the text costs far less than the square", arguments: texts.indices)
    func linear(_ index: Int) async throws {
        let spent = Spent()
        let bench = try Self.bench(spent)
        let text = Self.texts[index].text.unicodeScalars
        var least = [Double.infinity, Double.infinity]
        for round in 0..<2 {
            for (size, count) in [text.count / 4, text.count].enumerated() {
                let part = String(String.UnicodeScalarView(text.prefix(count)))
                let key = "\(round)-\(size)"
                bench.platform.receive(Letter.text(part, from: key, key: key))
                _ = spent.take()
                try await bench.settle()
                least[size] = min(least[size], spent.take())
            }
        }
        let growth = least[1] / max(least[0], 0.001)
        #expect(growth < 10, "\(Self.texts[index].name) grows by \(growth)")
    }
}
