import Dialogue
import JSONTree
import Rulebook
import Tickets

/// Loading all rule files and deciding on one message, many times over: the least and the middle tell what other work on the
/// machine does to the figures.
struct RulesBench {
    private static let rounds = 15

    private let texts: [String]

    init(_ texts: [String]) {
        self.texts = texts
    }

    func run() throws -> [String: JSONValue] {
        var loading: [Double] = []
        var middle: [Double] = []
        var high: [Double] = []
        for _ in 0..<Self.rounds {
            let started = ContinuousClock.now
            let catalogue = try Rulebook.load(folder: "intents", facts: [:])
            loading.append((ContinuousClock.now - started).microseconds / 1000)
            var policy = DeskPolicy()
            policy.calendar = .roundTheClock
            let dialogue = Dialogue(catalogue: catalogue, policy: policy)
            let decide = DecideBench(dialogue).microseconds(texts)
            middle.append(decide.middle)
            high.append(decide.high)
        }
        return [
            "load_rules_ms": Self.figures(loading),
            "decide_p50_us": Self.figures(middle),
            "decide_p99_us": Self.figures(high),
            "unit_us": .double(Benchmarks.tenths(Yardstick.microseconds())),
        ]
    }

    private static func figures(_ values: [Double]) -> JSONValue {
        let sorted = values.sorted()
        return .object([
            "least": .double(Benchmarks.tenths(sorted[0])),
            "middle": .double(Benchmarks.tenths(sorted[sorted.count / 2])),
        ])
    }
}
