import HTTPTransport
import JSONTree
import Messaging
import Platforms
import Testing
import Tickets

/// Sending words: places, buttons, edits, long texts.
struct TelegramSendTests {
    private typealias Fixtures = TelegramFixtures
    private typealias Answer = ScriptedHTTPClient.Answer

    private let take = [[Choice(label: "接单 Take", data: "take:1042")]]

    private func delivered(
        _ id: String?,
        thread: String? = nil,
        movedTo: String? = nil
    ) -> SendOutcome {
        .delivered(
            id.map { PlatformMessageID(rawValue: $0) },
            thread: thread,
            movedTo: movedTo
        )
    }

    @Test func `a text goes out plain and comes back with its identity`() async {
        let client = ScriptedHTTPClient([Fixtures.sent("sendMessage", 40)])
        let outcome = await Fixtures.platform(client).send(Fixtures.text("<b>*_[漏水](x)"))
        #expect(outcome == delivered("40"))
        #expect(client.calls[0].parameters == ["chat_id": 5_550_001, "text": "<b>*_[漏水](x)"])
        #expect(client.calls[0].url.hasSuffix("/bot\(Fixtures.secret)/sendMessage"))
    }

    @Test func `threads, public names and buttons are sent`() async {
        let client = ScriptedHTTPClient([
            Fixtures.sent("sendMessage", 40), Fixtures.sent("sendMessage", 41),
        ])
        let platform = Fixtures.platform(client)
        _ = await platform.send(
            Fixtures.text("a", to: Fixtures.chat("17", chat: "-1001234567890"), choices: take)
        )
        _ = await platform.send(Fixtures.text("b", to: Fixtures.chat(chat: "@desk")))
        let keyboard: JSONValue = [
            "inline_keyboard": [[["text": "接单 Take", "callback_data": "take:1042"]]]
        ]
        #expect(
            client.calls[0].parameters == [
                "chat_id": -1_001_234_567_890, "message_thread_id": 17, "text": "a",
                "reply_markup": keyboard,
            ]
        )
        #expect(client.calls[1].parameters == ["chat_id": "@desk", "text": "b"])
    }

    @Test func `a button the service would refuse is refused unasked`() async {
        let client = ScriptedHTTPClient([])
        for data in ["", String(repeating: "漏", count: 22)] {
            let choices = [[Choice(label: "x", data: data)]]
            let outcome = await Fixtures.platform(client)
                .send(Fixtures.text("a", choices: choices))
            guard case .refused(let failure) = outcome else {
                Issue.record("\(outcome)")
                return
            }
            #expect(failure.code == .rejected)
        }
    }

    @Test func `a blank message is refused unasked`() async {
        let outcome = await Fixtures.platform(ScriptedHTTPClient([])).send(Fixtures.text(" \n "))
        guard case .refused = outcome else {
            Issue.record("\(outcome)")
            return
        }
    }

    @Test func `a long text is sent in parts, with the buttons under the last`() async {
        let client = ScriptedHTTPClient([
            Fixtures.sent("sendMessage", 40), Fixtures.sent("sendMessage", 41),
            Fixtures.sent("sendMessage", 42),
        ])
        let text = String(repeating: "👨‍👩‍👧", count: 1200)
        let outcome = await Fixtures.platform(client).send(Fixtures.text(text, choices: take))
        #expect(outcome == delivered("42"))
        let parts = client.calls.compactMap { $0.parameters["text"]?.stringValue }
        #expect(parts.joined() == text)
        #expect(parts.allSatisfy { $0.utf16.count <= 4096 })
        #expect(client.calls.map { $0.parameters["reply_markup"] != nil } == [false, false, true])
    }

    @Test func `a resend goes on with the part that failed`() async {
        let client = ScriptedHTTPClient([
            .ok("createForumTopic", ["message_thread_id": 17, "name": "x", "icon_color": 1]),
            Fixtures.sent("sendMessage", 40),
            .failure("sendMessage", .connectionLost(requestSent: true)),
            Fixtures.sent("sendMessage", 41), Fixtures.sent("sendMessage", 42),
            Fixtures.sent("sendMessage", 43),
        ])
        let platform = Fixtures.platform(client)
        let long = Fixtures.text(
            String(repeating: "a", count: 4096) + "b",
            newThreadTitle: "x"
        )
        let first = await platform.send(long)
        guard case .retry(after: nil, let failure) = first else {
            Issue.record("\(first)")
            return
        }
        #expect(failure.code == .unreachable)
        #expect(await platform.send(long) == delivered("41", thread: "17"))
        #expect(client.calls[3].parameters["text"] == "b")
        #expect(client.calls[3].parameters["message_thread_id"] == 17)
        // What came to its end is forgotten.
        let again = Fixtures.text(String(repeating: "a", count: 4096) + "b")
        #expect(await platform.send(again) == delivered("43"))
    }

    @Test func `an edit replaces text and buttons`() async {
        let client = ScriptedHTTPClient([
            Fixtures.sent("editMessageText", 88),
            .ok("editMessageReplyMarkup", true),
        ])
        let platform = Fixtures.platform(client)
        #expect(
            await platform.send(Fixtures.text("b", choices: take, edits: "88")) == delivered("88")
        )
        #expect(await platform.send(Fixtures.text("", edits: "88")) == delivered("88"))
        #expect(client.calls[0].parameters["message_id"] == 88)
        #expect(client.calls[0].parameters["text"] == "b")
        #expect(client.calls[1].parameters["reply_markup"] == ["inline_keyboard": []])
    }

    @Test func `an edit that changes nothing is success`() async {
        let client = ScriptedHTTPClient([
            .refusal(
                "editMessageText",
                400,
                "Bad Request: message is not modified: specified new message content and reply "
                    + "markup are exactly the same as a current content and reply markup"
            )
        ])
        let outcome = await Fixtures.platform(client).send(Fixtures.text("b", edits: "88"))
        #expect(outcome == delivered("88"))
    }

    @Test func `an edit of a file's words goes to the caption, clipped`() async {
        let client = ScriptedHTTPClient([
            .refusal(
                "editMessageText",
                400,
                "Bad Request: there is no text in the message to edit"
            ),
            Fixtures.sent("editMessageCaption", 88),
        ])
        let text = String(repeating: "漏", count: 2000)
        let outcome = await Fixtures.platform(client).send(Fixtures.text(text, edits: "88"))
        #expect(outcome == delivered("88"))
        let caption = client.calls[1].parameters["caption"]?.stringValue ?? ""
        #expect(caption.utf16.count == 1024)
        #expect(caption.hasSuffix("漏…"))
    }

    @Test func `an edit of a message that is gone sends a new one`() async {
        for description in ["message to edit not found", "message can't be edited"] {
            let client = ScriptedHTTPClient([
                .refusal("editMessageText", 400, "Bad Request: \(description)"),
                Fixtures.sent("sendMessage", 90),
            ])
            let outcome = await Fixtures.platform(client).send(Fixtures.text("b", edits: "88"))
            #expect(outcome == delivered("90"))
        }
    }

    @Test func `a pressed button is answered, and too late is as good as done`() async {
        let old =
            "Bad Request: query is too old and response timeout expired or query ID is invalid"
        let client = ScriptedHTTPClient([
            .ok("answerCallbackQuery", true), .ok("answerCallbackQuery", true),
            .refusal("answerCallbackQuery", 400, old),
        ])
        let platform = Fixtures.platform(client)
        let long = String(repeating: "好", count: 300)
        #expect(await platform.send(Fixtures.text(long, callback: "q1")) == delivered(nil))
        #expect(await platform.send(Fixtures.text("", callback: "q2")) == delivered(nil))
        #expect(await platform.send(Fixtures.text("", callback: "q3")) == delivered(nil))
        #expect(client.calls[0].parameters["text"]?.stringValue?.utf16.count == 200)
        #expect(client.calls[1].parameters == ["callback_query_id": "q2"])
    }
}
