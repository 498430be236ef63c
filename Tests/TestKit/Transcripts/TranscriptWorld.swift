import Logging
import Messaging
import Pipeline
import Reporting
import TicketStore
import Tickets

/// The world a transcript plays in: a platform and a clock that outlive the bot, and a bot that can be killed.
final class TranscriptWorld {
    let platform = FakePlatform()
    let cast: Cast
    let time: ManualTime
    private let transcript: Transcript
    private let stage: TranscriptStage
    private var decider: Decider
    private var isStopped = false
    private let fixture: StoreFixture
    private let shelf = PaperShelf()
    private var bot: Bot?
    private var sentCount = 0
    private var last: InboundMessage?
    private var lastMessages: [String: PlatformMessageID] = [:]
    private var pressCount = 0

    init(_ transcript: Transcript, stage: TranscriptStage) async throws {
        self.transcript = transcript
        self.stage = stage
        cast = Cast(platform: platform.capabilities.platform)
        time = ManualTime(transcript.header.clock)
        decider = try stage.decider(transcript.header)
        fixture = try StoreFixture()
        let store = try fixture.open()
        bot = Bot(store: store, pipeline: pipeline(store))
        let people = TranscriptPeople(transcript, cast: cast)
        let estate = people.estate(try stage.estate(transcript.header.estate))
        try await store.replaceEstate(estate, at: time.now)
        let codes = people.codes(in: estate)
        try await store.makeCodes(codes, at: time.now, expires: time.now + .days(30))
        if transcript.header.hasDesk { try await store.setStaffChat(desk: cast.desk()) }
        try await store.setNotifier(transcript.header.notifier.map { cast.chat(of: $0) })
        for name in people.reachableStaff(of: estate) {
            _ = say(name, at: .own, .start(""), knowing: [:])
        }
        try await pump(crashing: false)
        sentCount = platform.sent.count
    }

    // MARK: The bot

    /// A running bot; letting go of it leaves the store as a killed program does.
    private struct Bot {
        let store: TicketStore
        let pipeline: Pipeline
    }

    private var running: Bot {
        get throws {
            guard let bot else { throw StoreError(.closed, "the bot does not run") }
            return bot
        }
    }

    /// Kills the bot; until it is started again people write and time passes without it.
    func stop() {
        bot = nil
        isStopped = true
    }

    /// Starts the bot again, and lets it catch up.
    func start(crashing: Bool) async throws {
        isStopped = false
        try await crash()
        try await pump(crashing: crashing)
    }

    /// Starts the bot again with another policy.
    func change(policy name: String) async throws {
        var header = transcript.header
        header.hours = name
        decider = try stage.decider(header)
        try await crash()
    }

    /// Kills the bot without a word and starts it again; one that is down stays down.
    func crash() async throws {
        guard !isStopped else { return }
        bot = nil
        let store = try fixture.open()
        bot = Bot(store: store, pipeline: pipeline(store))
    }

    func close() async throws {
        try await running.store.close()
        bot = nil
    }

    /// Lets every stage work until nothing moves.
    ///
    /// - Parameter crashing: whether the bot is killed between the stages.
    /// - Throws: `StoreError`, or what a planned fault throws.
    func pump(crashing: Bool) async throws {
        var isMoving = !isStopped
        while isMoving {
            isMoving = false
            for poller in try running.pipeline.polling {
                isMoving = try await polled(poller) || isMoving
            }
            if crashing, isMoving { try await crash() }
            while true {
                let outcome = try await running.pipeline.handling.step()
                isMoving = outcome.handled > 0 || isMoving
                if !outcome.remaining { break }
            }
            if crashing, isMoving { try await crash() }
            while try await running.pipeline.watching.step().remaining {}
            for sender in try running.pipeline.sending { await sender.drain() }
            for fetcher in try running.pipeline.fetching {
                isMoving = try await fetcher.step() > 0 || isMoving
            }
        }
    }

    /// Moves the clock to a moment and does on the way what comes due.
    func advance(to moment: Instant, crashing: Bool) async throws {
        if isStopped { time.advance(to: moment) }
        while time.now < moment {
            var next = min(moment, time.now + Self.strideMax)
            if let due = try await running.store.nextDue(after: time.now) { next = min(next, due) }
            time.advance(to: next)
            try await pump(crashing: crashing)
        }
    }

    private func polled(_ poller: PollWorker) async throws -> Bool {
        do {
            return try await poller.step() > 0
        } catch is PlatformFailure {
            // The transcript took the platform down; the worker would try again later.
            return false
        }
    }

    private func pipeline(_ store: TicketStore) -> Pipeline {
        let shelf = shelf
        return Pipeline(
            store: store,
            platforms: [platform],
            decider: decider,
            papers: PaperMaker(
                policy: DeskPolicy(),
                names: ReportNames(topics: [:], calendar: .standard),
                folder: store.location.papers,
                draw: { _, _ in Words("（图）", "(picture)") },
                write: { text, _ in
                    shelf.put(text)
                    return true
                },
                remove: { _ in }
            ),
            surroundings: Surroundings(
                time: time.time,
                chance: SeededGenerator.chance(seed: 1),
                logger: Logger(label: "transcript") { _ in SwiftLogNoOpLogHandler() }
            )
        )
    }

