internal import Hummingbird
internal import JSONTree

extension PageAPI {
    /// How long a pressed button waits for the bot's answer.
    private static let answerWait = Duration.seconds(2)
    /// The longest key a page may give.
    private static let keyLengthMax = 100

    /// `GET /api/chats`.
    func chats(_ account: Account) async throws(MessengerError) -> Response {
        let overview = try await store.overview(of: account.id)
        return Answer.json([
            "chats": .array(overview.chats.map(PageObject.chat)),
            "seq": .integer(overview.seq),
        ])
    }

    /// `GET /api/chats/{id}/messages`.
    func messages(_ chat: String, _ visit: Visit) async throws(MessengerError) -> Response {
        let account = try await sessions.member(visit)
        guard let chatID = Int64(chat) else { throw .chatNotFound }
        let range = MessageRange(
            chatID: chatID,
            topicID: visit.number("topic"),
            before: visit.number("before") ?? .max,
            limit: Int(min(max(visit.number("limit") ?? 50, 1), 200))
        )
        let found = try await store.messages(range, for: account.id)
        return Answer.json([
            "messages": .array(found.views.map(PageObject.message)), "more": .bool(found.more),
        ])
    }

    /// `POST /api/chats/{id}/messages`.
    func postMessage(_ visit: Visit, to chat: Int64, from account: Account)
        async throws(MessengerError) -> Response
    {
        let body = try await json(visit)
        var draft = MessageDraft(
            chatID: chat,
            topicID: body["topic"]?.integerValue,
            fromID: account.id,
            text: try MessageText.checked(body["text"]?.stringValue ?? "")
        )
        draft.clientKey = try Self.key(body["key"]?.stringValue)
        draft.replyTo = body["reply_to"]?.integerValue
        let view = try await store.post(draft)
        return Answer.json(["message": PageObject.message(view)])
    }

    /// `POST /api/chats/{id}/files`; the body is the file itself.
    func postFile(_ visit: Visit, to chat: Int64, from account: Account)
        async throws(MessengerError) -> Response
    {
        let kind = try visit.query["kind"].map { (text) throws(MessengerError) in
            guard let kind = AttachmentKind(rawValue: text) else {
                throw .badRequest("kind must be photo, voice or document")
            }
            return kind
        }
        var draft = MessageDraft(
            chatID: chat,
            topicID: visit.number("topic"),
            fromID: account.id,
            text: try MessageText.checkedCaption(visit.query["caption"] ?? "")
        )
        draft.clientKey = try Self.key(visit.query["key"])
        guard try await store.members(of: chat).contains(account.id) else { throw .chatNotFound }
        let bytes = try await visit.body(upTo: FileIntake.personByteCountMax)
        let claim = FileIntake.Claim(
            kind: kind,
            name: visit.query["name"] ?? "",
            seconds: Int(Double(visit.query["seconds"] ?? "").map { min(max($0, 0), 86_400) } ?? 0)
        )
        draft.attachment = .fresh(try await intake.take(bytes, as: claim))
        let view = try await store.post(draft)
        return Answer.json(["message": PageObject.message(view)])
    }

    /// `POST /api/chats/{id}/callback`.
    func press(_ visit: Visit, in chat: Int64, by account: Account)
        async throws(MessengerError) -> Response
    {
        let body = try await json(visit)
        guard let message = body["message"]?.integerValue, let data = body["data"]?.stringValue
        else { throw .badRequest("message and data are needed") }
        let fresh = String(UInt64.random(in: 1_000_000_000...UInt64.max >> 1))
        let tap = Tap(
            accountID: account.id,
            chatID: chat,
            messageID: message,
            data: data,
            key: try Self.key(body["key"]?.stringValue) ?? fresh
        )
        // Listening begins before the update can be seen, so that no answer is missed.
        let bell = callbacks.expect(fresh)
        defer { callbacks.forget(fresh) }
        let callback = try await store.tap(tap, callback: fresh)
        if callback == fresh {
            await Self.wait(for: bell)
        }
        let answer = try await store.answered(callback: callback)
        return Answer.json(["text": answer.text.map { .string($0) } ?? .null])
    }

    /// `POST /api/chats/{id}/read`.
    func markRead(_ visit: Visit, in chat: Int64, by account: Account)
        async throws(MessengerError) -> Response
    {
        let body = try await json(visit)
        guard let message = body["message"]?.integerValue else {
            throw .badRequest("message is needed")
        }
        try await store.markRead(
            ReadMark(
                accountID: account.id,
                chatID: chat,
                topicID: body["topic"]?.integerValue,
                messageID: message
            )
        )
        return Self.done()
    }

    private static func key(_ text: String?) throws(MessengerError) -> String? {
        guard let text, !text.isEmpty else { return nil }
        guard text.unicodeScalars.count <= keyLengthMax else {
            throw .badRequest("key is too long")
        }
        return text
    }

    private static func wait(for bell: AsyncStream<Void>) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                for await _ in bell { break }
            }
            group.addTask {
                do {
                    try await Task.sleep(for: answerWait)
                } catch {
                    // Cancelled: the answer was first, or the server stops.
                    return
                }
            }
            await group.next()
            group.cancelAll()
        }
    }
}
