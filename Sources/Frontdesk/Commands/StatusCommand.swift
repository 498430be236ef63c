import ArgumentParser
import Foundation
import JSONTree
import Pipeline
import TicketStore
import Tickets

/// `frontdesk status`: the figures of the store.
struct StatusCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "收发和工单的数字。/ The figures of inbox, outbox and tickets."
    )

    @OptionGroup var shared: SharedOptions

    @Flag(help: "One JSON line instead of text.")
    var json = false

    func run() async throws {
        let settings = try DeskSettings.read(shared.places())
        let store = try TicketStore.open(
            StoreLocation(folder: settings.dataFolder),
            mode: .readOnly
        )
        let status = try await store.status()
        try await store.close()
        if json {
            Terminal.print(String(decoding: JSONWriter.bytes(Self.json(status)), as: UTF8.self))
        } else {
            Terminal.print(Self.page(status, at: Time.system.now))
        }
    }

    private static func json(_ status: StoreStatus) -> JSONValue {
        var tickets: [String: JSONValue] = [:]
        var states: [String: [String: JSONValue]] = [:]
        for kind in TicketKind.allCases {
            tickets[kind.rawValue] = .integer(Int64(status.ticketCount(of: kind)))
        }
        for row in status.tickets {
            states[row.kind.rawValue, default: [:]][row.state.rawValue] = .integer(Int64(row.count))
        }
        return .object([
            "recorded": .integer(Int64(status.recorded)),
            "handled": .integer(Int64(status.handled)),
            "answered": .integer(Int64(status.answered)),
            "quarantined": .integer(Int64(status.quarantined)),
            "outbox_pending": .integer(Int64(status.outboxPending)),
            "outbox_dead": .integer(Int64(status.outboxDead)),
            "unaddressed": .integer(Int64(status.unaddressed)),
            "tickets": .object(tickets),
            "states": .object(states.mapValues { .object($0) }),
            "oldest_unhandled_at_ms": status.oldestUnhandledAt.map { .integer($0.rawValue) }
                ?? .null,
            "heartbeat_at_ms": status.heartbeatAt.map { .integer($0.rawValue) } ?? .null,
        ])
    }

    private static func page(_ status: StoreStatus, at now: Instant) -> String {
        var lines = [
            "收到 recorded      \(status.recorded)",
            "已处理 handled      \(status.handled)",
            "已回复 answered     \(status.answered)",
            "已搁置 quarantined  \(status.quarantined)",
            "待发送 to be sent   \(status.outboxPending)",
            "未送达 given up     \(status.outboxDead)",
        ]
        if status.unaddressed > 0 {
            lines.append("无处可发 unaddressed \(status.unaddressed)")
        }
        for row in status.tickets {
            lines.append(
                "工单 tickets       \(row.kind.chineseName) \(row.kind.rawValue) · \(row.state.chineseName) \(row.state.rawValue): \(row.count)"
            )
        }
        if let beat = status.heartbeatAt {
            lines.append("心跳 heartbeat     \((now - beat).wholeMilliseconds / 1000) s")
        }
        return lines.joined(separator: "\n")
    }
}
