import Dialogue
import Logging
import Messaging
import Pipeline
import TestKit
import TicketStore
import Tickets

/// The month being played: people and a platform that outlive the bot, which is killed now and then.
final class Month {
    /// What happened.
    struct Tally {
        /// Different messages that people wrote.
        var written = 0
        /// Messages the platform told twice.
        var toldAgain = 0
        /// Times the bot was killed.
        var crashes = 0
        /// Times the platform was out of reach.
        var outages = 0
    }

    /// The data folder.
    let fixture: StoreFixture
    private(set) var tally = Tally()
    private let platform = FakePlatform()
    private let time: ManualTime
    private let dialogue: Dialogue
    private let office: Office
    private let village: Village
    private let end: Instant
    private var random: SeededGenerator
    private var agenda = Agenda()
    private var readCount = 0
    private var bot: Bot?

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

    init(dialogue: Dialogue, start: Instant, days: Int, seed: UInt64) async throws {
        self.dialogue = dialogue
        time = ManualTime(start)
        end = start + .days(days)
        random = SeededGenerator(seed: seed)
        office = Office(platform: platform.capabilities.platform)
        village = Village(cast: office)
        fixture = try StoreFixture()
        let store = try fixture.open()
        bot = Bot(store: store, pipeline: Self.pipeline(store, platform, dialogue, time))
        try await store.replaceEstate(village.estate, at: start)
        try await store.setStaffChat(desk: office.desk(thread: nil))
    }

    /// Plays every day, and one more in which nobody writes first.
    func play() async throws {
        planMatters()
        let quiet = end + .days(1)
        var nextCrash = time.now + .hours(7)
        var outageEnd: Instant?
        var nextOutage = time.now + .hours(50)
        while time.now < quiet {
            var next = min(quiet, time.now + .hours(1))
            if let due = try await running.store.nextDue(after: time.now) { next = min(next, due) }
            if let planned = agenda.next { next = min(next, max(planned, time.now)) }
            time.advance(to: next)
            while let deed = agenda.take(until: time.now) { perform(deed) }
            if time.now >= nextOutage, outageEnd == nil {
                outageEnd = time.now + .minutes(Int.random(in: 5...90, using: &random))
                nextOutage = time.now + .hours(Int.random(in: 40...140, using: &random))
                tally.outages += 1
            }
            if let over = outageEnd, time.now >= over { outageEnd = nil }
            let isDown = outageEnd != nil
            platform.setFaults { $0.isDown = isDown }
            let dies = time.now >= nextCrash
            if dies { nextCrash = time.now + .hours(Int.random(in: 4...20, using: &random)) }
            try await pump(dying: dies)
            hear()
        }
        try await running.store.close()
        bot = nil
    }

    // MARK: People

    /// Plans what residents bring up, hour by hour: two storms, quiet nights, everything else by the clock.
    private func planMatters() {
        let start = time.now
        var hour = 0
        while start + .hours(hour) < end {
            let isStorm = [(11 * 24 + 15)...(11 * 24 + 23), (22 * 24 + 1)...(22 * 24 + 6)]
                .contains { $0.contains(hour) }
            let expected = Residents.perHour(hour % 24, isStorm: isStorm)
            for _ in 0..<poisson(expected) {
                let resident = Int.random(in: 0..<village.residents.count, using: &random)
                agenda.plan(
                    Deed(
                        at: start + .hours(hour)
                            + .seconds(Int.random(in: 0..<3600, using: &random)),
                        who: village.residents[resident].name,
                        words: Residents.matter(isStorm: isStorm, &random)
                    )
                )
            }
            hour += 1
        }
    }

    /// How many of rare, independent things happen when so many are expected.
    private func poisson(_ expected: Double) -> Int {
        var count = 0
        var left = expected
        // The waits between such things are exponential; a sixteenth of one is fine enough a step.
        while left > 0 {
            let step = min(left, 0.0625)
            if Double.random(in: 0..<1, using: &random) < step { count += 1 }
            left -= step
        }
        return count
    }

    private func perform(_ deed: Deed) {
        tally.written += 1
        let message = office.message(deed, key: "m\(tally.written)", at: time.now)
        platform.receive(message)
        guard Int.random(in: 0..<50, using: &random) == 0 else { return }
        tally.toldAgain += 1
        platform.receive(message)
    }

    /// Lets people read what was sent since the last time and plan what they do about it.
    private func hear() {
        let sent = platform.sent
        for item in sent[readCount...] where item.message.purpose != .callback {
            let chat = item.message.chat.chat
            let isDesk = chat == Office.deskChat
            if isDesk || village.staff.contains(where: { $0.name == chat }) {
                let post = Crew.Post(
                    message: item.message,
                    reader: isDesk ? nil : chat,
                    thread: item.thread
                )
                let crew = Crew(calendar: dialogue.policy.calendar)
                if let deed = crew.answer(to: post, at: time.now, &random) { agenda.plan(deed) }
            } else if let answer = Residents.answer(to: item.message, &random) {
                agenda.plan(
                    Deed(
                        at: time.now + .minutes(answer.minutes),
                        who: chat,
                        words: answer.words,
                        isPress: answer.isPress
                    )
                )
            }
        }
        readCount = sent.count
    }

    // MARK: The bot

    /// Lets every stage work until nothing moves; a dying bot is killed between two of them and started again.
    private func pump(dying: Bool) async throws {
        var dies = dying
        var isMoving = true
        while isMoving {
            isMoving = false
            for poller in try running.pipeline.polling {
                do {
                    isMoving = try await poller.step() > 0 || isMoving
                } catch is PlatformFailure {
                    // The platform is down; the worker would try again later.
                    continue
                }
            }
            if dies, Bool.random(using: &random) { try restart(&dies) }
            while true {
                let outcome = try await running.pipeline.handling.step()
                isMoving = outcome.handled > 0 || isMoving
                if !outcome.remaining { break }
            }
            if dies { try restart(&dies) }
            while try await running.pipeline.watching.step().remaining {}
            for sender in try running.pipeline.sending { await sender.drain() }
        }
    }

    private func restart(_ dies: inout Bool) throws {
        dies = false
        tally.crashes += 1
        bot = nil
        let store = try fixture.open()
        bot = Bot(store: store, pipeline: Self.pipeline(store, platform, dialogue, time))
    }

    private static func pipeline(
        _ store: TicketStore,
        _ platform: FakePlatform,
        _ dialogue: Dialogue,
        _ time: ManualTime
    ) -> Pipeline {
        Pipeline(
            store: store,
            platforms: [platform],
            decider: Decider(dialogue),
            surroundings: Surroundings(
                time: time.time,
                chance: SeededGenerator.chance(seed: 1),
                logger: Logger(label: "month") { _ in SwiftLogNoOpLogHandler() }
            )
        )
    }
}
