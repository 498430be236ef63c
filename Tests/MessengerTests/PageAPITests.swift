import HTTPTransport
import JSONTree
import Testing

@testable import Messenger

@Suite("page API")
struct PageAPITests {
    @Test("a resend under its key gives the first message")
    func keys() async throws {
        try await RunningMessenger.run { server in
            let owner = try await server.owner("o1")
            let first = try await owner.write("漏水", key: "k1")
            let again = try await owner.write("漏水", key: "k1")
            #expect(first == again)
            let page = try await owner.get("/api/chats/\(owner.id)/messages")
            #expect(try page.array("messages").count == 1)
            #expect(try page.string("messages.0.key") == "k1")
        }
    }

    @Test("pages of messages, unread counts and reading marks")
    func reading() async throws {
        try await RunningMessenger.run { server in
            let clerk = try await server.clerk("c1")
            let other = try await server.clerk("c2", name: "保安")
            let group = try await server.messenger.createGroup(
                title: "前台",
                members: [clerk.id, other.id],
                forum: true
            )
            let topic = try await server.result(
                "createForumTopic",
                ["chat_id": .integer(group), "name": "3-2-1502"]
            )
            let thread = try #require(topic["message_thread_id"])
            for number in 1...7 {
                _ = try await other.post(
                    "/api/chats/\(group)/messages",
                    ["text": .string("m\(number)"), "topic": thread]
                )
            }
            _ = try await other.post("/api/chats/\(group)/messages", ["text": "general"])
            let chats = try await clerk.get("/api/chats")
            #expect(try chats.integer("chats.0.unread") == 1)
            #expect(try chats.integer("chats.0.topics.0.unread") == 7)
            #expect(try chats.string("chats.0.topics.0.last.text") == "m7")
            let path = "/api/chats/\(group)/messages?topic=\(thread.integerValue ?? 0)"
            let last = try await clerk.get("\(path)&limit=3")
            let texts = try last.array("messages").map { try $0.string("text") }
            #expect(texts == ["m5", "m6", "m7"])
            #expect(last["more"]?.boolValue == true)
            let before = try last.integer("messages.0.id")
            let rest = try await clerk.get("\(path)&limit=50&before=\(before)")
            #expect(try rest.array("messages").count == 4)
            #expect(rest["more"]?.boolValue == false)
            _ = try await clerk.post(
                "/api/chats/\(group)/read",
                ["topic": thread, "message": try last.value("messages.1.id")]
            )
            let after = try await clerk.get("/api/chats")
            #expect(try after.integer("chats.0.topics.0.unread") == 1)
            #expect(try after.integer("chats.0.unread") == 1)
            #expect(after["seq"]?.integerValue ?? 0 > chats["seq"]?.integerValue ?? 0)
        }
    }

    @Test("nobody reads or writes in another's chat")
    func membership() async throws {
        try await RunningMessenger.run { server in
            let owner = try await server.owner("o1")
            let other = try await server.owner("o2", name: "李四")
            for path in ["/api/chats/\(other.id)/messages", "/api/chats/-1001/messages"] {
                #expect(try await owner.raw(.get, path).status == 400)
                #expect(try await owner.raw(.post, path, ["text": "x"]).status == 400)
            }
            let foreign = "/api/chats/\(other.id)/callback"
            let tap: JSONValue = ["message": 1, "data": "x", "key": "k"]
            #expect(try await owner.raw(.post, foreign, tap).status == 400)
            let file = try await owner.upload([1, 2], query: "kind=document", chat: other.id)
            #expect(file.status == 400)
            let stranger = try await server.send(HTTPRequest(url: "\(server.base)/api/chats"))
            #expect(stranger.status == 401)
        }
    }

    @Test("writes need the pages' own header and origin")
    func origin() async throws {
        try await RunningMessenger.run { server in
            let owner = try await server.owner("o1")
            func status(_ fields: [(String, String)]) async throws -> Int {
                var headers = HTTPHeaders()
                headers.append("Cookie", owner.cookie)
                for (name, value) in fields { headers.append(name, value) }
                return try await server.send(
                    HTTPRequest(
                        method: .post,
                        url: "\(server.base)/api/chats/\(owner.id)/messages",
                        headers: headers,
                        body: .bytes(Array(#"{"text":"x"}"#.utf8), contentType: "application/json")
                    )
                ).status
            }
            let ours = ("X-Frontdesk", "1")
            #expect(try await status([]) == 403)
            #expect(try await status([ours, ("Origin", "https://evil.example")]) == 403)
            #expect(try await status([ours, ("Origin", "null")]) == 403)
            #expect(try await status([ours, ("Origin", server.base)]) == 200)
        }
    }

    @Test("bad input is refused with a clear word and leaves nothing")
    func badInput() async throws {
        try await RunningMessenger.run { server in
            let owner = try await server.owner("o1")
            let path = "/api/chats/\(owner.id)/messages"
            let cases: [(JSONValue, String)] = [
                (["text": ""], "text_empty"),
                (["text": " \n\t "], "text_empty"),
                ([:], "text_empty"),
                (["text": 5], "text_empty"),
                (["text": .string(String(repeating: "长", count: 100_000))], "text_too_long"),
                (["text": "x", "topic": 4], "topic_not_found"),
                (["text": "x", "reply_to": 4], "message_not_found"),
                (["text": "x", "key": .string(String(repeating: "k", count: 500))], "bad_request"),
                ([1], "bad_request"),
            ]
            for (body, code) in cases {
                let answer = try await owner.raw(.post, path, body)
                #expect(answer.status == 400)
                #expect(try JSONTree.parse(answer.body).string("error.code") == code)
            }
            let kept = [
                "😀👍🏽", "\u{202E}مرحبا", "'; DROP TABLE message; --", "<script>alert(1)</script>",
                "{{7*7}} ${x}",
            ]
            for text in kept { #expect(try await owner.write(text)["text"]?.stringValue == text) }
            let control = try await owner.write("a\u{0}b\u{1B}[31m")
            #expect(control["text"]?.stringValue == "a b [31m")
            let updates = try await server.result("getUpdates", ["timeout": 4])
            #expect(updates.arrayValue?.count == kept.count + 1)
        }
    }

    @Test("a pressed button waits for the bot's answer, and a repeat gives the same one")
    func press() async throws {
        try await RunningMessenger.run { server in
            let owner = try await server.owner("o1")
            let card = try await server.result(
                "sendMessage",
                [
                    "chat_id": .integer(owner.id), "text": "好了吗",
                    "reply_markup": ["inline_keyboard": [[["text": "好", "callback_data": "y"]]]],
                ]
            )
            let press: JSONValue = [
                "message": card["message_id"] ?? .null, "data": "y", "key": "p1",
            ]
            async let pressed = owner.post("/api/chats/\(owner.id)/callback", press)
            let updates = try await server.result("getUpdates", ["timeout": 10])
            let query = try updates.string("0.callback_query.id")
            _ = try await server.result(
                "answerCallbackQuery",
                ["callback_query_id": .string(query), "text": "谢谢"]
            )
            #expect(try await pressed["text"]?.stringValue == "谢谢")
            let again = try await owner.post("/api/chats/\(owner.id)/callback", press)
            #expect(again["text"]?.stringValue == "谢谢")
            let info = try await server.result("getWebhookInfo")
            #expect(info["pending_update_count"]?.integerValue == 1)
        }
    }
}
