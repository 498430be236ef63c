import Dialogue
import Foundation
import JSONTree
import Rulebook
import TestKit
import TicketStore
import Tickets

/// Plays a month of an estate of 2,000 homes from a seed, and ends with 1 when something is not as it must be.
///
/// Storms, nights, holidays, late staff, dissatisfied owners, messages told twice, outages, and a bot that is killed again and again.
/// Prints one JSON line. Usage: `SimulatedMonth [SEED] [DAYS] [KEEP]`, from the project's folder; KEEP is a folder that does not
/// exist yet, for the data.
@main
struct SimulatedMonth {
    static func main() async {
        do {
            let words = CommandLine.arguments.dropFirst()
            let seed = words.first.flatMap { UInt64($0) } ?? 1
            let days = words.dropFirst().first.flatMap { Int($0) } ?? 30
            let began = ContinuousClock.now
            let settings = try ConfigurationFile.load(
                path: "deploy/sample-estate/frontdesk.yaml",
                environment: [:]
            )
            let catalogue = try Rulebook.load(folder: "intents", facts: settings.facts)
            let policy = Self.policy
            // 1 November 2026, midnight in Shanghai.
            let start = Instant(ms: 1_793_462_400_000)
            let month = try await Month(
                dialogue: Dialogue(catalogue: catalogue, policy: policy),
                start: start,
                days: days,
                seed: seed
            )
            try await month.play()
            let location = month.fixture.location
            var broken = try await Invariants.broken(in: location, written: month.tally.written)
            broken += try await MonthPack.broken(
                in: location,
                policy: policy,
                start: start,
                end: start + .days(days + 1)
            )
            if let folder = words.dropFirst(2).first {
                try FileManager.default.copyItem(
                    atPath: month.fixture.location.folder,
                    toPath: folder
                )
            }
            try await tell(month, seed: seed, took: ContinuousClock.now - began, broken)
            exit(broken.isEmpty ? 0 : 1)
        } catch {
            FileHandle.standardError.write(Data("\(error)\n".utf8))
            exit(1)
        }
    }

    /// The standard policy with two holidays in the middle of the month and a Saturday worked for one of them.
    private static var policy: DeskPolicy {
        var policy = DeskPolicy()
        policy.calendar.holidays = ["2026-11-12", "2026-11-13"]
        policy.calendar.makeupDays = ["2026-11-21"]
        return policy
    }

    private static func tell(
        _ month: Month,
        seed: UInt64,
        took: Duration,
        _ broken: [String]
    ) async throws {
        let store = try TicketStore.open(month.fixture.location, mode: .readOnly)
        let status = try await store.status()
        try await store.close()
        var states: [String: Int] = [:]
        for count in status.tickets { states[count.state.rawValue, default: 0] += count.count }
        let kinds = TicketKind.allCases.map { kind in
            (kind.rawValue, JSONValue.integer(Int64(status.ticketCount(of: kind))))
        }
        let line: JSONValue = .object([
            "seed": .integer(Int64(seed)),
            "messages": .integer(Int64(month.tally.written)),
            "told_again": .integer(Int64(month.tally.toldAgain)),
            "crashes": .integer(Int64(month.tally.crashes)),
            "outages": .integer(Int64(month.tally.outages)),
            "tickets": .object(Dictionary(uniqueKeysWithValues: kinds)),
            "states": .object(states.mapValues { .integer(Int64($0)) }),
            "seconds": .double(Double(took.components.seconds)),
            "broken": .array(broken.map { .string($0) }),
        ])
        print(String(decoding: JSONWriter.bytes(line), as: UTF8.self))
    }
}
