package import HTTPTransport
internal import JSONTree
package import Messaging
internal import Synchronization
package import Tickets

/// The adapter for Telegram and every other server that speaks its Bot API.
///
/// **Source:** https://core.telegram.org/bots/api (Bot API 10.1, read 2026-11).
package final class TelegramPlatform: MessagingPlatform {
    /// Reads a file of our own for sending: its path and the most bytes; nil when it cannot be
    /// read.
    package typealias FileLoader = @Sendable (_ path: String, _ limit: Int) async -> [UInt8]?

    /// What we ask the service to tell; what is queued from before may hold more.
    private static let updateKinds: JSONValue = ["message", "edited_message", "callback_query"]
    /// What a connection may take beyond the wait that was asked for.
    private static let pollAllowance: Duration = .seconds(10)

    /// What the service can do.
    package let capabilities: PlatformCapabilities
    private let api: TelegramAPI
    private let writer: TelegramMessageWriter
    private let clock: @Sendable () -> Instant
    /// The bot, once the service has told; nil means that polling is yet to be prepared.
    private let bot = Mutex<TelegramBot?>(nil)

    /// Makes an adapter; nothing is asked of the service before the first poll.
    ///
    /// - Parameters:
    ///   - configuration: The server, the secret, the pace.
    ///   - client: Sends the requests.
    ///   - clock: The time, for updates that carry none.
    ///   - loadFile: See ``FileLoader``.
    package init(
        configuration: TelegramConfiguration,
        client: any HTTPClient,
        clock: @escaping @Sendable () -> Instant,
        loadFile: @escaping FileLoader
    ) {
        capabilities = PlatformCapabilities(
            platform: configuration.platform,
            textLengthMax: TelegramText.messageLengthMax,
            canEdit: true,
            hasThreads: true,
            hasChoices: true,
            takesIdempotencyKey: false,
            messagesPerSecond: configuration.messagesPerSecond,
            chatInterval: configuration.chatInterval
        )
        api = TelegramAPI(client: client, configuration: configuration)
        writer = TelegramMessageWriter(api: api, loadFile: loadFile)
        self.clock = clock
    }

    /// Waits for updates; see ``MessagingPlatform``.
    ///
    /// The cursor is the number of the first update that is wanted, always taken from the batch and
    /// never compared with an older one, because numbers start anew after a quiet week.
    ///
    /// - Throws: `PlatformFailure`.
    package func poll(
        after cursor: PollCursor?,
        upTo limit: Int,
        waiting wait: Duration
    ) async throws(PlatformFailure) -> PollBatch {
        do throws(TelegramFailure) {
            let bot = try await preparedBot()
            let seconds = min(max(wait.components.seconds, 0), 50)
            var parameters: [String: JSONValue] = [
                "limit": .integer(Int64(min(max(limit, 1), 100))),
                "timeout": .integer(seconds),
                "allowed_updates": Self.updateKinds,
            ]
            if let offset = cursor.flatMap({ Int64($0.rawValue) }) {
                parameters["offset"] = .integer(offset)
            }
            let result = try await api.call(
                "getUpdates",
                parameters,
                timeout: .seconds(seconds) + Self.pollAllowance
            )
            return try batch(result, bot: bot)
        } catch {
            // A webhook was set behind our back: remove it before the next poll.
            if case .refused(let refusal) = error, refusal.code == 409, refusal.says("webhook") {
                bot.withLock { $0 = nil }
            }
            throw error.platformFailure
        }
    }

    /// Sends a message; see ``MessagingPlatform``.
    package func send(_ message: OutboundMessage) async -> SendOutcome {
        await writer.send(message)
    }

    /// Fetches a file; see ``MessagingPlatform``.
    ///
    /// - Throws: `PlatformFailure`.
    package func fetch(
        _ file: FileReference,
        upTo limit: Int
    ) async throws(PlatformFailure) -> [UInt8] {
        let gone = PlatformFailure(code: .fileUnavailable, advice: .giveUp)
        do throws(TelegramFailure) {
            let result = try await api.call("getFile", ["file_id": .string(file.file)])
            let byteCount = result["file_size"]?.integerValue ?? 0
            guard let path = result["file_path"]?.stringValue, byteCount <= Int64(limit) else {
                throw .transport(.answerTooLarge)
            }
            return try await api.download(path, upTo: limit)
        } catch .transport(.answerTooLarge), .unreadable(status: 404, retryAfter: _) {
            throw gone
        } catch {
            throw error.badRequest == nil ? error.platformFailure : gone
        }
    }

    /// Removes a webhook, which would block polling, and asks who we are; once.
    private func preparedBot() async throws(TelegramFailure) -> TelegramBot {
        if let known = bot.withLock({ $0 }) { return known }
        _ = try await api.call("deleteWebhook", ["drop_pending_updates": false])
        let user = try await api.call("getMe")
        guard let id = user["id"]?.integerValue else {
            throw .unreadable(status: 200, retryAfter: nil)
        }
        let told = TelegramBot(id: id, username: user["username"]?.stringValue ?? "")
        bot.withLock { $0 = told }
        return told
    }

    private func batch(
        _ result: JSONValue,
        bot: TelegramBot
    ) throws(TelegramFailure) -> PollBatch {
        guard let updates = result.arrayValue else {
            throw .unreadable(status: 200, retryAfter: nil)
        }
        let reader = TelegramUpdateReader(
            platform: capabilities.platform,
            bot: bot,
            now: clock()
        )
        var messages: [InboundMessage] = []
        var lastID: Int64?
        for update in updates {
            guard let id = update["update_id"]?.integerValue, id < Int64.max else {
                throw .unreadable(status: 200, retryAfter: nil)
            }
            lastID = max(lastID ?? id, id)
            if let message = reader.message(update, id: id) { messages.append(message) }
        }
        let next = lastID.map { PollCursor(rawValue: String($0 + 1)) }
        return PollBatch(messages: messages, next: next)
    }
}
