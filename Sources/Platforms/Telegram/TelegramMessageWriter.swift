internal import HTTPTransport
internal import JSONTree
internal import Messaging
internal import Tickets

/// Sends messages: in parts where they are long, into threads that it opens, with buttons and
/// files.
///
/// Everything is sent as plain text, so that no word of a person is taken for a mark.
struct TelegramMessageWriter: Sendable {
    /// How often one request is put right and repeated: a moved chat, a lost thread, a closed one.
    private static let repairCountMax = 3

    private let api: TelegramAPI
    private let files: TelegramFileWriter
    private let progress = TelegramProgress()

    /// Makes a writer.
    init(api: TelegramAPI, loadFile: @escaping TelegramPlatform.FileLoader) {
        self.api = api
        files = TelegramFileWriter(api: api, loadFile: loadFile)
    }

    /// Sends one message.
    ///
    /// - Returns: The outcome, with the identity of the last part, which carries the buttons.
    func send(_ message: OutboundMessage) async -> SendOutcome {
        guard message.choices.joined().allSatisfy({ Self.isSendable($0) }) else {
            return .refused(Self.rejection("a button's data is empty or longer than 64 bytes"))
        }
        do throws(TelegramFailure) {
            if let callback = message.callback {
                return try await answer(callback, text: message.text)
            }
            if message.purpose.isUpkeep { return try await keepTopic(message) }
            if let edited = message.edits, message.file == nil,
                let outcome = try await edit(edited, with: message)
            {
                return outcome
            }
            return try await sendNew(message)
        } catch {
            return error.sendOutcome
        }
    }

    // MARK: New messages

    private func sendNew(_ message: OutboundMessage) async throws(TelegramFailure) -> SendOutcome {
        let parts = TelegramPart.parts(of: message)
        guard !parts.isEmpty else { return .refused(Self.rejection("the message is empty")) }
        var entry = progress.entry(message.key)
        var destination = TelegramDestination(message.chat)
        var last: PlatformMessageID?
        do throws(TelegramFailure) {
            if let title = message.newThreadTitle, message.chat.thread == nil {
                try await openThread(title, at: &destination, known: entry.openedThread)
                entry.openedThread = destination.openedThread
            }
            for part in parts.dropFirst(min(entry.sentPartCount, parts.count - 1)) {
                last = try await send(part, to: &destination)
                entry.sentPartCount += 1
            }
        } catch {
            progress.remember(entry, for: message.key)
            throw error
        }
        progress.forget(message.key)
        return .delivered(
            last,
            thread: destination.openedThread.map { String($0) },
            movedTo: destination.movedTo.map { String($0) }
        )
    }

    /// Opens a thread, unless an earlier try did; a chat that has no threads is written to itself.
    private func openThread(
        _ title: String,
        at destination: inout TelegramDestination,
        known: Int64?
    ) async throws(TelegramFailure) {
        if let known { return destination.open(known) }
        let name = TelegramText.clipped(title, limit: TelegramText.titleLengthMax)
        do throws(TelegramFailure) {
            let topic = try await call(at: &destination) { destination throws(TelegramFailure) in
                try await api.call(
                    "createForumTopic",
                    ["chat_id": destination.chat, "name": .string(name)]
                )
            }
            guard let thread = topic["message_thread_id"]?.integerValue else {
                throw .unreadable(status: 200, retryAfter: nil)
            }
            destination.open(thread)
        } catch {
            guard let refusal = error.badRequest,
                refusal.says("not a forum") || refusal.says("not enough rights")
            else { throw error }
        }
    }

    private func send(
        _ part: TelegramPart,
        to destination: inout TelegramDestination
    ) async throws(TelegramFailure) -> PlatformMessageID? {
        let sent = try await call(at: &destination) { destination throws(TelegramFailure) in
            var parameters = destination.parameters
            if !part.choices.isEmpty {
                parameters["reply_markup"] = Self.keyboard(part.choices)
            }
            if let file = part.file {
                if !part.text.isEmpty { parameters["caption"] = .string(part.text) }
                return try await files.send(file, parameters)
            }
            parameters["text"] = .string(part.text)
            return try await api.call("sendMessage", parameters)
        }
        return sent["message_id"]?.integerValue.map { PlatformMessageID(rawValue: String($0)) }
    }

    /// Makes a request, and where the refusal tells what is wrong with the place, again.
    private func call(
        at destination: inout TelegramDestination,
        _ request: (TelegramDestination) async throws(TelegramFailure) -> JSONValue
    ) async throws(TelegramFailure) -> JSONValue {
        for _ in 0..<Self.repairCountMax {
            do throws(TelegramFailure) {
                return try await request(destination)
            } catch {
                guard let refusal = error.badRequest,
                    try await repair(&destination, refusal)
                else { throw error }
            }
        }
        return try await request(destination)
    }

