import JSONTree
import Messaging
import Platforms
import Testing
import Tickets

/// What updates become.
struct TelegramUpdateTests {
    private typealias Fixtures = TelegramFixtures

    private func read(_ update: JSONValue) async throws -> InboundMessage {
        let client = Fixtures.polling([update])
        let batch = try await Fixtures.platform(client)
            .poll(after: nil, upTo: 100, waiting: .zero)
        return try #require(batch.messages.first)
    }

    private func content(_ fields: [String: JSONValue]) async throws -> InboundMessage.Content {
        try await read(["update_id": 1, "message": Fixtures.message(fields)]).content
    }

    @Test func `a text message comes with all that is known of it`() async throws {
        let message = try await read([
            "update_id": 874_512_001, "message": Fixtures.message(["text": "厨房水管漏水"]),
        ])
        let expected = InboundMessage(
            identity: MessageIdentity(platform: Fixtures.platform, chat: "5550001", key: "31"),
            update: "874512001",
            chat: Fixtures.chat(),
            message: PlatformMessageID(rawValue: "31"),
            sender: Sender(
                account: AccountID(rawValue: "5550001"),
                name: "王 芳",
                language: "zh-hans"
            ),
            sentAt: Instant(ms: 1_700_000_000_000),
            content: .text("厨房水管漏水")
        )
        #expect(message == expected)
    }

    @Test func `an edit has the time of the edit in its identity`() async throws {
        let message = try await read([
            "update_id": 2,
            "edited_message": Fixtures.message(["text": "b", "edit_date": 1_700_000_060]),
        ])
        #expect(message.isEdit)
        #expect(message.identity.key == "31@1700000060")
        #expect(message.message == PlatformMessageID(rawValue: "31"))
        #expect(message.sentAt == Instant(ms: 1_700_000_060_000))
    }

    @Test func `opening the chat gives the payload, other commands stay text`() async throws {
        #expect(try await content(["text": "/start unit12b"]) == .start(payload: "unit12b"))
        #expect(try await content(["text": "/start"]) == .start(payload: ""))
        #expect(try await content(["text": "/start@deskbot x"]) == .start(payload: "x"))
        #expect(try await content(["text": "/done@DeskBot 好了"]) == .text("/done 好了"))
        #expect(try await content(["text": "/done@OtherBot x"]) == .text("/done@OtherBot x"))
        #expect(try await content(["text": "/started"]) == .text("/started"))
        #expect(try await content(["text": "/"]) == .text("/"))
        #expect(try await content(["text": "/@DeskBot"]) == .text("/@DeskBot"))
    }

