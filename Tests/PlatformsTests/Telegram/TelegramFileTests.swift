import HTTPTransport
import JSONTree
import Messaging
import Platforms
import Testing
import Tickets

/// Files in and out.
struct TelegramFileTests {
    private typealias Fixtures = TelegramFixtures
    private typealias Answer = ScriptedHTTPClient.Answer

    private let voice = FileReference(kind: .voice, file: "V1")

    private func fetch(_ answers: [Answer], upTo limit: Int = 100) async -> PlatformFailure? {
        do throws(PlatformFailure) {
            _ = try await Fixtures.platform(ScriptedHTTPClient(answers)).fetch(voice, upTo: limit)
            return nil
        } catch {
            return error
        }
    }

    private func file(_ fields: [String: JSONValue]) -> Answer {
        var file: [String: JSONValue] = ["file_id": "V1", "file_unique_id": "v"]
        file.merge(fields) { _, new in new }
        return .ok("getFile", .object(file), type: "File")
    }

    private func outbound(
        _ kind: FileReference.Kind,
        name: String? = nil,
        _ source: OutboundFile.Source = .path("files/ab")
    ) -> OutboundFile {
        OutboundFile(kind: kind, name: name, mediaType: nil, source: source)
    }

    @Test func `a file is asked for and fetched within the limit`() async throws {
        let client = ScriptedHTTPClient([
            file(["file_path": "voice/file 1.oga", "file_size": 3]),
            .bytes("file", 200, [1, 2, 3]),
        ])
        let bytes = try await Fixtures.platform(client).fetch(voice, upTo: 100)
        #expect(bytes == [1, 2, 3])
        #expect(client.calls[0].parameters == ["file_id": "V1"])
        #expect(
            client.calls[1].url
                == "https://api.telegram.org/file/bot\(Fixtures.secret)/voice/file%201.oga"
        )
        #expect(client.calls[1].bodyLimit == 100)
    }

    @Test func `a file that is gone or too large is given up`() async {
        let gone = PlatformFailure(code: .fileUnavailable, advice: .giveUp)
        #expect(await fetch([file(["file_path": "a", "file_size": 101])]) == gone)
        #expect(await fetch([file([:])]) == gone)
        #expect(await fetch([.refusal("getFile", 400, "Bad Request: file is too big")]) == gone)
        #expect(await fetch([file(["file_path": "a"]), .failure("file", .answerTooLarge)]) == gone)
        #expect(await fetch([file(["file_path": "a"]), .bytes("file", 404, [])]) == gone)
    }

    @Test func `a service that is down is tried again`() async {
        let failure = await fetch([file(["file_path": "a"]), .bytes("file", 502, [])])
        #expect(failure?.code == .unreachable)
        #expect(failure?.advice == .retry(after: nil))
        #expect(await fetch([.failure("getFile", .unreachable)])?.code == .unreachable)
    }

    @Test(arguments: [
        (FileReference.Kind.photo, "sendPhoto", "photo"), (.voice, "sendVoice", "voice"),
        (.video, "sendVideo", "video"), (.document, "sendDocument", "document"),
    ])
    func `each kind has its method, by upload or by identity`(
        kind: FileReference.Kind,
        method: String,
        field: String
    ) async {
        let client = ScriptedHTTPClient([Fixtures.sent(method, 40), Fixtures.sent(method, 41)])
        let platform = Fixtures.platform(client) { path, _ in Array(path.utf8) }
        let choices = [[Choice(label: "x", data: "y")]]
        let first = await platform.send(
            Fixtures.text("字", choices: choices, file: outbound(kind, name: "图.bin"))
        )
        #expect(
            first == .delivered(PlatformMessageID(rawValue: "40"), thread: nil, movedTo: nil)
        )
        _ = await platform.send(
            Fixtures.text("", file: outbound(kind, .platformFile("F9")))
        )
        #expect(
            client.calls[0].form == [
                MultipartPart(name: "caption", text: "字"),
                MultipartPart(name: "chat_id", text: "5550001"),
                MultipartPart(
                    name: "reply_markup",
                    text: #"{"inline_keyboard":[[{"callback_data":"y","text":"x"}]]}"#
                ),
                MultipartPart(
                    name: field,
                    fileName: "图.bin",
                    contentType: "application/octet-stream",
                    bytes: Array("files/ab".utf8)
                ),
            ]
        )
        #expect(client.calls[1].parameters == ["chat_id": 5_550_001, .init(field): "F9"])
    }

    @Test func `words too long for a caption follow the file, with the buttons`() async {
        let client = ScriptedHTTPClient([
            Fixtures.sent("sendPhoto", 40), Fixtures.sent("sendMessage", 41),
        ])
        let text = String(repeating: "漏", count: 1025)
        let outcome = await Fixtures.platform(client).send(
            Fixtures.text(
                text,
                choices: [[Choice(label: "x", data: "y")]],
                file: outbound(.photo, .platformFile("F9"))
            )
        )
        #expect(
            outcome == .delivered(PlatformMessageID(rawValue: "41"), thread: nil, movedTo: nil)
        )
        #expect(client.calls[0].parameters == ["chat_id": 5_550_001, "photo": "F9"])
        #expect(client.calls[1].parameters["text"]?.stringValue == text)
        #expect(client.calls[1].parameters["reply_markup"] != nil)
    }

    @Test func `a photo the service cannot show goes as a document`() async {
        let client = ScriptedHTTPClient([
            .refusal("sendPhoto", 400, "Bad Request: PHOTO_INVALID_DIMENSIONS"),
            Fixtures.sent("sendDocument", 40), Fixtures.sent("sendDocument", 41),
        ])
        let small = Fixtures.platform(client) { _, _ in [1] }
        _ = await small.send(Fixtures.text("", file: outbound(.photo)))
        let large = Fixtures.platform(client) { _, _ in
            [UInt8](repeating: 0, count: 10 * 1_048_576 + 1)
        }
        _ = await large.send(Fixtures.text("", file: outbound(.photo)))
        #expect(client.calls.last?.form.last?.fileName == "photo.jpg")
    }

    @Test func `a film or a sound that is not taken as such goes as a document`() async {
        let client = ScriptedHTTPClient([
            .refusal("sendVideo", 404, "Not Found: method not found"),
            Fixtures.sent("sendDocument", 40),
            .refusal("sendVoice", 400, "Bad Request: VOICE_MESSAGES_FORBIDDEN"),
            Fixtures.sent("sendDocument", 41),
            .refusal("sendDocument", 404, "Not Found: method not found"),
        ])
        let platform = Fixtures.platform(client) { _, _ in [1] }
        _ = await platform.send(Fixtures.text("", file: outbound(.video, .platformFile("F9"))))
        _ = await platform.send(Fixtures.text("", file: outbound(.voice)))
        let third = await platform.send(Fixtures.text("", file: outbound(.document)))
        #expect(client.calls[1].parameters["document"] == "F9")
        #expect(client.calls[3].form.last?.name == "document")
        #expect(client.calls[3].form.last?.fileName == "voice.ogg")
        guard case .refused = third else {
            Issue.record("\(third)")
            return
        }
    }

    @Test func `a file of ours that cannot be read is refused`() async {
        let client = ScriptedHTTPClient([])
        let outcome = await Fixtures.platform(client)
            .send(Fixtures.text("a", file: outbound(.document)))
        guard case .refused(let failure) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(failure.code == .rejected)
    }
}
