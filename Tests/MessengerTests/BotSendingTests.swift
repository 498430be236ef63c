import HTTPTransport
import JSONTree
import Testing

@testable import Messenger

@Suite("sending by the Bot API")
struct BotSendingTests {
    @Test("all four encodings of parameters do the same")
    func encodings() async throws {
        try await RunningMessenger.run { server in
            let owner = try await server.owner("o1")
            let path = "\(server.base)/bot\(RunningMessenger.token)/sendMessage"
            let markup = #"{"inline_keyboard":[[{"text":"好 & 吗","callback_data":"a=b"}]]}"#
            let query =
                "chat_id=\(owner.id)&text=%E6%BC%8F+%E6%B0%B4"
                + "&reply_markup=\(PercentCoding.encode(markup))&disable_notification=yes"
            let json: JSONValue = [
                "chat_id": .integer(owner.id), "text": "漏 水", "disable_notification": true,
                "reply_markup": try JSONTree.parse(Array(markup.utf8)),
            ]
            let form = "application/x-www-form-urlencoded"
            let requests = [
                HTTPRequest(url: "\(path)?\(query)"),
                HTTPRequest(
                    method: .post,
                    url: path,
                    body: .bytes(Array(query.utf8), contentType: form)
                ),
                HTTPRequest(
                    method: .post,
                    url: path,
                    body: .bytes(JSONWriter.bytes(json), contentType: "application/json")
                ),
                HTTPRequest(
                    method: .post,
                    url: path,
                    body: .multipart([
                        MultipartPart(name: "chat_id", text: "\(owner.id)"),
                        MultipartPart(name: "text", text: "漏 水"),
                        MultipartPart(name: "reply_markup", text: markup),
                        MultipartPart(name: "disable_notification", text: "1"),
                    ])
                ),
            ]
            for request in requests {
                let answer = try JSONTree.parse(try await server.send(request).body)
                #expect(try answer.string("result.text") == "漏 水")
                let button = "result.reply_markup.inline_keyboard.0.0.callback_data"
                #expect(try answer.string(JSONPath(stringLiteral: button)) == "a=b")
            }
            let page = try await owner.get("/api/chats/\(owner.id)/messages")
            let silent = try page.array("messages").map { try $0.bool("silent") }
            #expect(silent == [true, true, true, true])
        }
    }

    @Test("what is refused is said in the words bots know")
    func refusals() async throws {
        try await RunningMessenger.run { server in
            let owner = try await server.owner("o1")
            let chat = JSONValue.integer(owner.id)
            let cases: [(String, JSONValue, String)] = [
                ("nothing", [:], "Not Found: method not found"),
                ("sendMessage", ["text": "x"], "Bad Request: chat_id is empty"),
                ("sendMessage", ["chat_id": 5, "text": "x"], "Bad Request: chat not found"),
                ("sendMessage", ["chat_id": "@x", "text": "x"], "Bad Request: chat not found"),
                ("sendMessage", ["chat_id": chat], "Bad Request: message text is empty"),
                (
                    "sendMessage",
                    ["chat_id": chat, "text": .string(String(repeating: "x", count: 40_000))],
                    "Bad Request: text is too long"
                ),
                (
                    "sendMessage",
                    ["chat_id": chat, "text": .string(String(repeating: "👍", count: 2049))],
                    "Bad Request: message is too long"
                ),
                (
                    "sendMessage", ["chat_id": chat, "text": "<b>x", "parse_mode": "HTML"],
                    "Bad Request: can't parse entities: can't find end tag"
                ),
                (
                    "sendMessage",
                    ["chat_id": chat, "text": "x", "reply_parameters": ["message_id": 99]],
                    "Bad Request: message to be replied not found"
                ),
                (
                    "sendMessage", ["chat_id": chat, "text": "x", "message_thread_id": 1],
                    "Bad Request: message thread not found"
                ),
                (
                    "sendMessage", ["chat_id": chat, "text": "x", "reply_markup": "{broken"],
                    "Bad Request: can't parse JSON object"
                ),
                (
                    "createForumTopic", ["chat_id": chat, "name": "x"],
                    "Bad Request: the chat is not a forum"
                ),
                (
                    "deleteMessage", ["chat_id": chat, "message_id": 9],
                    "Bad Request: message to delete not found"
                ),
                (
                    "answerCallbackQuery", ["callback_query_id": "1"],
                    "Bad Request: query is too old and response timeout expired "
                        + "or query ID is invalid"
                ),
                (
                    "getFile", ["file_id": "F1-000"],
                    "Bad Request: wrong file_id or the file is temporarily unavailable"
                ),
                (
                    "sendPhoto", ["chat_id": chat, "photo": "https://example.org/a.png"],
                    "Bad Request: failed to get HTTP URL content"
                ),
            ]
            for (method, parameters, description) in cases {
                #expect(try await server.refusal(method, parameters) == description)
            }
            let stranger = try await server.send(
                HTTPRequest(url: "\(server.base)/bot7000001:other/getMe")
            )
            #expect(stranger.status == 401)
            let page = try await owner.get("/api/chats/\(owner.id)/messages")
            #expect(try page.array("messages").isEmpty, "a refusal leaves nothing behind")
        }
    }

