internal import JSONTree

extension BotAPI {
    /// The longest a poll may wait, as the hosted service has it.
    private static let timeoutSecondsMax: Int64 = 50
    /// An answer is cut after this many bytes of updates.
    private static let answerByteCountMax = 4 << 20
    /// How often a poll that was woken looks again, before it gives an empty answer.
    private static let lookCountMax = 1000

    /// `getUpdates`.
    func getUpdates(_ parameters: BotParameters) async throws(MessengerError) -> String {
        let offset = parameters.integer("offset") ?? 0
        let seconds = min(max(parameters.integer("timeout") ?? 0, 0), Self.timeoutSecondsMax)
        let poll = await gate.begin(
            offset: offset,
            timeoutSeconds: Int(seconds),
            limit: Int(min(max(parameters.integer("limit") ?? 100, 1), 100))
        )
        if let allowed = try parameters.json("allowed_updates"), allowed.arrayValue != nil {
            try await store.setAllowedUpdates(BotObject.text(allowed))
        }
        let deadline = ContinuousClock.now.advanced(by: poll.timeout)
        for _ in 0..<Self.lookCountMax {
            let seen = await gate.seen
            let updates = try await store.updates(offset: offset, limit: poll.limit)
            if !updates.isEmpty, await !gate.isTerminated(poll) {
                return Self.list(updates)
            }
            guard poll.timeout > .zero || !updates.isEmpty else { return "[]" }
            switch await gate.wait(poll, seen: seen, until: deadline) {
            case .woken:
                continue
            case .timedOut, .closed:
                return "[]"
            case .terminated:
                try await refuseTerminated()
            }
        }
        return "[]"
    }

    /// `deleteWebhook`; there never is one.
    func deleteWebhook(_ parameters: BotParameters) async throws(MessengerError) -> String {
        if parameters.bool("drop_pending_updates") {
            try await store.dropWaitingUpdates()
        }
        return "true"
    }

    /// `getWebhookInfo`.
    func getWebhookInfo() async throws(MessengerError) -> String {
        BotObject.text([
            "url": "",
            "has_custom_certificate": false,
            "pending_update_count": .integer(try await store.waitingUpdateCount()),
        ])
    }

    /// `setMyCommands`.
    func setMyCommands(_ parameters: BotParameters) async throws(MessengerError) -> String {
        guard let commands = try parameters.json("commands")?.arrayValue, commands.count <= 100
        else { throw .badRequest("can't parse list of bot commands") }
        for command in commands {
            let name = command["command"]?.stringValue ?? ""
            let text = command["description"]?.stringValue ?? ""
            let isPlain = name.allSatisfy { character in
                character == "_" || (character.isASCII && character.isLowercase)
                    || (character.isASCII && character.isNumber)
            }
            guard isPlain, (1...32).contains(name.count) else {
                throw .badRequest("BOT_COMMAND_INVALID")
            }
            guard (1...256).contains(text.count) else {
                throw .badRequest("BOT_COMMAND_DESCRIPTION_INVALID")
            }
        }
        try await store.setCommands(BotObject.text(.array(commands)))
        return "true"
    }

    /// `deleteMyCommands`.
    func deleteMyCommands() async throws(MessengerError) -> String {
        try await store.setCommands("[]")
        return "true"
    }

    private func refuseTerminated() async throws(MessengerError) {
        let delay = await gate.conflictDelay()
        if delay > .zero {
            do {
                try await Task.sleep(for: delay)
            } catch {
                // The server stops; the refusal goes out at once.
                throw .pollTerminated
            }
        }
        throw .pollTerminated
    }

    /// `Array of Update`; the payloads are JSON already.
    private static func list(_ updates: [QueuedUpdate]) -> String {
        var text = "["
        for update in updates {
            if text.utf8.count > 1 {
                if text.utf8.count + update.payload.utf8.count > answerByteCountMax { break }
                text += ","
            }
            text += "{\"update_id\":\(update.id),\"\(update.kind)\":\(update.payload)}"
        }
        return text + "]"
    }
}
