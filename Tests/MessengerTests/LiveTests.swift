import HTTPTransport
import JSONTree
import Testing

@testable import Messenger

@Suite("live events")
struct LiveTests {
    /// Reads the data of every event of a stream that has ended.
    private func events(_ answer: HTTPResponse) throws -> [JSONValue] {
        try String(decoding: answer.body, as: UTF8.self).split(separator: "\n")
            .filter { $0.hasPrefix("data: ") }
            .map { try JSONTree.parse(Array($0.dropFirst("data: ".count).utf8)) }
    }

    private func stream(_ visitor: Visitor, after: Int64?) -> HTTPRequest {
        HTTPRequest(
            url: "\(visitor.server.base)/api/events" + (after.map { "?after=\($0)" } ?? ""),
            headers: ["Cookie": visitor.cookie],
            timeout: .seconds(60)
        )
    }

    @Test("eight tabs of a clerk and a poll are told everything, and end with the server")
    func eightTabs() async throws {
        try await RunningMessenger.run { server in
            let owner = try await server.owner("o1")
            let clerk = try await server.clerk("c1")
            let group = try await server.messenger.createGroup(
                title: "前台",
                members: [clerk.id],
                forum: true
            )
            async let poll = server.result("getUpdates", ["timeout": 50])
            let bodies = try await withThrowingTaskGroup(of: HTTPResponse.self) { tabs in
                for _ in 0..<8 {
                    tabs.addTask { try await server.send(stream(clerk, after: nil)) }
                }
                #expect(try await server.eventually { server.messenger.openStreamCount == 8 })
                _ = try await server.result(
                    "sendMessage",
                    ["chat_id": .integer(owner.id), "text": "not for the clerk"]
                )
                let topic = try await server.result(
                    "createForumTopic",
                    ["chat_id": .integer(group), "name": "3-2-1502"]
                )
                _ = try await server.result(
                    "sendMessage",
                    [
                        "chat_id": .integer(group), "text": "🚨 煤气",
                        "message_thread_id": topic["message_thread_id"] ?? .null,
                    ]
                )
                _ = try await server.result(
                    "sendChatAction",
                    ["chat_id": .integer(group), "action": "typing"]
                )
                let began = ContinuousClock.now
                await server.shutDown()
                var bodies: [HTTPResponse] = []
                for try await body in tabs { bodies.append(body) }
                #expect(began.duration(to: .now) < .seconds(3))
                return bodies
            }
            #expect(try await poll == [])
            #expect(bodies.count == 8)
            for body in bodies {
                #expect(body.headers["content-type"]?.hasPrefix("text/event-stream") == true)
                let told = try events(body)
                #expect(try told.map { try $0.string("type") } == ["topic", "message", "typing"])
                #expect(try told[1].string("message.text") == "🚨 煤气")
                let numbers = try told.map { try $0.integer("seq") }
                #expect(numbers == Set(numbers).sorted())
            }
        }
    }

    @Test("a stream is taken up where it was lost, in order and without gaps")
    func resume() async throws {
        try await RunningMessenger.run { server in
            let owner = try await server.owner("o1")
            let start = try await owner.get("/api/chats").integer("seq")
            for number in 1...3 { _ = try await owner.write("m\(number)") }
            let found = try await server.result("getUpdates", ["timeout": 4])
            let next = try found.integer("2.update_id") + 1
            _ = try await server.result("getUpdates", ["offset": .integer(next)])
            async let lost = server.send(stream(owner, after: start))
            async let far = server.send(stream(owner, after: start + 5000))
            #expect(try await server.eventually { server.messenger.openStreamCount == 2 })
            _ = try await owner.write("m4")
            await server.shutDown()
            let told = try events(try await lost)
            let types = try told.map { try $0.string("type") }
            #expect(types == ["message", "message", "message", "delivered", "message"])
            #expect(try told[3].integer("up_to") == 3)
            #expect(try told[4].string("message.text") == "m4")
            #expect(try events(try await far).first?.string("type") == "resync")
        }
    }

    @Test("a reader that leaves is forgotten at once, and logging out ends every stream")
    func leaving() async throws {
        try await RunningMessenger.run { server in
            let owner = try await server.owner("o1")
            var hasty = stream(owner, after: nil)
            hasty.timeout = .milliseconds(400)
            await #expect(throws: HTTPError.self) { try await server.send(hasty) }
            #expect(try await server.eventually { server.messenger.openStreamCount == 0 })
            async let patient = server.send(stream(owner, after: nil))
            #expect(try await server.eventually { server.messenger.openStreamCount == 1 })
            _ = try await owner.post("/api/logout")
            #expect(try await patient.status == 200)
            #expect(try await server.send(stream(owner, after: nil)).status == 401)
        }
    }

    @Test("a reader that is too slow is told to fetch anew, and costs no more memory")
    func overflow() throws {
        let hub = LiveHub()
        let subscriber = hub.subscribe(account: 1)
        for seq in 1...Int64(LiveSubscriber.waitingCountMax + 1) {
            hub.publish([LiveEvent(seq: seq, audience: [1, 2], content: .account)])
        }
        let frames = subscriber.drain()
        #expect(frames.count == 1)
        #expect(frames.first?.seq == Int64(LiveSubscriber.waitingCountMax + 1))
        #expect(String(decoding: frames[0].bytes, as: UTF8.self).contains("\"resync\""))
    }

    @Test("one account has no more streams than it may, and none after the end")
    func bounds() async {
        let hub = LiveHub()
        let first = hub.subscribe(account: 1)
        for _ in 0..<LiveHub.streamCountMax { _ = hub.subscribe(account: 1) }
        #expect(hub.streamCount == LiveHub.streamCountMax)
        for await _ in first.signal {}
        hub.close()
        let late = hub.subscribe(account: 1)
        for await _ in late.signal {}
        #expect(hub.streamCount == 0)
    }
}
