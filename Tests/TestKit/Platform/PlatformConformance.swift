import Messaging
import Tickets

/// What every platform must do, whatever it is; the same checks run against each, and none is left out (DESIGN 10).
///
/// A platform that cannot do something says so in its capabilities; then it is checked that it does without.
package struct PlatformConformance: Sendable {
    private let stage: any ConformanceStage

    package init(_ stage: any ConformanceStage) {
        self.stage = stage
    }

    /// Runs every check, in an order in which each leaves the platform empty for the next.
    ///
    /// - Returns: what is wrong, one line each; none when the platform conforms.
    /// - Throws: what the stage threw, or `PlatformFailure` from a poll that had to work.
    package func problems() async throws -> [String] {
        var found: [String] = []
        found += try await polling()
        found += try await sending()
        found += try await editing()
        found += try await pressing()
        found += try await files()
        found += try await threads()
        found += try await refusing()
        found += try await slowness()
        return found
    }

    // MARK: Polling

    /// Messages come in order, again until their cursor is handed in, also to a bot that was started anew, then never.
    private func polling() async throws -> [String] {
        var checks = Checks("poll")
        let start = try await confirmAll()
        for text in ["一", "二", "三"] { try await stage.write(text) }
        // A platform may tell less than the limit, as it does to a bot that asks in haste.
        let first = try await stage.platform.poll(after: start, upTo: 2, waiting: .zero)
        checks.expect((1...2).contains(first.messages.count), "the limit holds")
        checks.expect(first.next != nil, "a batch has a cursor")
        let again = try await stage.restarted().poll(after: start, upTo: 100, waiting: .zero)
        let both = zip(first.messages, again.messages)
        checks.expect(
            !again.messages.isEmpty && both.allSatisfy { $0.identity == $1.identity },
            "what was not confirmed comes again, the same, after a restart"
        )
        var messages = first.messages
        var cursor = first.next
        try await stage.write("四")
        while messages.count < 4 {
            let batch = try await stage.platform.poll(after: cursor, upTo: 100, waiting: .zero)
            if batch.messages.isEmpty { break }
            messages += batch.messages
            cursor = batch.next ?? cursor
        }
        checks.expect(
            messages.map(\.text) == ["一", "二", "三", "四"],
            "everything comes once, oldest first: \(messages.map(\.text))"
        )
        checks.expect(
            Set(messages.map(\.identity)).count == messages.count,
            "each message has an identity of its own"
        )
        checks.expect(
            messages.allSatisfy { $0.chat.chat == stage.owner.chat },
            "messages name their chat"
        )
        let none = try await stage.restarted().poll(after: cursor, upTo: 100, waiting: .zero)
        checks.expect(none.messages.isEmpty, "what was confirmed never comes again")
        return checks.problems
    }

    // MARK: Sending

    private func sending() async throws -> [String] {
        var checks = Checks("send")
        let text = "收到：<b>&\"漏水\"</b> 3栋 👍"
        let outcome = await stage.platform.send(message(text))
        checks.expect(outcome.message != nil, "a delivery has an identity: \(outcome)")
        let shown = try await stage.shown(in: stage.owner)
        checks.expect(
            shown.last?.text == text,
            "words arrive as they are: \(shown.last?.text ?? "")"
        )
        let other = await stage.platform.send(message("第二"))
        checks.expect(other.message != outcome.message, "each message has an identity of its own")
        return checks.problems
    }

    private func editing() async throws -> [String] {
        var checks = Checks("edit")
        let outcome = await stage.platform.send(message("原文"))
        let count = try await stage.shown(in: stage.owner).count
        guard stage.platform.capabilities.canEdit else { return checks.problems }
        let edited = await stage.platform.send(message("改过", edits: outcome.message))
        checks.expect(edited.message == outcome.message, "an edit keeps the identity: \(edited)")
        let shown = try await stage.shown(in: stage.owner)
        checks.expect(shown.count == count, "an edit adds no message")
        checks.expect(shown.last?.text == "改过", "an edit replaces the words")
        let same = await stage.platform.send(message("改过", edits: outcome.message))
        checks.expect(
            same.message == outcome.message,
            "the same words again are no failure: \(same)"
        )
        return checks.problems
    }

    private func pressing() async throws -> [String] {
        var checks = Checks("press")
        guard stage.platform.capabilities.hasChoices else { return checks.problems }
        let cursor = try await confirmAll()
        let choices = [[Choice(label: "满意", data: "满意 BX-20261123-001")]]
        let asked = await stage.platform.send(message("好吗", choices: choices))
        let shown = try await stage.shown(in: stage.owner)
        checks.expect(shown.last?.buttons == ["满意"], "buttons are shown")
        try await stage.press("满意")
        let batch = try await stage.platform.poll(after: cursor, upTo: 100, waiting: .zero)
        guard case .callback(let data, let id, let on)? = batch.messages.first?.content else {
            return checks.problems + ["press: a pressed button comes as a callback"]
        }
        checks.expect(data == "满意 BX-20261123-001", "a press carries its data: \(data)")
        checks.expect(on == nil || on == asked.message, "a press names its message")
        let answered = await stage.platform.send(message("", purpose: .callback, callback: id))
        checks.expect(answered.isDelivered, "a press is answered: \(answered)")
        return checks.problems
    }

    private func files() async throws -> [String] {
        var checks = Checks("file")
        let cursor = try await confirmAll()
        let bytes = (0..<50_000).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ $0 >> 8) }
        try await stage.upload(bytes)
        let batch = try await stage.platform.poll(after: cursor, upTo: 100, waiting: .zero)
        guard case .file(let file, _)? = batch.messages.first?.content else {
            return checks.problems + ["file: an uploaded file comes as a file"]
        }
        let fetched = try await stage.platform.fetch(file, upTo: 1_000_000)
        checks.expect(fetched == bytes, "a file comes as it was sent")
        do throws(PlatformFailure) {
            _ = try await stage.platform.fetch(file, upTo: 1000)
            checks.expect(false, "a file beyond the limit is not fetched")
        } catch {
            checks.expect(error.code == .fileUnavailable, "a file too large: \(error.code)")
            checks.expect(error.advice == .giveUp, "a file too large is given up")
        }
        let out = OutboundFile(kind: .document, name: "单.txt", mediaType: nil, source: .path("x"))
        let sent = await stage.platform.send(message("附件", file: out))
        checks.expect(sent.isDelivered, "a file goes out: \(sent)")
        let shown = try await stage.shown(in: stage.owner)
        checks.expect(shown.last?.hasFile == true, "a file is shown")
        return checks.problems
    }

    private func threads() async throws -> [String] {
        var checks = Checks("thread")
        guard stage.platform.capabilities.hasThreads else { return checks.problems }
        let first = message("卡片", to: stage.group, newThreadTitle: "BX-20261123-001 漏水")
        guard case .delivered(_, let thread?, _) = await stage.platform.send(first) else {
            return checks.problems + ["thread: a thread is opened and named"]
        }
        let inside = ChatAddress(
            platform: stage.group.platform,
            chat: stage.group.chat,
            thread: thread
        )
        let second = await stage.platform.send(message("备注", to: inside))
        checks.expect(second.isDelivered, "a thread can be written to: \(second)")
        let shown = try await stage.shown(in: inside)
        checks.expect(shown.map(\.text).suffix(2) == ["卡片", "备注"], "words stand in their thread")
        return checks.problems
    }

    // MARK: What goes wrong

    private func refusing() async throws -> [String] {
        var checks = Checks("refuse")
        let outcome = await stage.platform.send(message("x", to: try await stage.closedChat()))
        guard case .refused(let failure) = outcome else {
            return ["refuse: a chat that is closed refuses for good: \(outcome)"]
        }
        checks.expect(failure.advice == .giveUp, "one chat stops nothing else: \(failure.advice)")
        let other = await stage.platform.send(message("y"))
        checks.expect(other.isDelivered, "the others go on: \(other)")
        return checks.problems
    }

    /// Last, because a platform that asked for slowness stays slow for a while.
    private func slowness() async throws -> [String] {
        let (platform, chat) = try await stage.hurried()
        for number in 0..<50 {
            let outcome = await platform.send(message("\(number)", to: chat))
            guard case .retry(let after, let failure) = outcome else { continue }
            var checks = Checks("slow")
            checks.expect(failure.code == .rateLimited, "haste is told as such: \(failure.code)")
            checks.expect(
                (after ?? .zero) > .zero,
                "and how long to wait: \(String(describing: after))"
            )
            return checks.problems
        }
        return ["slow: fifty messages in a moment are never too many"]
    }

    // MARK: Helpers

    /// Takes in what waits, and gives the cursor behind it.
    private func confirmAll() async throws -> PollCursor? {
        var cursor: PollCursor?
        while true {
            let batch = try await stage.platform.poll(after: cursor, upTo: 100, waiting: .zero)
            guard let next = batch.next, !batch.messages.isEmpty else { return cursor }
            cursor = next
        }
    }

    private func message(
        _ text: String,
        to chat: ChatAddress? = nil,
        newThreadTitle: String? = nil,
        purpose: Purpose = .acknowledge,
        choices: [[Choice]] = [],
        file: OutboundFile? = nil,
        edits: PlatformMessageID? = nil,
        callback: String? = nil
    ) -> OutboundMessage {
        OutboundMessage(
            chat: chat ?? stage.owner,
            newThreadTitle: newThreadTitle,
            purpose: purpose,
            text: text,
            choices: choices,
            file: file,
            edits: edits,
            callback: callback,
            key: "conformance"
        )
    }

    /// The checks of one part.
    private struct Checks {
        private let part: String
        private(set) var problems: [String] = []

        init(_ part: String) {
            self.part = part
        }

        mutating func expect(_ holds: Bool, _ what: String) {
            if !holds { problems.append("\(part): \(what)") }
        }
    }
}

extension SendOutcome {
    /// Whether the platform has it.
    fileprivate var isDelivered: Bool {
        if case .delivered = self { return true }
        return false
    }

    /// The identity it has there.
    fileprivate var message: PlatformMessageID? {
        if case .delivered(let message, _, _) = self { return message }
        return nil
    }
}
