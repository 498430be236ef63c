import Messaging
import Pipeline
import TestKit
import Testing
import TicketStore
import Tickets

/// A platform that does not answer: managers hear of it once on another way, and of its end.
@Suite("Outages")
struct OutageTests {
    private let second = FakePlatform(id: "second")

    /// A bench with a manager who has a chat on these platforms.
    private func bench(managerOn platforms: [String]) async throws -> Workbench {
        let bench = try Workbench(others: [second])
        let accounts = platforms.map { name in
            PersonRecord.Account(
                platform: PlatformID(rawValue: name),
                account: AccountID(rawValue: "m"),
                chat: "m"
            )
        }
        let person = PersonRecord(
            key: "wang",
            name: "王经理",
            role: .projectManager,
            accounts: accounts
        )
        try await bench.store.replaceEstate(
            EstateImport(households: [], people: [person]),
            at: bench.time.now
        )
        try await pass(1, bench)
        return bench
    }

    /// Lets every worker look once, a minute later.
    private func pass(_ minutes: Int, _ bench: Workbench) async throws {
        for _ in 0..<minutes {
            bench.time.advance(by: .minutes(1))
            for poller in bench.pipeline.polling {
                do {
                    _ = try await poller.step()
                } catch is PlatformFailure {
                    // The worker's loop would note it and wait.
                    continue
                }
            }
            try await bench.pipeline.heartbeat.step()
            for sender in bench.pipeline.sending { await sender.drain() }
        }
    }

    private func pings(_ platform: FakePlatform) -> [String] {
        platform.sent.filter { $0.message.purpose == .ping }.map(\.message.text)
    }

    @Test func `an outage is told once on another way, and its end`() async throws {
        let bench = try await bench(managerOn: ["fake", "second"])
        bench.platform.setFaults { $0.isDown = true }
        try await pass(30, bench)
        #expect(pings(bench.platform) == [])
        let told = pings(second)
        #expect(told.count == 1)
        #expect(told.first?.contains("消息平台“fake”已有 1 分钟连不上") == true)
        bench.platform.setFaults { $0.isDown = false }
        try await pass(30, bench)
        let all = pings(second) + pings(bench.platform)
        #expect(all.count == 2)
        #expect(all.contains { $0.contains("消息平台“fake”已恢复，中断了 30 分钟") })
    }

    @Test func `where there is no other way the end alone is told`() async throws {
        let bench = try await bench(managerOn: ["fake"])
        bench.platform.setFaults { $0.isDown = true }
        try await pass(5, bench)
        #expect(try await bench.store.status().outboxPending == 0)
        bench.platform.setFaults { $0.isDown = false }
        try await pass(2, bench)
        #expect(pings(bench.platform).count == 1)
        #expect(pings(bench.platform).first?.contains("已恢复") == true)
    }

    @Test func `a failure that is over within a minute is not told`() async throws {
        let bench = try await bench(managerOn: ["second"])
        let failure = PlatformFailure(code: .unreachable, advice: .retry(after: nil))
        bench.platform.setFaults { $0.nextPolls = [failure] }
        try await pass(5, bench)
        #expect(pings(second) == [])
    }

    @Test func `a platform that comes and goes is told again only after a while`() async throws {
        let bench = try await bench(managerOn: ["second"])
        for _ in 0..<12 {
            bench.platform.setFaults { $0.isDown = true }
            try await pass(2, bench)
            bench.platform.setFaults { $0.isDown = false }
            try await pass(1, bench)
        }
        // 36 minutes, at least ten between the beginnings that are told; each told one has its end.
        let began = pings(second).count { $0.contains("连不上") }
        let ended = pings(second).count { $0.contains("已恢复") }
        #expect((3...4).contains(began))
        #expect(ended == began)
    }

    @Test func `a restart within an outage tells nothing twice, and the end once`() async throws {
        let bench = try await bench(managerOn: ["second"])
        let fake = bench.platform.capabilities.platform
        let since = bench.time.now
        let interval = Duration.minutes(10)
        for minute in 1...3 {
            let now = since + .minutes(minute)
            #expect(
                try await bench.store.noteOutage(of: fake, since: now, interval: interval, at: now)
            )
        }
        try await bench.store.noteOutageOver(of: fake, at: since + .minutes(4))
        try await bench.store.noteOutageOver(of: fake, at: since + .minutes(5))
        bench.time.advance(by: .minutes(6))
        for sender in bench.pipeline.sending { await sender.drain() }
        #expect(pings(second).count == 2)
    }

    @Test func `a test ping tells who can be reached, and why others cannot`() async throws {
        let bench = try await bench(managerOn: ["second"])
        let desk = ChatAddress(platform: bench.platform.capabilities.platform, chat: "-1")
        try await bench.store.setStaffChat(desk: desk)
        let recipients = try await bench.store.noticeRecipients()
        #expect(recipients.map(\.name) == [nil, "王经理"])
        let round = PingRound(platforms: [bench.platform])
        var results: [PingRound.Result] = []
        for recipient in recipients { results.append(await round.ping(recipient)) }
        #expect(results == [.reached, .noPlatform(PlatformID(rawValue: "second"))])
        #expect(pings(bench.platform).count == 1)
        let stranger = NoticeRecipient(name: "李", chat: nil)
        #expect(await round.ping(stranger) == .noChat)
        bench.platform.setFaults { $0.refusedChats = ["-1"] }
        guard case .failed(let failure) = await round.ping(recipients[0]) else {
            Issue.record("reached a chat that refuses")
            return
        }
        #expect(failure.code == .chatUnreachable)
    }
}
