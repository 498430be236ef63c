import HTTPTransport
import JSONTree
import Messaging
import Platforms
import Testing
import Tickets

/// What the tests of the Telegram adapter share.
enum TelegramFixtures {
    static let platform = PlatformID(rawValue: "telegram")
    static let secret = "700700:AAsecretsecretsecret"
    static let now = Instant(ms: 1_800_000_000_000)

    static let getMe = ScriptedHTTPClient.Answer.ok(
        "getMe",
        ["id": 700_700, "is_bot": true, "first_name": "Desk", "username": "DeskBot"]
    )
    static let deleteWebhook = ScriptedHTTPClient.Answer.ok("deleteWebhook", true)

    /// An adapter that talks to a script.
    static func platform(
        _ client: any HTTPClient,
        baseURL: String = "https://api.telegram.org/",
        loadFile: @escaping TelegramPlatform.FileLoader = { _, _ in nil }
    ) -> TelegramPlatform {
        TelegramPlatform(
            configuration: TelegramConfiguration(
                platform: platform,
                baseURL: baseURL,
                token: PlatformSecret(secret)
            ),
            client: client,
            clock: { now },
            loadFile: loadFile
        )
    }

    /// A script for one poll, from the start.
    static func polling(_ updates: JSONValue) -> ScriptedHTTPClient {
        ScriptedHTTPClient([
            deleteWebhook, getMe, .ok("getUpdates", updates, type: "Array of Update"),
        ])
    }

    /// A message as the service gives it back.
    static func sent(_ method: String, _ id: Int64, chat: Int64 = 5_550_001)
        -> ScriptedHTTPClient.Answer
    {
        .ok(
            method,
            [
                "message_id": .integer(id), "date": 1,
                "chat": ["id": .integer(chat), "type": "private"],
            ],
            type: "Message"
        )
    }

    /// A message from the owner 5550001, with these fields beside the usual.
    static func message(
        _ fields: [String: JSONValue],
        id: Int64 = 31,
        chat: JSONValue = ["id": 5_550_001, "type": "private", "first_name": "王"]
    ) -> JSONValue {
        var message: [String: JSONValue] = [
            "message_id": .integer(id), "date": 1_700_000_000, "chat": chat,
            "from": [
                "id": 5_550_001, "is_bot": false, "first_name": "王", "last_name": "芳",
                "language_code": "zh-hans",
            ],
        ]
        message.merge(fields) { _, new in new }
        return .object(message)
    }

    static func chat(_ thread: String? = nil, chat: String = "5550001") -> ChatAddress {
        ChatAddress(platform: platform, chat: chat, thread: thread)
    }

    static func text(
        _ text: String,
        to address: ChatAddress = chat(),
        newThreadTitle: String? = nil,
        choices: [[Choice]] = [],
        file: OutboundFile? = nil,
        edits: String? = nil,
        callback: String? = nil
    ) -> OutboundMessage {
        OutboundMessage(
            chat: address,
            newThreadTitle: newThreadTitle,
            purpose: callback == nil ? .answer : .callback,
            text: text,
            choices: choices,
            file: file,
            edits: edits.map { PlatformMessageID(rawValue: $0) },
            callback: callback,
            key: "outbox-1"
        )
    }
}