    @Test func `files come with what is told of them`() async throws {
        let photo: JSONValue = [
            ["file_id": "S", "file_unique_id": "s", "width": 90, "height": 90, "file_size": 10],
            ["file_id": "L", "file_unique_id": "l", "width": 900, "height": 900, "file_size": 99],
        ]
        #expect(
            try await content(["photo": photo, "caption": "漏水"])
                == .file(
                    FileReference(kind: .photo, file: "L", mediaType: "image/jpeg", byteCount: 99),
                    caption: "漏水"
                )
        )
        let voice: JSONValue = [
            "file_id": "V", "file_unique_id": "v", "duration": 7, "mime_type": "audio/ogg",
        ]
        #expect(
            try await content(["voice": voice])
                == .file(
                    FileReference(kind: .voice, file: "V", mediaType: "audio/ogg", seconds: 7),
                    caption: ""
                )
        )
        let document: JSONValue = [
            "file_id": "D", "file_unique_id": "d", "file_name": "发票.pdf",
            "mime_type": "application/pdf", "file_size": 5_000_000_000,
        ]
        #expect(
            try await content(["document": document])
                == .file(
                    FileReference(
                        kind: .document,
                        file: "D",
                        name: "发票.pdf",
                        mediaType: "application/pdf",
                        byteCount: 5_000_000_000
                    ),
                    caption: ""
                )
        )
        let round: JSONValue = [
            "file_id": "N", "file_unique_id": "n", "length": 240, "duration": 3,
        ]
        #expect(
            try await content(["video_note": round])
                == .file(FileReference(kind: .video, file: "N", seconds: 3), caption: "")
        )
    }

    @Test func `contacts and positions are read`() async throws {
        #expect(
            try await content([
                "contact": ["phone_number": "+8613800138000", "first_name": "张", "last_name": "三"]
            ]) == .contact(phone: "+8613800138000", name: "张 三")
        )
        #expect(
            try await content(["location": ["latitude": 31, "longitude": 121.5]])
                == .location(latitude: 31, longitude: 121.5)
        )
    }

    @Test func `a message of another kind is kept raw under its name`() async throws {
        let message = try await read([
            "update_id": 5,
            "message": Fixtures.message([
                "dice": ["emoji": "🎲", "value": 3], "has_protected_content": true,
            ]),
        ])
        #expect(message.content == .unknown(kind: "dice"))
        #expect(message.message == PlatformMessageID(rawValue: "31"))
        let raw = try #require(message.raw)
        #expect(try JSONTree.parse(Array(raw.utf8)).integer("message.dice.value") == 3)
    }

    @Test func `an update of another kind is kept raw under its name and sender`() async throws {
        let message = try await read([
            "update_id": 6,
            "inline_query": [
                "id": "1", "query": "q", "offset": "",
                "from": ["id": 9, "is_bot": false, "first_name": "A"],
            ],
        ])
        #expect(message.content == .unknown(kind: "inline_query"))
        #expect(message.identity.key == "update:6")
        #expect(message.chat.chat == "9")
        #expect(message.sentAt == Fixtures.now)
        #expect(message.raw?.contains("inline_query") == true)
    }

    @Test func `a message without its chat is kept raw and spoils nothing`() async throws {
        let client = ScriptedHTTPClient([
            Fixtures.deleteWebhook, Fixtures.getMe,
            .ok(
                "getUpdates",
                [
                    ["update_id": 7, "message": ["text": "x", "chat": nil]], ["update_id": 8],
                    ["update_id": 9, "callback_query": ["id": 4]],
                    ["update_id": 10, "message": Fixtures.message(["text": "fine"])],
                ]
            ),
        ])
        let batch = try await Fixtures.platform(client)
            .poll(after: nil, upTo: 100, waiting: .zero)
        #expect(
            batch.messages.map(\.content) == [
                .unknown(kind: "message"), .unknown(kind: "empty"),
                .unknown(kind: "callback_query"), .text("fine"),
            ]
        )
        #expect(batch.messages[0].raw == #"{"message":{"chat":null,"text":"x"},"update_id":7}"#)
        #expect(batch.next == PollCursor(rawValue: "11"))
    }

    @Test func `a raw update that is very large is not kept`() async throws {
        let message = try await read([
            "update_id": 5,
            "message": Fixtures.message([
                "dice": ["emoji": .string(String(repeating: "x", count: 70_000)), "value": 3]
            ]),
        ])
        #expect(message.content == .unknown(kind: "dice"))
        #expect(message.raw == nil)
    }

    @Test func `threads count in forums only, and their opening is no reply`() async throws {
        let forum: JSONValue = [
            "id": -1_001_234_567_890, "type": "supergroup", "title": "Desk", "is_forum": true,
        ]
        let opening: JSONValue = [
            "message_id": 17, "date": 1_700_000_000, "chat": forum, "message_thread_id": 17,
            "is_topic_message": true, "forum_topic_created": ["name": "x", "icon_color": 1],
        ]
        let inThread = try await read([
            "update_id": 1,
            "message": Fixtures.message(
                [
                    "text": "接单", "message_thread_id": 17, "is_topic_message": true,
                    "reply_to_message": opening,
                ],
                chat: forum
            ),
        ])
        #expect(inThread.chat == Fixtures.chat("17", chat: "-1001234567890"))
        #expect(inThread.replyTo == nil)
        let reply = try await read([
            "update_id": 1,
            "message": Fixtures.message(
                [
                    "text": "好", "message_thread_id": 16,
                    "reply_to_message": [
                        "message_id": 20, "date": 1, "chat": forum, "text": "card",
                    ],
                ],
                chat: forum
            ),
        ])
        #expect(reply.chat.thread == nil)
        #expect(reply.replyTo == PlatformMessageID(rawValue: "20"))
    }

    @Test func `a pressed button comes with its message, its thread and our own time`() async throws
    {
        let message = try await read([
            "update_id": 874_512_002,
            "callback_query": [
                "id": "4382bfdwdsb323b2d9", "chat_instance": "-38281", "data": "take:1042",
                "from": ["id": 777, "is_bot": false, "first_name": "Front"],
                "message": [
                    "message_id": 88, "date": 1_700_000_100, "message_thread_id": 17,
                    "is_topic_message": true, "text": "Repair 1042",
                    "chat": ["id": -100, "type": "supergroup", "title": "Front desk"],
                ],
            ],
        ])
        #expect(
            message.content
                == .callback(
                    data: "take:1042",
                    id: "4382bfdwdsb323b2d9",
                    on: PlatformMessageID(rawValue: "88")
                )
        )
        #expect(message.identity.key == "callback:4382bfdwdsb323b2d9")
        #expect(message.chat == Fixtures.chat("17", chat: "-100"))
        #expect(message.sender.account.rawValue == "777")
        #expect(message.sentAt == Fixtures.now)
        #expect(message.message == nil)
    }

    @Test func `a button under a message out of reach still counts`() async throws {
        let message = try await read([
            "update_id": 3,
            "callback_query": [
                "id": "1", "chat_instance": "1", "data": "x",
                "from": ["id": 777, "is_bot": false, "first_name": "Front"],
                "message": ["message_id": 88, "date": 0, "chat": ["id": -100, "type": "group"]],
            ],
        ])
        #expect(message.chat.chat == "-100")
        #expect(message.sentAt == Fixtures.now)
    }
}
