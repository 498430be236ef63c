import HTTPTransport
import JSONTree
import Messaging
import Platforms
import Testing
import Tickets

/// Places that change under the adapter, and what refusals mean for a message.
struct TelegramPlaceTests {
    private typealias Fixtures = TelegramFixtures
    private typealias Answer = ScriptedHTTPClient.Answer

    private let desk = TelegramFixtures.chat(chat: "-100")

    private func outcome(_ answers: [Answer], _ message: OutboundMessage) async -> SendOutcome {
        await Fixtures.platform(ScriptedHTTPClient(answers)).send(message)
    }

    @Test func `a thread is opened for a message that has none yet`() async {
        let client = ScriptedHTTPClient([
            .ok(
                "createForumTopic",
                ["message_thread_id": 17, "name": "x", "icon_color": 1],
                type: "ForumTopic"
            ),
            Fixtures.sent("sendMessage", 40, chat: -100),
        ])
        let title = String(repeating: "3-2-1502 水管 ", count: 20)
        let outcome = await Fixtures.platform(client)
            .send(Fixtures.text("a", to: desk, newThreadTitle: title))
        #expect(
            outcome
                == .delivered(PlatformMessageID(rawValue: "40"), thread: "17", movedTo: nil)
        )
        #expect(client.calls[0].parameters["name"]?.stringValue?.utf16.count == 128)
        #expect(client.calls[1].parameters["message_thread_id"] == 17)
    }

    @Test func `a thread that exists is used and none opened`() async {
        let client = ScriptedHTTPClient([Fixtures.sent("sendMessage", 40, chat: -100)])
        let place = Fixtures.chat("9", chat: "-100")
        let outcome = await Fixtures.platform(client)
            .send(Fixtures.text("a", to: place, newThreadTitle: "x"))
        #expect(
            outcome == .delivered(PlatformMessageID(rawValue: "40"), thread: nil, movedTo: nil)
        )
        #expect(client.calls[0].parameters["message_thread_id"] == 9)
    }

    @Test(arguments: [
        "Bad Request: the chat is not a forum",
        "Bad Request: not enough rights to create a topic",
    ])
    func `a group without threads is written to itself`(description: String) async {
        let outcome = await outcome(
            [.refusal("createForumTopic", 400, description), Fixtures.sent("sendMessage", 40)],
            Fixtures.text("a", to: desk, newThreadTitle: "x")
        )
        #expect(
            outcome == .delivered(PlatformMessageID(rawValue: "40"), thread: nil, movedTo: nil)
        )
    }

    @Test func `a moved group is followed and its new place told`() async {
        let client = ScriptedHTTPClient([
            .refusal(
                "sendMessage",
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                parameters: ["migrate_to_chat_id": -1_009_876_543_210]
            ),
            Fixtures.sent("sendMessage", 1, chat: -1_009_876_543_210),
        ])
        let outcome = await Fixtures.platform(client).send(Fixtures.text("a", to: desk))
        #expect(
            outcome
                == .delivered(
                    PlatformMessageID(rawValue: "1"),
                    thread: nil,
                    movedTo: "-1009876543210"
                )
        )
        #expect(client.calls[1].parameters["chat_id"] == -1_009_876_543_210)
    }

    @Test func `an edit in a moved group becomes a new message there`() async {
        let moved = Answer.refusal(
            "editMessageText",
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            parameters: ["migrate_to_chat_id": -200]
        )
        let movedAgain = Answer.refusal(
            "sendMessage",
            400,
            "Bad Request: group chat was upgraded to a supergroup chat",
            parameters: ["migrate_to_chat_id": -200]
        )
        let outcome = await outcome(
            [moved, movedAgain, Fixtures.sent("sendMessage", 1, chat: -200)],
            Fixtures.text("a", to: desk, edits: "88")
        )
        #expect(
            outcome == .delivered(PlatformMessageID(rawValue: "1"), thread: nil, movedTo: "-200")
        )
    }

    @Test func `a lost thread falls back to the group, a closed one is opened again`() async {
        let place = Fixtures.chat("9", chat: "-100")
        let lost = ScriptedHTTPClient([
            .refusal("sendMessage", 400, "Bad Request: message thread not found"),
            Fixtures.sent("sendMessage", 40, chat: -100),
        ])
        _ = await Fixtures.platform(lost).send(Fixtures.text("a", to: place))
        #expect(lost.calls[1].parameters == ["chat_id": -100, "text": "a"])
        let closed = ScriptedHTTPClient([
            .refusal("sendMessage", 400, "Bad Request: TOPIC_CLOSED"),
            .ok("reopenForumTopic", true),
            Fixtures.sent("sendMessage", 40, chat: -100),
        ])
        _ = await Fixtures.platform(closed).send(Fixtures.text("a", to: place))
        #expect(closed.calls[2].parameters["message_thread_id"] == 9)
    }

    @Test func `a place that stays wrong is given up after a few tries`() async {
        let refusal = Answer.refusal("sendMessage", 400, "Bad Request: TOPIC_CLOSED")
        let round = [refusal, .ok("reopenForumTopic", true)]
        let outcome = await outcome(
            round + round + round + [refusal],
            Fixtures.text("a", to: Fixtures.chat("9", chat: "-100"))
        )
        guard case .refused(let failure) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(failure.code == .rejected)
    }

    @Test(arguments: [
        (403, "Forbidden: bot was blocked by the user", PlatformFailure.Code.chatUnreachable),
        (403, "Forbidden: bot can't initiate conversation with a user", .chatUnreachable),
        (400, "Bad Request: chat not found", .chatUnreachable),
        (400, "Bad Request: PEER_ID_INVALID", .chatUnreachable),
        (400, "Bad Request: BUTTON_DATA_INVALID", .rejected),
        (413, "Request Entity Too Large", .rejected),
    ])
    func `what will never be taken is refused`(
        status: Int,
        description: String,
        code: PlatformFailure.Code
    ) async {
        let outcome = await outcome(
            [.refusal("sendMessage", status, description)],
            Fixtures.text("a")
        )
        #expect(
            outcome
                == .refused(PlatformFailure(code: code, advice: .giveUp, detail: description))
        )
    }

    @Test func `what may be taken later is tried again`() async {
        let cases: [(Answer, PlatformFailure.Code, Duration?)] = [
            (
                .refusal("sendMessage", 429, "Too Many", parameters: ["retry_after": 9]),
                .rateLimited, .seconds(9)
            ),
            (.refusal("sendMessage", 500, "Internal Server Error: restart"), .unreachable, nil),
            (.bytes("sendMessage", 403, Array("<html>".utf8)), .malformedAnswer, nil),
            (.bytes("sendMessage", 502, []), .unreachable, nil),
            (.refusal("sendMessage", 401, "Unauthorized"), .unauthorized, nil),
            (.failure("sendMessage", .timedOut(requestSent: true)), .unreachable, nil),
            (.failure("sendMessage", .untrusted), .unreachable, nil),
            (.failure("sendMessage", .shutDown), .unreachable, nil),
        ]
        for (answer, code, pause) in cases {
            let outcome = await outcome([answer], Fixtures.text("a"))
            guard case .retry(let after, let failure) = outcome else {
                Issue.record("\(outcome)")
                continue
            }
            #expect(failure.code == code)
            #expect(after == pause)
        }
    }

    @Test(arguments: [Purpose.topicTitle, .topicClose])
    func `a thread is renamed or closed, and one that is so already is left alone`(
        purpose: Purpose
    ) async {
        let method = purpose == .topicTitle ? "editForumTopic" : "closeForumTopic"
        let client = ScriptedHTTPClient([
            .ok(method, true), .refusal(method, 400, "Bad Request: TOPIC_NOT_MODIFIED"),
            .refusal(method, 400, "Bad Request: message thread not found"),
        ])
        let platform = Fixtures.platform(client)
        let message = OutboundMessage(
            chat: Fixtures.chat("9", chat: "-100"),
            purpose: purpose,
            text: String(repeating: "✅", count: 200),
            key: "k"
        )
        for _ in 0..<3 {
            #expect(
                await platform.send(message) == .delivered(nil, thread: nil, movedTo: nil)
            )
        }
        #expect(client.calls[0].parameters["message_thread_id"] == 9)
        let name = client.calls[0].parameters["name"]?.stringValue
        #expect(name?.utf16.count == (purpose == .topicTitle ? 128 : nil))
    }

    @Test func `outside threads there is nothing to rename`() async {
        let client = ScriptedHTTPClient([])
        let message = OutboundMessage(chat: desk, purpose: .topicTitle, text: "✅", key: "k")
        #expect(
            await Fixtures.platform(client).send(message)
                == .delivered(nil, thread: nil, movedTo: nil)
        )
    }
}
