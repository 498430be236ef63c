import Tickets

/// Plays a transcript against the real pipeline and the real store, and compares what the bot says.
package struct TranscriptRunner {
    /// When the bot is killed and started again beside the places a transcript names.
    package enum Crashes: String, CaseIterable, Sendable {
        /// Only where the transcript says so.
        case asWritten = "as written"
        /// After every line.
        case afterLines = "after every line"
        /// Also between recording, handling and sending.
        case betweenStages = "between stages"
    }

    private let transcript: Transcript
    private let crashes: Crashes
    private var world: TranscriptWorld
    private var known: [String: String] = [:]
    private var open: [Utterance] = []
    private var lastActionLine = 0

    /// Sets the stage: estate, people, desk.
    ///
    /// - Parameters:
    ///   - transcript: what to play.
    ///   - crashes: when the bot is killed.
    ///   - stage: the folder of estates, and what decides for given hours.
    /// - Throws: `TranscriptProblem` when the stage cannot be set.
    package init(
        _ transcript: Transcript,
        crashes: Crashes = .asWritten,
        stage: TranscriptStage
    ) async throws {
        self.transcript = transcript
        self.crashes = crashes
        world = try await TranscriptWorld(transcript, stage: stage)
    }

    /// Plays it to the end, and looks whether the desk is sound then.
    ///
    /// - Throws: `TranscriptProblem` at the first line that comes out otherwise.
    package mutating func run() async throws {
        for line in transcript.lines {
            do {
                try await play(line)
            } catch let problem as TranscriptProblem {
                throw problem
            } catch {
                throw problem(line.number, "the pipeline failed: \(error)")
            }
        }
        try noMoreOpen()
        let faults = try await world.faults()
        guard faults.isEmpty else {
            throw problem(lastActionLine, faults.joined(separator: "\n"))
        }
        try await world.close()
    }

    private mutating func play(_ line: Transcript.Line) async throws {
        switch line.step {
        case .expect(let expected):
            try check(expected, line.number)
        case .crash:
            try await world.crash()
        case .check(let check):
            try noMoreOpen()
            try await world.check(check, knowing: known, at: (transcript.file, line.number))
        case .say(let who, let place, let what, let times, let isHeld):
            try noMoreOpen()
            lastActionLine = line.number
            for turn in 0..<times {
                let values = known.merging(["n": Self.counted(turn + 1)]) { known, _ in known }
                if let mistake = world.say(who, at: place, what, knowing: values) {
                    throw problem(line.number, mistake)
                }
            }
            if !isHeld { try await pump() }
        case .pass(let duration):
            try await advance(to: world.time.now + duration, line.number)
        case .until(let day, let minute):
            try await advance(to: world.moment(day: day, minuteOfDay: minute), line.number)
        case .again:
            try noMoreOpen()
            lastActionLine = line.number
            world.tellAgain()
            try await pump()
        case .platform, .blocks, .bot, .policy:
            try await disturb(line)
        }
        if crashes != .asWritten { try await world.crash() }
    }

    /// What happens to the platform and to the bot.
    private mutating func disturb(_ line: Transcript.Line) async throws {
        switch line.step {
        case .platform(let isDown):
            world.platform.setFaults { $0.isDown = isDown }
        case .blocks(let who, let isBlocked):
            let chat = world.cast.chat(of: who).chat
            world.platform.setFaults { faults in
                if isBlocked {
                    faults.refusedChats.insert(chat)
                } else {
                    faults.refusedChats.remove(chat)
                }
            }
        case .bot(isUp: false):
            world.stop()
        case .bot(isUp: true):
            try noMoreOpen()
            lastActionLine = line.number
            try await world.start(crashing: crashes == .betweenStages)
            open += world.takeUtterances()
        case .policy(let name):
            try await world.change(policy: name)
        case .say, .expect, .pass, .until, .crash, .again, .check:
            break
        }
    }

    /// The n-th time as the end of a ticket number, from 001.
    private static func counted(_ turn: Int) -> String {
        String(repeating: "0", count: max(0, 3 - "\(turn)".count)) + "\(turn)"
    }

    private mutating func pump() async throws {
        try await world.pump(crashing: crashes == .betweenStages)
        open += world.takeUtterances()
    }

    private mutating func advance(to moment: Instant, _ number: Int) async throws {
        try noMoreOpen()
        lastActionLine = number
        guard moment > world.time.now else {
            throw problem(number, "the clock is already past that moment")
        }
        try await world.advance(to: moment, crashing: crashes == .betweenStages)
        open += world.takeUtterances()
    }

    private mutating func check(_ expected: TranscriptExpectation, _ number: Int) throws {
        let index = open.firstIndex { $0.isFor(expected, knowing: known) }
        guard let index else {
            throw problem(
                number,
                "expected\n  \(expected.line)\nbut the bot said nothing there\(rest)"
            )
        }
        guard let more = open[index].match(expected, knowing: known) else {
            let wanted = TranscriptExpectation(
                who: expected.who,
                place: expected.place,
                isEdit: expected.isEdit,
                text: TextPattern(expected.text).filled(known) ?? expected.text,
                buttons: expected.buttons
            )
            throw problem(
                number,
                "expected\n  \(wanted.line)\nbut the bot said\n  \(open[index].line)\(rest)"
            )
        }
        known = more
        open.remove(at: index)
    }

    private func noMoreOpen() throws {
        guard !open.isEmpty else { return }
        let lines = open.map { "\n  " + $0.line }.joined()
        throw problem(lastActionLine, "nobody expected what the bot said after this line\(lines)")
    }

    private var rest: String {
        guard !open.isEmpty else { return "" }
        let lines = open.map { "\n  " + $0.line }.joined()
        return "\nwhat is still open since line \(lastActionLine)\(lines)"
    }

    private func problem(_ line: Int, _ message: String) -> TranscriptProblem {
        TranscriptProblem(file: transcript.file, line: line, message: message)
    }
}
