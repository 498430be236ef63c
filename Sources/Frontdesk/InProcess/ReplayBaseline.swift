import Foundation
import JSONTree
import TicketStore
import Tickets

/// What a store held before a file was first replayed into it, kept beside it, so that a replay counts only its own.
struct ReplayBaseline: Sendable {
    /// Messages recorded.
    let recorded: Int
    /// Messages answered.
    let answered: Int
    /// Messages set aside.
    let quarantined: Int
    /// Tickets by kind.
    let tickets: [String: Int]

    /// The kept baseline of a file, or a new one from the present figures.
    ///
    /// - Parameters:
    ///   - file: the replayed file.
    ///   - folder: the data folder.
    ///   - status: the present figures.
    /// - Returns: what to count from.
    /// - Throws: `CommandFailure` when it cannot be kept.
    static func of(
        _ file: ReplayFile,
        in folder: String,
        _ status: StoreStatus
    ) throws(CommandFailure) -> ReplayBaseline {
        let path = folder + "/replay-\(file.fingerprint).json"
        if let data = FileManager.default.contents(atPath: path) {
            do {
                return try ReplayBaseline(JSONTree.parse(Array(data)))
            } catch {
                throw CommandFailure(.cannotCreate, "\(path): \(error)")
            }
        }
        var tickets: [String: Int] = [:]
        for kind in TicketKind.allCases { tickets[kind.rawValue] = status.ticketCount(of: kind) }
        let baseline = ReplayBaseline(
            recorded: status.recorded,
            answered: status.answered,
            quarantined: status.quarantined,
            tickets: tickets
        )
        do {
            try Data(JSONWriter.bytes(baseline.json)).write(
                to: URL(fileURLWithPath: path),
                options: .atomic
            )
        } catch {
            throw CommandFailure(.cannotCreate, "\(path): \(error.localizedDescription)")
        }
        return baseline
    }

    private init(recorded: Int, answered: Int, quarantined: Int, tickets: [String: Int]) {
        self.recorded = recorded
        self.answered = answered
        self.quarantined = quarantined
        self.tickets = tickets
    }

    private init(_ json: JSONValue) throws(JSONError) {
        recorded = Int(try json.integer("recorded"))
        answered = Int(try json.integer("answered"))
        quarantined = Int(try json.integer("quarantined"))
        tickets = try json.object("tickets").compactMapValues { $0.integerValue.map { Int($0) } }
    }

    private var json: JSONValue {
        .object([
            "recorded": .integer(Int64(recorded)),
            "answered": .integer(Int64(answered)),
            "quarantined": .integer(Int64(quarantined)),
            "tickets": .object(tickets.mapValues { .integer(Int64($0)) }),
        ])
    }
}