    private func repair(
        _ destination: inout TelegramDestination,
        _ refusal: TelegramFailure.Refusal
    ) async throws(TelegramFailure) -> Bool {
        if let chat = refusal.movedTo, destination.movedTo == nil {
            destination.move(to: chat)
            return true
        }
        guard let thread = destination.thread else { return false }
        if refusal.says("TOPIC_CLOSED") {
            _ = try await api.call(
                "reopenForumTopic",
                ["chat_id": destination.chat, "message_thread_id": .integer(thread)]
            )
            return true
        }
        if refusal.says("message thread not found") || refusal.says("TOPIC_DELETED") {
            destination.leaveThread()
            return true
        }
        return false
    }

    // MARK: Threads

    /// Renames or closes a thread; one that is so already, is gone, or may not be changed is left alone.
    private func keepTopic(
        _ message: OutboundMessage
    ) async throws(TelegramFailure) -> SendOutcome {
        let destination = TelegramDestination(message.chat)
        guard let thread = destination.thread else {
            return .delivered(nil, thread: nil, movedTo: nil)
        }
        var parameters: [String: JSONValue] = [
            "chat_id": destination.chat, "message_thread_id": .integer(thread),
        ]
        let closes = message.purpose == .topicClose
        if !closes {
            parameters["name"] = .string(
                TelegramText.clipped(message.text, limit: TelegramText.titleLengthMax)
            )
        }
        do throws(TelegramFailure) {
            _ = try await api.call(closes ? "closeForumTopic" : "editForumTopic", parameters)
        } catch {
            let phrases = [
                "TOPIC_NOT_MODIFIED", "TOPIC_CLOSED", "TOPIC_ID_INVALID", "TOPIC_DELETED",
                "message thread not found", "not enough rights", "not a forum",
            ]
            guard let refusal = error.badRequest, phrases.contains(where: { refusal.says($0) })
            else { throw error }
        }
        return .delivered(nil, thread: nil, movedTo: nil)
    }

    // MARK: Edits and answers to buttons

    /// Replaces a message; nil where it is gone and a new one must be sent.
    private func edit(
        _ edited: PlatformMessageID,
        with message: OutboundMessage
    ) async throws(TelegramFailure) -> SendOutcome? {
        guard let number = Int64(edited.rawValue) else { return nil }
        let parameters: [String: JSONValue] = [
            "chat_id": TelegramDestination(message.chat).chat,
            "message_id": .integer(number),
            // Without it the service takes the buttons away as well, but says so nowhere.
            "reply_markup": Self.keyboard(message.choices),
        ]
        do throws(TelegramFailure) {
            try await replace(message.text, parameters)
        } catch {
            guard let refusal = error.badRequest else { throw error }
            let phrases = ["message to edit not found", "can't be edited", "MESSAGE_ID_INVALID"]
            let isGone = phrases.contains { refusal.says($0) } || refusal.movedTo != nil
            if isGone { return nil }
            guard refusal.says("message is not modified") else { throw error }
        }
        return .delivered(edited, thread: nil, movedTo: nil)
    }

    private func replace(
        _ text: String,
        _ parameters: [String: JSONValue]
    ) async throws(TelegramFailure) {
        var parameters = parameters
        if text.isEmpty {
            _ = try await api.call("editMessageReplyMarkup", parameters)
            return
        }
        do throws(TelegramFailure) {
            let whole = TelegramText.clipped(text, limit: TelegramText.messageLengthMax)
            parameters["text"] = .string(whole)
            _ = try await api.call("editMessageText", parameters)
        } catch {
            guard let refusal = error.badRequest, refusal.says("no text in the message") else {
                throw error
            }
            parameters["text"] = nil
            let caption = TelegramText.clipped(text, limit: TelegramText.captionLengthMax)
            parameters["caption"] = .string(caption)
            _ = try await api.call("editMessageCaption", parameters)
        }
    }

    /// Ends the waiting of a pressed button; too late is as good as done.
    private func answer(
        _ callback: String,
        text: String
    ) async throws(TelegramFailure) -> SendOutcome {
        var parameters: [String: JSONValue] = ["callback_query_id": .string(callback)]
        if !text.isEmpty {
            parameters["text"] = .string(
                TelegramText.clipped(text, limit: TelegramText.callbackLengthMax)
            )
        }
        do throws(TelegramFailure) {
            _ = try await api.call("answerCallbackQuery", parameters)
        } catch {
            guard let refusal = error.badRequest,
                refusal.says("query is too old") || refusal.says("query ID is invalid")
            else { throw error }
        }
        return .delivered(nil, thread: nil, movedTo: nil)
    }

    private static func keyboard(_ choices: [[Choice]]) -> JSONValue {
        let rows = choices.map { row in
            JSONValue.array(
                row.map { ["text": .string($0.label), "callback_data": .string($0.data)] }
            )
        }
        return ["inline_keyboard": .array(rows)]
    }

    private static func isSendable(_ choice: Choice) -> Bool {
        (1...Limits.choiceDataBytesMax).contains(choice.data.utf8.count)
    }

    private static func rejection(_ reason: String) -> PlatformFailure {
        PlatformFailure(code: .rejected, advice: .giveUp, detail: reason)
    }
}
