import Messaging
import Pipeline
import TestKit
import Testing
import TicketStore
import Tickets

@Suite("The path of a message")
struct PathTests {
    @Test func `a message is recorded, handled, answered and confirmed`() async throws {
        let bench = try Workbench()
        bench.platform.receive(Letter.text("你好", from: "a", key: "1"))
        try await bench.settle()
        #expect(bench.platform.sent.map(\.message.text) == ["收到：你好"])
        let status = try await bench.store.status()
        #expect(status.recorded == 1)
        #expect(status.answered == 1)
        #expect(bench.platform.polledCursors.last == PollCursor(rawValue: "1"))
    }

    @Test func `the cursor is handed in only after the commit`() async throws {
        let bench = try Workbench()
        bench.platform.receive(Letter.text("一", from: "a", key: "1"))
        let poller = try #require(bench.pipeline.polling.first)
        #expect(try await poller.step() == 1)
        #expect(bench.platform.polledCursors == [nil])
        #expect(try await bench.store.status().recorded == 1)
    }

    @Test func `a message that is told twice is answered once`() async throws {
        let bench = try Workbench()
        for _ in 0..<3 { bench.platform.receive(Letter.text("在吗", from: "a", key: "1")) }
        try await bench.settle()
        #expect(bench.platform.sent.count == 1)
    }

    @Test func `many chats are answered, each in its own order`() async throws {
        let bench = try Workbench()
        for line in 0..<5 {
            for chat in 0..<60 {
                let letter = Letter.text("\(line)", from: "c\(chat)", key: "\(chat)-\(line)")
                bench.platform.receive(letter)
            }
        }
        try await bench.settle()
        #expect(bench.platform.sent.count == 300)
        let lines = Dictionary(grouping: bench.platform.sent, by: \.message.chat.chat)
        for sent in lines.values {
            #expect(sent.map(\.message.text) == (0..<5).map { "收到：\($0)" })
        }
    }

    @Test func `a refused message is given up and the next one goes on`() async throws {
        let bench = try Workbench()
        bench.platform.setFaults { $0.refusedChats = ["a"] }
        bench.platform.receive(Letter.text("一", from: "a", key: "1"))
        bench.platform.receive(Letter.text("二", from: "b", key: "2"))
        try await bench.settle()
        #expect(bench.platform.sent.map(\.message.chat.chat) == ["b"])
        #expect(try await bench.store.status().outboxDead == 1)
    }

    @Test func `an outage delays messages and loses none`() async throws {
        let bench = try Workbench()
        bench.platform.receive(Letter.text("一", from: "a", key: "1"))
        let poller = try #require(bench.pipeline.polling.first)
        _ = try await poller.step()
        bench.platform.setFaults { $0.isDown = true }
        _ = try await bench.pipeline.handling.step()
        let sender = try #require(bench.pipeline.sending.first)
        await sender.drain()
        let link = try #require(bench.pipeline.links.first)
        #expect(link.health.since != nil)
        #expect(bench.platform.sent.isEmpty)
        bench.platform.setFaults { $0.isDown = false }
        bench.time.advance(by: .minutes(10))
        await sender.drain()
        #expect(bench.platform.sent.count == 1)
        #expect(link.health.since == nil)
    }

    @Test func `asked for slowness, one message waits and the others go`() async throws {
        let bench = try Workbench()
        bench.platform.setFaults { $0.slowDownEvery = 5 }
        for chat in 0..<20 {
            bench.platform.receive(Letter.text("x", from: "c\(chat)", key: "\(chat)"))
        }
        try await bench.settle()
        #expect(bench.platform.sent.count == 16)
        bench.platform.setFaults { $0.slowDownEvery = 0 }
        bench.time.advance(by: .seconds(2))
        try await bench.settle()
        #expect(bench.platform.sent.count == 20)
    }
}