    /// The longest step of the clock while nothing comes due; what waits for a moment is due at it.
    private static let strideMax: Duration = .hours(6)

    // MARK: People

    /// The next moment at a time of day, on a day when given.
    func moment(day: Int?, minuteOfDay: Int) -> Instant {
        let calendar = TranscriptClock.calendar
        let today = calendar.localTime(of: time.now)
        if let day { return calendar.instant(dayNumber: day, minuteOfDay: minuteOfDay) }
        let next = today.minuteOfDay < minuteOfDay ? today.dayNumber : today.dayNumber + 1
        return calendar.instant(dayNumber: next, minuteOfDay: minuteOfDay)
    }

    /// The platform tells the last message once more.
    func tellAgain() {
        if let last { platform.receive(last) }
    }

    /// Lets somebody do something.
    ///
    /// - Returns: what is wrong with the line; nil when nothing is.
    func say(
        _ who: String,
        at place: TranscriptStep.Place,
        _ what: TranscriptStep.Saying,
        knowing known: [String: String]
    ) -> String? {
        let address: ChatAddress
        switch place {
        case .own: address = cast.chat(of: who)
        case .desk: address = cast.desk()
        case .thread(let pattern):
            guard let thread = thread(with: pattern, knowing: known) else {
                return "the desk has no thread with \(pattern)"
            }
            address = cast.desk(thread: thread)
        }
        let writer = TranscriptWriter(sender: Sender(account: cast.account(of: who), name: who))
        let place = "\(who)@\(address.chat)/\(address.thread ?? "")"
        let message: InboundMessage
        switch what {
        case .press(let label):
            guard let (data, on) = button(TextPattern(label).filled(known) ?? label, in: address)
            else {
                return "no message there has the button \(label)"
            }
            pressCount += 1
            message = writer.press(data, on: on, count: pressCount, in: address, at: time.now)
        case .forge(let data):
            pressCount += 1
            message = writer.press(data, on: nil, count: pressCount, in: address, at: time.now)
        case .edit(let text):
            guard let edited = lastMessages[place] else { return "\(who) wrote nothing yet" }
            message = writer.edit(edited, text, in: address, at: time.now)
        case .text, .file, .contact, .start, .unknown:
            let identity = platform.newMessageID()
            lastMessages[place] = identity
            if case .file = what {
                platform.put(Array("file".utf8), as: "file-\(identity.rawValue)")
            }
            let filled = what.filled(known)
            message = writer.write(filled, as: identity, in: address, at: time.now)
        }
        last = message
        platform.receive(message)
        return nil
    }

    // MARK: The bot's words

    /// What the bot said since the last call; the answers to pressed buttons are not words.
    func takeUtterances() -> [Utterance] {
        let sent = platform.sent
        defer { sentCount = sent.count }
        return sent[sentCount...].filter { $0.message.purpose != .callback }
            .map { Utterance($0, cast: cast, threadTitle: $0.thread.flatMap(title)) }
            .filter { !isIgnored($0) }
    }

    private func isIgnored(_ utterance: Utterance) -> Bool {
        transcript.header.ignored.contains(utterance.who ?? "desk")
    }

    private func title(of thread: String) -> String? {
        platform.sent.first { $0.thread == thread && $0.message.newThreadTitle != nil }?
            .message.newThreadTitle
    }

    private func thread(with pattern: String, knowing known: [String: String]) -> String? {
        let pattern = TextPattern(pattern).anywhere
        return platform.sent.last { sent in
            guard let title = sent.message.newThreadTitle else { return false }
            return pattern.match(title, knowing: known) != nil
        }?.thread
    }

    private func button(
        _ label: String,
        in address: ChatAddress
    ) -> (data: String, on: PlatformMessageID)? {
        var replaced: Set<PlatformMessageID> = []
        for sent in platform.sent.reversed() where sent.message.chat.chat == address.chat {
            guard let identity = sent.identity, replaced.insert(identity).inserted,
                address.thread == nil || address.thread == sent.thread
            else { continue }
            let choices = sent.message.choices.flatMap(\.self)
            if let choice = choices.first(where: { $0.label == label }) {
                return (choice.data, identity)
            }
        }
        return nil
    }

    // MARK: What is stored

    /// What is not as it must be of any desk.
    func faults() async throws -> [String] {
        try await SoundDesk(running.store, at: time.now).faults()
    }

    /// Checks what is stored.
    func check(
        _ check: TranscriptCheck,
        knowing known: [String: String],
        at line: (file: String, number: Int)
    ) async throws {
        let checker = TranscriptChecker(
            store: try running.store,
            cast: cast,
            titles: platform.threadTitles,
            paper: shelf.last
        )
        if let mistake = try await checker.mistake(in: check, knowing: known) {
            throw TranscriptProblem(file: line.file, line: line.number, message: mistake)
        }
    }
}
