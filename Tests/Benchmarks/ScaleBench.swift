import Dialogue
import Foundation
import JSONTree
import Reporting
import Rulebook
import TestKit
import TicketStore
import Tickets

/// What a desk costs when it is old: the same turns with ten thousand tickets behind it and with a million.
struct ScaleBench {
    private let source: String
    private let wanted: Int
    private let dialogue: Dialogue
    private let now = Instant(ms: 1_796_140_800_000)

    /// Reads `scale FOLDER [TICKETS]`.
    init(_ arguments: [String]) throws {
        guard arguments.count > 2 else { throw CocoaError(.fileNoSuchFile) }
        source = arguments[2]
        wanted = arguments.count > 3 ? Int(arguments[3]) ?? 1_000_000 : 1_000_000
        var policy = DeskPolicy()
        policy.calendar = .roundTheClock
        dialogue = Dialogue(
            catalogue: try Rulebook.load(folder: "intents", facts: [:]),
            policy: policy
        )
    }

    /// Measures both and compares them.
    func run() async throws -> [String: JSONValue] {
        let small = try await measure(10_000)
        let large = try await measure(wanted)
        var ratios: [String: JSONValue] = [:]
        for (name, time) in large.times {
            guard let before = small.times[name], before > 0 else { continue }
            ratios[name] = .double((time / before * 100).rounded() / 100)
        }
        return [
            "tickets": .array([.integer(Int64(small.tickets)), .integer(Int64(large.tickets))]),
            "small_us": .object(small.times.mapValues { .double($0.rounded()) }),
            "large_us": .object(large.times.mapValues { .double($0.rounded()) }),
            "ratios": .object(ratios),
        ]
    }

    private func measure(_ count: Int) async throws -> (tickets: Int, times: [String: Double]) {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("frontdesk-scale-\(UUID().uuidString)")
        try FileManager.default.copyItem(atPath: source, toPath: folder.path)
        defer { Self.remove(folder) }
        let location = StoreLocation(folder: folder.path)
        let tickets = try ArchiveCopier(location.database).grow(to: count)
        let store = try TicketStore.open(location, mode: .readWrite)
        // What the month left due is none of the turns measured.
        while try await sweep(store, at: now).remaining {}
        var times: [String: Double] = [:]
        times["owner_turn"] = try await median(of: 200, store) { ("业主\($0 % 2000 + 1)", "厨房漏水") }
        times["sweep"] = try await sweepTime(store)
        for (name, words) in [
            ("today", "今日"), ("overdue", "超时"), ("unassigned", "待派"), ("find_word", "找 漏水"),
            ("find_room", "找 3-2-1502"),
        ] {
            times[name] = try await median(of: 40, store) { _ in ("前台甲", words) }
        }
        times["month_report"] = try await reportTime(store)
        let copy = folder.appendingPathComponent("copy.db").path
        async let backup: Void = store.backup(to: copy)
        times["owner_turn_during_backup"] = try await median(of: 200, store) {
            ("业主\($0 % 2000 + 1)", "马桶堵了")
        }
        try await backup
        try await store.close()
        return (tickets, times)
    }

    /// The median time of handling one message, in microseconds.
    private func median(
        of count: Int,
        _ store: TicketStore,
        _ message: (Int) -> (who: String, words: String)
    ) async throws -> Double {
        var times: [Double] = []
        for index in 0..<count {
            let (who, words) = message(index)
            try await store.record(
                [Letter.text(words, from: who, key: UUID().uuidString)],
                cursor: "\(index)",
                platform: PlatformID(rawValue: "fake"),
                at: now,
                priority: { _ in false }
            )
            let dialogue = dialogue
            let began = ContinuousClock.now
            _ = try await store.handleBatch(
                limit: Limits.batchMax,
                at: now,
                calendar: dialogue.policy.calendar,
                lookup: { dialogue.lookup(for: $0, in: $1, at: $2) },
                decide: { dialogue.decide($0, in: $1, at: $2) }
            )
            times.append((ContinuousClock.now - began).microseconds)
        }
        return times.sorted()[times.count / 2]
    }

    /// The time of one timer among those that the owners' turns set, in microseconds.
    private func sweepTime(_ store: TicketStore) async throws -> Double {
        let later = now + .hours(3)
        var count = 0
        let began = ContinuousClock.now
        while true {
            let outcome = try await sweep(store, at: later)
            count += outcome.handled
            if !outcome.remaining { break }
        }
        return (ContinuousClock.now - began).microseconds / Double(max(count, 1))
    }

    /// The time of a month report with its comparison, in microseconds.
    private func reportTime(_ store: TicketStore) async throws -> Double {
        let calendar = dialogue.policy.calendar
        let month = Period(.month, containing: calendar.localTime(of: now).dayNumber).previous
        let began = ContinuousClock.now
        let rows = try await store.reportRows(
            of: [month, month.previous, month.yearBefore],
            calendar: calendar,
            at: now
        )
        let report = PeriodReport(
            rows[0],
            earlier: Array(rows.dropFirst()),
            policy: dialogue.policy.reports,
            names: ReportNames(topics: [:], calendar: calendar)
        )
        _ = report.text(language: "zh", rowsMax: 30)
        return (ContinuousClock.now - began).microseconds
    }

    private func sweep(_ store: TicketStore, at moment: Instant) async throws -> SweepOutcome {
        let dialogue = dialogue
        return try await store.sweepDue(
            limit: Limits.batchMax,
            at: moment,
            calendar: dialogue.policy.calendar,
            lookup: { dialogue.lookup(for: $0, in: $1, at: $2) },
            decide: { dialogue.decideOnTimer($0, in: $1, at: $2) }
        )
    }

    private static func remove(_ folder: URL) {
        do {
            try FileManager.default.removeItem(at: folder)
        } catch {
            FileHandle.standardError.write(Data("\(folder.path) is left: \(error)\n".utf8))
        }
    }
}
