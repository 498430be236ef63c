package import Messaging
import Synchronization
package import Tickets

/// A messaging platform in memory: a test says what people write, and reads what was sent.
///
/// It behaves as a real one does where that matters: updates are told again until the cursor confirms them, threads and
/// messages get identities, an edit replaces, and failures happen when a test asks for them. It outlives a crash of the bot.
package final class FakePlatform: MessagingPlatform {
    private struct Update {
        let id: Int
        let message: InboundMessage
    }

    private struct Waiter {
        let name: Int
        let continuation: CheckedContinuation<Void, Never>
    }

    private struct Listener {
        let count: Int
        let continuation: CheckedContinuation<Void, Never>
    }

    private struct State {
        var listeners: [Listener] = []
        var updates: [Update] = []
        var nextUpdate = 1
        var nextMessage = 1000
        var nextThread = 1
        var titles: [String: String] = [:]
        var closed: Set<String> = []
        var sent: [SentMessage] = []
        var files: [String: [UInt8]] = [:]
        var faults = PlatformFaults()
        var waiters: [Waiter] = []
        var nextWaiter = 0
        var polled: [PollCursor?] = []
    }

    package let capabilities: PlatformCapabilities
    private let state = Mutex(State())

    /// Makes a platform that can do everything and has no limits.
    package init(id: String = "fake") {
        capabilities = PlatformCapabilities(
            platform: PlatformID(rawValue: id),
            textLengthMax: 4096,
            canEdit: true,
            hasThreads: true,
            hasChoices: true,
            takesIdempotencyKey: false,
            messagesPerSecond: nil,
            chatInterval: .zero
        )
    }

    /// Makes a platform with these capabilities.
    package init(capabilities: PlatformCapabilities) {
        self.capabilities = capabilities
    }

    // MARK: What a test does

    /// Lets a message arrive.
    package func receive(_ message: InboundMessage) {
        let waiters = state.withLock { state in
            state.updates.append(Update(id: state.nextUpdate, message: message))
            state.nextUpdate += 1
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.continuation.resume() }
    }

    /// A message identity that was not used yet.
    package func newMessageID() -> PlatformMessageID {
        state.withLock { state in
            state.nextMessage += 1
            return PlatformMessageID(rawValue: "\(state.nextMessage)")
        }
    }

    /// Puts a file on the platform.
    package func put(_ bytes: [UInt8], as file: String) {
        state.withLock { $0.files[file] = bytes }
    }

    /// Changes what goes wrong from now on.
    package func setFaults(_ change: @Sendable (inout PlatformFaults) -> Void) {
        state.withLock { change(&$0.faults) }
    }

    /// Everything that was delivered, in order.
    package var sent: [SentMessage] { state.withLock { $0.sent } }

    /// The title of every thread as it is now, with 🔒 before it when it is closed.
    package var threadTitles: [String] {
        state.withLock { state in
            state.titles.map { (state.closed.contains($0.key) ? "🔒" : "") + $0.value }.sorted()
        }
    }

    /// Returns when so many messages were delivered.
    package func waitForSent(count: Int) async {
        await withCheckedContinuation { continuation in
            let isReady = state.withLock { state in
                if state.sent.count >= count { return true }
                state.listeners.append(Listener(count: count, continuation: continuation))
                return false
            }
            if isReady { continuation.resume() }
        }
    }

    /// The cursors polls came with, in order.
    package var polledCursors: [PollCursor?] { state.withLock { $0.polled } }

    // MARK: MessagingPlatform

    package func poll(
        after cursor: PollCursor?,
        upTo limit: Int,
        waiting wait: Duration
    ) async throws(PlatformFailure) -> PollBatch {
        if let failure = state.withLock({ $0.faults.pollFailure() }) { throw failure }
        let batch = take(after: cursor, upTo: limit)
        if !batch.messages.isEmpty || wait == .zero { return batch }
        await waitForMessage()
        if Task.isCancelled {
            throw PlatformFailure(code: .unreachable, advice: .retry(after: nil))
        }
        return take(after: cursor, upTo: limit)
    }

    package func send(_ message: OutboundMessage) async -> SendOutcome {
        let outcome = deliver(message)
        let ready = state.withLock { state in
            let ready = state.listeners.filter { $0.count <= state.sent.count }
            state.listeners.removeAll { $0.count <= state.sent.count }
            return ready
        }
        for listener in ready { listener.continuation.resume() }
        return outcome
    }

    private func deliver(_ message: OutboundMessage) -> SendOutcome {
        state.withLock { state in
            if let outcome = state.faults.sendFailure(to: message.chat) { return outcome }
            if message.purpose.isUpkeep, let thread = message.chat.thread {
                if message.purpose == .topicClose {
                    state.closed.insert(thread)
                } else {
                    state.titles[thread] = message.text
                }
                return .delivered(nil, thread: nil, movedTo: nil)
            }
            var thread: String?
            if message.newThreadTitle != nil {
                thread = "thread-\(state.nextThread)"
                state.titles["thread-\(state.nextThread)"] = message.newThreadTitle
                state.nextThread += 1
            }
            state.nextMessage += 1
            let identity =
                message.edits ?? PlatformMessageID(rawValue: "\(state.nextMessage)")
            state.sent.append(
                SentMessage(
                    message: message,
                    identity: message.purpose == .callback ? nil : identity,
                    thread: thread ?? message.chat.thread
                )
            )
            return .delivered(
                message.purpose == .callback ? nil : identity,
                thread: thread,
                movedTo: nil
            )
        }
    }

    package func fetch(
        _ file: FileReference,
        upTo limit: Int
    ) async throws(PlatformFailure) -> [UInt8] {
        let bytes = state.withLock { $0.files[file.file] }
        guard let bytes, bytes.count <= limit else {
            throw PlatformFailure(code: .fileUnavailable, advice: .giveUp)
        }
        return bytes
    }

    // MARK: Inside

    private func take(after cursor: PollCursor?, upTo limit: Int) -> PollBatch {
        let confirmed = cursor.flatMap { Int($0.rawValue) } ?? 0
        return state.withLock { state in
            state.polled.append(cursor)
            state.updates.removeAll { $0.id <= confirmed }
            let batch = state.updates.prefix(limit)
            return PollBatch(
                messages: batch.map(\.message),
                next: batch.last.map { PollCursor(rawValue: "\($0.id)") }
            )
        }
    }

    private func waitForMessage() async {
        let name = state.withLock { state in
            state.nextWaiter += 1
            return state.nextWaiter
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isReady = state.withLock { state in
                    if !state.updates.isEmpty || Task.isCancelled { return true }
                    state.waiters.append(Waiter(name: name, continuation: continuation))
                    return false
                }
                if isReady { continuation.resume() }
            }
        } onCancel: {
            let waiter = state.withLock { state -> Waiter? in
                guard let index = state.waiters.firstIndex(where: { $0.name == name }) else {
                    return nil
                }
                return state.waiters.remove(at: index)
            }
            waiter?.continuation.resume()
        }
    }
}
