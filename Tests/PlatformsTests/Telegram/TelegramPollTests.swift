import HTTPTransport
import JSONTree
import Messaging
import Platforms
import Testing
import Tickets

/// Polling: what is asked, how the cursor goes, and what failures mean.
struct TelegramPollTests {
    private typealias Fixtures = TelegramFixtures
    private typealias Answer = ScriptedHTTPClient.Answer

    private func failure(_ answer: Answer) async -> PlatformFailure? {
        let client = ScriptedHTTPClient([Fixtures.deleteWebhook, Fixtures.getMe, answer])
        return await failure(Fixtures.platform(client))
    }

    private func failure(_ platform: TelegramPlatform) async -> PlatformFailure? {
        do throws(PlatformFailure) {
            _ = try await platform.poll(after: nil, upTo: 100, waiting: .seconds(25))
            return nil
        } catch {
            return error
        }
    }

    private func text(_ id: Int64, _ text: String) -> JSONValue {
        ["update_id": .integer(id), "message": Fixtures.message(["text": .string(text)], id: id)]
    }

    @Test func `the first poll removes a webhook and asks who we are, later ones do not`()
        async throws
    {
        let client = ScriptedHTTPClient([
            Fixtures.deleteWebhook, Fixtures.getMe, .ok("getUpdates", []), .ok("getUpdates", []),
        ])
        let platform = Fixtures.platform(client)
        for _ in 0..<2 {
            let batch = try await platform.poll(after: nil, upTo: 100, waiting: .zero)
            #expect(batch == PollBatch(messages: [], next: nil))
        }
        #expect(client.calls[0].parameters == ["drop_pending_updates": false])
        #expect(
            client.calls[0].url == "https://api.telegram.org/bot\(Fixtures.secret)/deleteWebhook"
        )
    }

    @Test func `limits, wait and offset are sent within the service's bounds`() async throws {
        let client = ScriptedHTTPClient([
            Fixtures.deleteWebhook, Fixtures.getMe, .ok("getUpdates", []), .ok("getUpdates", []),
        ])
        let platform = Fixtures.platform(client)
        let cursor = PollCursor(rawValue: "874512002")
        _ = try await platform.poll(after: cursor, upTo: 7, waiting: .seconds(25))
        _ = try await platform.poll(after: nil, upTo: 1000, waiting: .seconds(1000))
        let kinds: JSONValue = ["message", "edited_message", "callback_query"]
        #expect(
            client.calls[2].parameters == [
                "offset": 874_512_002, "limit": 7, "timeout": 25, "allowed_updates": kinds,
            ]
        )
        #expect(client.calls[2].timeout == .seconds(35))
        #expect(
            client.calls[3].parameters == ["limit": 100, "timeout": 50, "allowed_updates": kinds]
        )
    }

    @Test func `the cursor is the number after the last update`() async throws {
        let client = Fixtures.polling([text(11, "a"), text(12, "b")])
        let batch = try await Fixtures.platform(client)
            .poll(after: PollCursor(rawValue: "11"), upTo: 100, waiting: .zero)
        #expect(batch.next == PollCursor(rawValue: "13"))
        #expect(batch.messages.map(\.text) == ["a", "b"])
        #expect(batch.messages.map(\.update) == ["11", "12"])
    }

    @Test func `numbers that start anew below the cursor are followed`() async throws {
        let client = Fixtures.polling([text(5, "after a quiet week")])
        let batch = try await Fixtures.platform(client)
            .poll(after: PollCursor(rawValue: "900000"), upTo: 100, waiting: .zero)
        #expect(batch.next == PollCursor(rawValue: "6"))
        #expect(batch.messages.count == 1)
    }

    @Test func `a message told again has the same identity under a new number`() async throws {
        let client = Fixtures.polling([
            ["update_id": 1, "message": Fixtures.message(["text": "a"])],
            ["update_id": 99, "message": Fixtures.message(["text": "a"])],
        ])
        let batch = try await Fixtures.platform(client)
            .poll(after: nil, upTo: 100, waiting: .zero)
        #expect(batch.messages[0].identity == batch.messages[1].identity)
    }

    @Test func `what the bot itself caused is dropped and confirmed`() async throws {
        let notice: JSONValue = [
            "message_id": 4, "date": 1_700_000_000, "message_thread_id": 4,
            "from": ["id": 700_700, "is_bot": true, "first_name": "Desk"],
            "chat": ["id": -100, "type": "supergroup", "title": "Desk"],
            "forum_topic_created": ["name": "x", "icon_color": 1],
        ]
        let client = Fixtures.polling([["update_id": 3, "message": notice]])
        let batch = try await Fixtures.platform(client)
            .poll(after: nil, upTo: 100, waiting: .zero)
        #expect(batch == PollBatch(messages: [], next: PollCursor(rawValue: "4")))
    }

    @Test func `refusals carry the right advice`() async {
        let conflict = await failure(.refusal("getUpdates", 409, "Conflict: terminated by other"))
        #expect(conflict?.code == .conflict)
        #expect(conflict?.advice == .retry(after: .seconds(5)))
        for (code, description) in [
            (401, "Unauthorized"), (404, "Not Found"),
            (421, "Misdirected Request: unallowed token"),
        ] {
            let refused = await failure(.refusal("getUpdates", code, description))
            #expect(refused?.code == .unauthorized)
            #expect(refused?.advice == .stop)
        }
        let unknown = await failure(.refusal("getUpdates", 404, "Not Found: method not found"))
        #expect(unknown?.advice == .giveUp)
        let limited = await failure(
            .refusal("getUpdates", 429, "Too Many Requests", parameters: ["retry_after": 7])
        )
        #expect(limited?.code == .rateLimited)
        #expect(limited?.advice == .retry(after: .seconds(7)))
        let broken = await failure(.refusal("getUpdates", 500, "Internal Server Error: restart"))
        #expect(broken?.code == .unreachable)
        #expect(broken?.advice == .retry(after: nil))
    }

    @Test(arguments: [
        (200, "<html>login</html>", PlatformFailure.Code.malformedAnswer),
        (403, "<html>blocked by proxy</html>", .malformedAnswer), (401, "", .malformedAnswer),
        (502, "<html>Bad Gateway</html>", .unreachable), (504, "", .unreachable),
        (200, "{\"ok\":true", .malformedAnswer), (200, "{\"ok\":true}", .malformedAnswer),
        (200, "{\"ok\":true,\"result\":{}}", .malformedAnswer), (200, "[]", .malformedAnswer),
        (200, "{\"ok\":true,\"result\":[{}]}", .malformedAnswer),
    ])
    func `an answer that is none is tried again`(
        status: Int,
        body: String,
        code: PlatformFailure.Code
    ) async {
        let failure = await failure(.bytes("getUpdates", status, Array(body.utf8)))
        #expect(failure?.code == code)
        #expect(failure?.advice == .retry(after: nil))
    }

    @Test func `bytes that are no UTF-8 and half surrogates hold up no other message`() async throws
    {
        let updates: JSONValue = [text(11, "漏水#"), text(12, "half @ pair"), text(13, "next")]
        var body: [UInt8] = []
        for byte in JSONWriter.bytes(["ok": true, "result": updates]) {
            switch byte {
            case UInt8(ascii: "#"): body += [0xFF, 0xC3, 0xED, 0xA0, 0x80]
            case UInt8(ascii: "@"): body += Array(#"\ud83d"#.utf8)
            default: body.append(byte)
            }
        }
        let client = ScriptedHTTPClient([
            Fixtures.deleteWebhook, Fixtures.getMe, .bytes("getUpdates", 200, body),
        ])
        let batch = try await Fixtures.platform(client)
            .poll(after: nil, upTo: 100, waiting: .zero)
        #expect(batch.next == PollCursor(rawValue: "14"))
        #expect(batch.messages.count == 3)
        let words = batch.messages.map { $0.text.filter { $0 != "\u{FFFD}" } }
        #expect(words == ["漏水", "half  pair", "next"])
        #expect(batch.messages[0].text.hasPrefix("漏水\u{FFFD}"))
    }

    @Test func `a page that says wait is obeyed`() async {
        let answer = Answer.bytes("getUpdates", 429, [], headers: ["Retry-After": "30"])
        let failure = await failure(answer)
        #expect(failure?.code == .rateLimited)
        #expect(failure?.advice == .retry(after: .seconds(30)))
    }

    @Test func `a webhook set later is removed before the next poll`() async {
        let description = "Conflict: can't use getUpdates method while webhook is active"
        let client = ScriptedHTTPClient([
            Fixtures.deleteWebhook, Fixtures.getMe, .refusal("getUpdates", 409, description),
            Fixtures.deleteWebhook, Fixtures.getMe, .ok("getUpdates", []),
        ])
        let platform = Fixtures.platform(client)
        #expect(await failure(platform)?.code == .conflict)
        #expect(await failure(platform) == nil)
    }

    @Test func `a failed start is tried again whole`() async {
        let client = ScriptedHTTPClient([
            .failure("deleteWebhook", .unreachable), Fixtures.deleteWebhook,
            .failure("getMe", .timedOut(requestSent: true)), Fixtures.deleteWebhook, Fixtures.getMe,
            .ok("getUpdates", []),
        ])
        let platform = Fixtures.platform(client)
        #expect(await failure(platform)?.code == .unreachable)
        #expect(await failure(platform)?.advice == .retry(after: nil))
        #expect(await failure(platform) == nil)
    }

    @Test func `the token is in no failure and no description`() async {
        let description = "Unauthorized: token \(Fixtures.secret) is wrong, \(Fixtures.secret)!"
        let failure = await failure(.refusal("getUpdates", 401, description))
        #expect(failure?.detail == "Unauthorized: token (secret) is wrong, (secret)!")
        let token = PlatformSecret(Fixtures.secret)
        var dumped = ""
        dump(TelegramConfiguration(platform: Fixtures.platform, token: token), to: &dumped)
        #expect(!"\(token) \(dumped) \(String(reflecting: token))".contains("AAsecret"))
    }
}
