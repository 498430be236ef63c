import ArgumentParser
import Foundation
import JSONTree
import Messenger
import Synchronization
import TicketStore
import Tickets

/// Sends the lines of a file through the whole path, each as an owner of its own, and waits for the answers.
///
/// Whatever is killed in between: accounts and messages have names made of file and line, so that a second run sends only what the
/// first did not.
struct ReplayDriver: Sendable {
    private let desk: InProcessDesk
    private let file: ReplayFile
    private let rate: Double?
    private let baseline: ReplayBaseline

    /// Prepares a replay.
    ///
    /// - Parameters:
    ///   - desk: messenger and bot.
    ///   - file: what to send.
    ///   - rate: messages a second; nil for as fast as it goes.
    ///   - baseline: what the store held before the first run.
    init(desk: InProcessDesk, file: ReplayFile, rate: Double?, baseline: ReplayBaseline) {
        self.desk = desk
        self.file = file
        self.rate = rate
        self.baseline = baseline
    }

    /// Sends, waits, and gives the line of figures.
    ///
    /// - Throws: `CommandFailure` when nothing moves any more before all is answered.
    func run() async throws -> JSONValue {
        let started = ContinuousClock.now
        try await send()
        let status = try await waitForAnswers()
        return figures(status, took: ContinuousClock.now - started)
    }

    private func send() async throws {
        let progress = Progress("发送 sent", total: file.messageCount)
        let started = ContinuousClock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            var count = 0
            for line in file.lines {
                if let rate {
                    let due = started + .nanoseconds(Int64(Double(count) / rate * 1e9))
                    try await Task.sleep(until: due, clock: .continuous)
                } else if count >= Self.atOnce {
                    try await group.next()
                }
                group.addTask { try await send(line) }
                count += 1
                progress.show(count)
            }
            try await group.waitForAll()
        }
        progress.end()
    }

    private func send(_ line: ReplayFile.Line) async throws {
        let name = "replay:\(file.fingerprint):\(line.number)"
        var profile = AccountProfile(login: name, name: "业主 \(line.number)", role: .owner)
        profile.subtitle = "replay"
        let account = try await desk.messenger.upsertAccount(profile)
        let chat = try await desk.messenger.openPrivateChat(account: account)
        for (position, part) in line.parts.enumerated() {
            try await desk.messenger.post(
                text: part,
                from: account,
                chat: chat,
                key: "\(name):\(position)"
            )
        }
    }

    private func waitForAnswers() async throws -> StoreStatus {
        let progress = Progress("回复 answered", total: file.messageCount)
        defer { progress.end() }
        var last = try await desk.store.status()
        var movedAt = ContinuousClock.now
        while true {
            let status = try await desk.store.status()
            progress.show(status.answered - baseline.answered)
            if isDone(status) { return status }
            if hasMoved(from: last, to: status) { movedAt = ContinuousClock.now }
            if ContinuousClock.now - movedAt > Self.patience {
                let line = String(
                    decoding: JSONWriter.bytes(figures(status, took: .zero)),
                    as: UTF8.self
                )
                throw CommandFailure(.failure, "没有进展了。/ Nothing moves any more: \(line)")
            }
            last = status
            try await Task.sleep(for: Self.lookInterval)
        }
    }

    private func hasMoved(from last: StoreStatus, to status: StoreStatus) -> Bool {
        (last.recorded, last.handled, last.answered, last.outboxPending)
            != (status.recorded, status.handled, status.answered, status.outboxPending)
    }

    private func isDone(_ status: StoreStatus) -> Bool {
        let recorded = status.recorded - baseline.recorded
        guard recorded >= file.messageCount, status.outboxPending == 0 else { return false }
        return status.handled + status.quarantined >= status.recorded
    }

    private func figures(_ status: StoreStatus, took: Duration) -> JSONValue {
        var tickets: [String: JSONValue] = [:]
        for kind in TicketKind.allCases {
            let count = status.ticketCount(of: kind) - (baseline.tickets[kind.rawValue] ?? 0)
            tickets[kind.rawValue] = .integer(Int64(count))
        }
        return .object([
            "messages": .integer(Int64(file.messageCount)),
            "recorded": .integer(Int64(status.recorded - baseline.recorded)),
            "answered": .integer(Int64(status.answered - baseline.answered)),
            "tickets": .object(tickets),
            "quarantined": .integer(Int64(status.quarantined - baseline.quarantined)),
            "seconds": .double(Double(took.wholeMilliseconds) / 1000),
        ])
    }

    /// Messages under way at once: enough for the messenger to put them into few commits.
    private static let atOnce = 64
    /// How often the store is asked how far it is.
    private static let lookInterval: Duration = .milliseconds(100)
    /// How long nothing may move.
    private static let patience: Duration = .seconds(60)
}
