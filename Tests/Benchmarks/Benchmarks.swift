import Dialogue
import Foundation
import JSONTree
import Rulebook
import TicketStore
import Tickets

/// Measures the parts of the path that are ours and prints one JSON line.
///
/// Absolute figures of a shared machine say little; `ratios` compares them with a fixed piece of work done in the same run.
///
/// Usage: `Benchmarks [FILE.jsonl]`; without a file some messages of its own are used. `Benchmarks rules [FILE.jsonl]` looks at
/// loading and deciding alone, each many times. `Benchmarks scale FOLDER [TICKETS]` compares a desk of 10,000 tickets with one
/// of a million; FOLDER is the data that `SimulatedMonth` kept.
@main
struct Benchmarks {
    static func main() async {
        do {
            if CommandLine.arguments.dropFirst().first == "scale" {
                print(Self.line(try await ScaleBench(CommandLine.arguments).run()))
                return
            }
            if CommandLine.arguments.dropFirst().first == "rules" {
                let texts = try texts(CommandLine.arguments.dropFirst(2).first)
                print(Self.line(try RulesBench(texts).run()))
                return
            }
            let texts = try texts(CommandLine.arguments.dropFirst().first)
            let started = ContinuousClock.now
            let catalogue = try Rulebook.load(folder: "intents", facts: [:])
            let loading = ContinuousClock.now - started
            var policy = DeskPolicy()
            policy.calendar = .roundTheClock
            let dialogue = Dialogue(catalogue: catalogue, policy: policy)
            let unit = Yardstick.microseconds()
            let decide = DecideBench(dialogue).microseconds(texts)
            let store = try await StoreBench(dialogue).run(texts)
            print(
                Self.line([
                    "messages": .integer(Int64(texts.count)),
                    "load_rules_ms": .double(Self.tenths(loading.microseconds / 1000)),
                    "decide_us": .object([
                        "p50": .double(Self.tenths(decide.middle)),
                        "p99": .double(Self.tenths(decide.high)),
                    ]),
                    "record_per_s": .integer(Int64(store.recordedPerSecond)),
                    "handle_per_s": .integer(Int64(store.handledPerSecond)),
                    "unit_us": .double(Self.tenths(unit)),
                    "ratios": .object([
                        "decide_p50": .double(Self.tenths(decide.middle / unit)),
                        "handle": .double(
                            Self.tenths(1_000_000 / store.handledPerSecond / unit)
                        ),
                    ]),
                ])
            )
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            exit(1)
        }
    }

    private static func texts(_ path: String?) throws -> [String] {
        guard let path else { return sample }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CocoaError(.fileReadNoSuchFile)
        }
        return try data.split(separator: UInt8(ascii: "\n")).map { line in
            try JSONTree.parse(Array(line)).string("text")
        }
    }

    private static let sample = [
        "3-2-1502 厨房水管漏水，明天上午有人", "电梯坏了三天没人修，我要投诉", "物业费怎么交", "你好",
        "家里煤气味很大怎么办", "谢谢", "3号楼大堂灯不亮", "the lift is out of order again", "转人工",
        "楼上半夜装修吵得睡不着，报了两次都没人管",
    ]

    private static func line(_ members: [String: JSONValue]) -> String {
        String(decoding: JSONWriter.bytes(.object(members)), as: UTF8.self)
    }

    /// A figure to one place.
    static func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}

extension Duration {
    /// This duration in microseconds.
    var microseconds: Double {
        let parts = components
        return Double(parts.seconds) * 1e6 + Double(parts.attoseconds) / 1e12
    }
}
