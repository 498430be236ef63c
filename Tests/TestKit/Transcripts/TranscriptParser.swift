import Tickets

/// Reads a transcript.
struct TranscriptParser {
    private let file: String

    init(file: String) {
        self.file = file
    }

    /// A line with the lines that continue it.
    private struct Block {
        let number: Int
        var text: String
    }

    /// Reads the text of a transcript.
    func parse(_ text: String) throws(TranscriptProblem) -> Transcript {
        var header = TranscriptHeader()
        var isHeader = true
        var lines: [Transcript.Line] = []
        for block in blocks(of: text) {
            if isHeader,
                try TranscriptHeaderReader(file: file).read(block.text, block.number, into: &header)
            {
                continue
            }
            isHeader = false
            let step = try step(block)
            for _ in 0..<times(of: step, block) {
                lines.append(Transcript.Line(number: block.number, step: step))
            }
        }
        return Transcript(file: file, header: header, lines: lines)
    }

    /// How often a line counts: what the bot says again and again is written once, `bot → 马队 ×30: …`.
    private func times(of step: TranscriptStep, _ block: Block) -> Int {
        guard case .expect = step, let head = block.text.cutAtColon?.0,
            let mark = head.lastIndex(of: "×")
        else { return 1 }
        return Int(head[head.index(after: mark)...].trimmed) ?? 1
    }

    private func blocks(of text: String) -> [Block] {
        var blocks: [Block] = []
        var number = 0
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            number += 1
            let isContinued = line.hasPrefix("  ") || line.hasPrefix("\t")
            let words = line.trimmed
            if words.isEmpty || (words.hasPrefix("#") && !isContinued) { continue }
            if isContinued, !blocks.isEmpty {
                blocks[blocks.count - 1].text += "\n" + words
            } else {
                blocks.append(Block(number: number, text: words))
            }
        }
        return blocks
    }

    private func step(_ block: Block) throws(TranscriptProblem) -> TranscriptStep {
        let text = block.text
        if text == "crash" { return .crash }
        if text == "stop" { return .bot(isUp: false) }
        if text == "start" { return .bot(isUp: true) }
        if let name = text.without("policy ") { return .policy(name) }
        if text == "again" { return .again }
        if text == "platform down" { return .platform(isDown: true) }
        if text == "platform up" { return .platform(isDown: false) }
        if let who = text.without("block ") { return .blocks(who: who, isBlocked: true) }
        if let who = text.without("unblock ") { return .blocks(who: who, isBlocked: false) }
        if let moment = text.without("at ") { return try time(moment, block.number) }
        if let check = check(text) { return .check(check) }
        guard let (head, words) = text.cutAtColon else {
            throw problem(block, "neither `who: words` nor a directive")
        }
        for (mark, isEdit) in [("→", false), ("->", false), ("✎", true), ("edits", true)] {
            guard let who = head.without("bot " + mark) else { continue }
            let name = who.prefix { $0 != "×" }.trimmed
            return .expect(expectation(of: name, isEdit: isEdit, words))
        }
        return try saying(head, words, block)
    }

    private func expectation(
        of recipient: String,
        isEdit: Bool,
        _ words: String
    ) -> TranscriptExpectation {
        var text = words
        var labels: [String] = []
        while text.hasSuffix("»"), let start = text.lastIndex(of: "«") {
            labels.insert(String(text[text.index(after: start)...].dropLast()), at: 0)
            text = text[..<start].trimmed
        }
        let place = place(recipient)
        return TranscriptExpectation(
            who: place == .own ? recipient : nil,
            place: place,
            isEdit: isEdit,
            text: text,
            buttons: labels.isEmpty ? nil : labels.filter { !$0.isEmpty }
        )
    }

    private func place(_ recipient: String) -> TranscriptStep.Place {
        if recipient == "desk" { return .desk }
        if let thread = recipient.without("desk/") { return .thread(thread) }
        return .own
    }

    private func saying(
        _ head: String,
        _ words: String,
        _ block: Block
    ) throws(TranscriptProblem) -> TranscriptStep {
        var who = head
        let isHeld = who.hasPrefix("+")
        if isHeld { who = who.dropFirst().trimmed }
        var times = 1
        if let mark = who.lastIndex(of: "×"),
            let count = Int(who[who.index(after: mark)...].trimmed)
        {
            times = count
            who = who[..<mark].trimmed
        }
        var place = TranscriptStep.Place.own
        if let at = who.firstIndex(of: "@") {
            place = self.place(who[who.index(after: at)...].trimmed)
            who = who[..<at].trimmed
            if place == .own { throw problem(block, "after @ stands `desk` or `desk/…`") }
        }
        guard !who.isEmpty else { throw problem(block, "nobody says this") }
        let what = TranscriptSayingReader().read(words)
        return .say(who: who, where: place, what: what, times: times, isHeld: isHeld)
    }

    private func time(_ text: String, _ number: Int) throws(TranscriptProblem) -> TranscriptStep {
        if let amount = text.without("+") {
            guard let duration = TranscriptClock.duration(amount) else {
                throw TranscriptProblem(
                    file: file,
                    line: number,
                    message: "not a span of time: \(amount)"
                )
            }
            return .pass(duration)
        }
        guard let (day, minute) = TranscriptClock.moment(text) else {
            throw TranscriptProblem(file: file, line: number, message: "not a moment: \(text)")
        }
        return .until(day: day, minuteOfDay: minute)
    }

    private func check(_ text: String) -> TranscriptCheck? {
        if text == "nothing waits" { return .nothingWaits }
        if let count = text.without("tickets ").flatMap({ Int($0) }) { return .ticketCount(count) }
        if let rest = text.without("ticket "), let (number, words) = rest.cut(at: " is ") {
            return .ticket(number, words: words.split(separator: ",").map { $0.trimmed })
        }
        if let words = text.without("paper has ") { return .paper(words) }
        if let title = text.without("thread is ") { return .thread(title) }
        if let rest = text.without("chat "), let (who, whom) = rest.cut(at: " is with ") {
            return .chat(who, with: whom)
        }
        return nil
    }

    private func problem(_ block: Block, _ message: String) -> TranscriptProblem {
        TranscriptProblem(file: file, line: block.number, message: "\(message): \(block.text)")
    }
}
