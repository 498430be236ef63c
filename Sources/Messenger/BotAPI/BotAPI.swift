internal import Hummingbird
internal import JSONTree

/// The Bot API: how the bot, like any bot of its kind, reaches the messenger over HTTP.
struct BotAPI: Sendable {
    /// The messenger's database.
    let store: MessengerStore
    /// The open pages.
    let hub: LiveHub
    /// Where polls wait.
    let gate: PollGate
    /// Where pages wait for an answer to a button.
    let callbacks: CallbackBoard
    /// Where files are taken in.
    let intake: FileIntake
    /// What holds back sends that come too fast.
    let pacer: SendPacer
    /// The hash of the bot's token.
    let tokenHash: String

    /// Answers `/bot<token>/<method>`.
    func respond(_ visit: Visit) async -> Response {
        do {
            try check(token: visit.path.first?.dropFirst("bot".count) ?? "")
            guard visit.path.count == 2, let method = BotMethod(name: visit.path[1]) else {
                throw MessengerError.methodNotFound
            }
            let result = try await perform(method, BotParameters(visit))
            let text = "{\"ok\":true,\"result\":\(result)}"
            return Answer.bytes(Array(text.utf8), type: "application/json")
        } catch {
            return Self.refusal(MessengerError(wrapping: error))
        }
    }

    /// Answers `/file/bot<token>/<path>` with the bytes of a file.
    func respondFile(_ visit: Visit) async -> Response {
        do {
            try check(token: visit.path.dropFirst().first?.dropFirst("bot".count) ?? "")
            let path = visit.path.dropFirst(2).joined(separator: "/")
            guard let number = FileID.number(inPath: path) else { throw MessengerError.notFound }
            let record = try await store.attachment(number, for: nil)
            guard FileID.path(of: record) == path else { throw MessengerError.notFound }
            let bytes = try await intake.folder.load(record.hash)
            return Answer.bytes(bytes, type: FileKind.neutral)
        } catch {
            return Self.refusal(MessengerError(wrapping: error))
        }
    }

    private func check(token: Substring) throws(MessengerError) {
        guard MessengerStore.hash(ofSecret: String(token)) == tokenHash else {
            throw .tokenInvalid
        }
    }

    private func perform(
        _ method: BotMethod,
        _ parameters: BotParameters
    ) async throws(MessengerError) -> String {
        switch method {
        case .getMe: try await getMe()
        case .logOut, .close: "true"
        case .getUpdates: try await getUpdates(parameters)
        case .deleteWebhook: try await deleteWebhook(parameters)
        case .getWebhookInfo: try await getWebhookInfo()
        case .setMyCommands: try await setMyCommands(parameters)
        case .deleteMyCommands: try await deleteMyCommands()
        case .sendMessage: try await sendMessage(parameters)
        case .editMessageText: try await editMessageText(parameters)
        case .editMessageCaption: try await editMessageCaption(parameters)
        case .editMessageReplyMarkup: try await editMessageReplyMarkup(parameters)
        case .deleteMessage: try await deleteMessage(parameters)
        case .answerCallbackQuery: try await answerCallbackQuery(parameters)
        case .sendChatAction: try await sendChatAction(parameters)
        case .sendPhoto: try await sendFile(parameters, field: "photo", as: .photo)
        case .sendVoice: try await sendFile(parameters, field: "voice", as: .voice)
        case .sendDocument: try await sendFile(parameters, field: "document", as: .document)
        case .getFile: try await getFile(parameters)
        case .createForumTopic: try await createForumTopic(parameters)
        case .editForumTopic: try await editForumTopic(parameters)
        case .closeForumTopic: try await setTopicClosed(true, parameters)
        case .reopenForumTopic: try await setTopicClosed(false, parameters)
        case .getChat: try await getChat(parameters)
        }
    }

    private func getMe() async throws(MessengerError) -> String {
        guard let account = try await store.account(id: store.botID) else {
            throw .accountNotFound
        }
        return BotObject.text(BotObject.me(account))
    }

    private func getChat(_ parameters: BotParameters) async throws(MessengerError) -> String {
        let chat = try await store.chat(try parameters.chatID())
        return BotObject.text(BotObject.fullChat(chat))
    }

    private static func refusal(_ error: MessengerError) -> Response {
        var body: [String: JSONValue] = [
            "ok": false,
            "error_code": .integer(Int64(error.botStatus)),
            "description": .string(error.botDescription),
        ]
        if case .tooMany(let seconds) = error {
            body["parameters"] = ["retry_after": .integer(Int64(seconds))]
        }
        var response = Answer.json(.object(body), status: error.botStatus)
        if case .tooMany(let seconds) = error {
            response.headers[.retryAfter] = String(seconds)
        }
        return response
    }
}