    @Test("an edit is told apart from no edit, and shown")
    func edits() async throws {
        try await RunningMessenger.run { server in
            let owner = try await server.owner("o1")
            let chat = JSONValue.integer(owner.id)
            let sent = try await server.result("sendMessage", ["chat_id": chat, "text": "one"])
            let id = try #require(sent["message_id"])
            let same: JSONValue = ["chat_id": chat, "message_id": id, "text": "one"]
            let refusal = try await server.refusal("editMessageText", same)
            #expect(refusal.hasPrefix("Bad Request: message is not modified"))
            let other: JSONValue = ["chat_id": chat, "message_id": id, "text": "two"]
            let edited = try await server.result("editMessageText", other)
            #expect(edited["edit_date"] != nil)
            let mine = try await owner.write("mine")
            let foreign: JSONValue = [
                "chat_id": chat, "message_id": mine["id"] ?? .null, "text": "x",
            ]
            #expect(
                try await server.refusal("editMessageText", foreign)
                    == "Bad Request: message can't be edited"
            )
            let page = try await owner.get("/api/chats/\(owner.id)/messages")
            #expect(try page.string("messages.0.text") == "two")
            #expect(try page.integer("messages.0.edited_ms") > 0)
        }
    }

    @Test("pacing refuses what comes too fast, with the seconds to wait")
    func pacing() async throws {
        try await RunningMessenger.run(configure: { $0.pacing = true }) { server in
            let owner = try await server.owner("o1")
            let message: JSONValue = ["chat_id": .integer(owner.id), "text": "x"]
            let answers = try await withThrowingTaskGroup(of: JSONValue.self) { group in
                for _ in 0..<20 { group.addTask { try await server.bot("sendMessage", message) } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            let refused = try #require(answers.first { $0["ok"] == false })
            #expect(try refused.integer("parameters.retry_after") >= 1)
            #expect(try refused.string("description").hasPrefix("Too Many Requests: retry after "))
        }
    }

    @Test("one message a second with bursts of three, twenty a minute in a group")
    func buckets() throws {
        let pacer = SendPacer(isOn: true)
        for _ in 0..<3 { try pacer.take(chat: 1, at: 0) }
        #expect(throws: MessengerError.tooMany(retryAfter: 1)) { try pacer.take(chat: 1, at: 0) }
        try pacer.take(chat: 2, at: 0)
        try pacer.take(chat: 1, at: 1000)
        for _ in 0..<20 { try pacer.take(chat: -1, at: 1000) }
        #expect(throws: MessengerError.tooMany(retryAfter: 3)) {
            try pacer.take(chat: -1, at: 1000)
        }
        let off = SendPacer(isOn: false)
        for _ in 0..<100 { try off.take(chat: 1, at: 0) }
    }

    @Test("HTML is read into text and entities")
    func html() throws {
        let read = try HTMLText("<b>漏水</b> &lt;3 &amp; <a href=\"https://x.cn\">看 <i>图</i></a> &x;")
        #expect(read.text == "漏水 <3 & 看 图 &x;")
        let entities = try #require(BotObject.parse(read.entities)).arrayValue ?? []
        #expect(entities.map { $0["type"] } == ["bold", "italic", "text_link"])
        #expect(entities.map { $0["offset"] } == [0, 10, 8])
        #expect(throws: MessengerError.self) { try HTMLText("<script>") }
        #expect(throws: MessengerError.self) { try HTMLText("a < b") }
    }
}
