import Messaging
import TestKit
import Tickets

/// How staff answer what reaches them: by the buttons they are given, often late, sometimes not at all.
struct Crew {
    /// When they are at work.
    let calendar: DeskCalendar

    /// A message that reached somebody of the staff, or the desk.
    struct Post {
        /// As it was sent.
        let message: OutboundMessage
        /// Whose chat it is in; nil for the desk's group.
        let reader: String?
        /// The thread of the desk's group.
        let thread: String?
    }

    /// What somebody does about it; nil for nothing.
    func answer(
        to post: Post,
        at now: Instant,
        _ random: inout SeededGenerator
    ) -> Deed? {
        let choices = post.message.choices.flatMap(\.self)
        guard let first = choices.first else { return nil }
        let roll = Int.random(in: 0..<100, using: &random)
        guard let reader = post.reader else {
            return desk(first.data, post, at: now, roll, &random)
        }
        if post.message.purpose == .alarm {
            // One in four takes it himself, most say 收到, some do not hear.
            if roll < 25, let take = choices.first(where: { $0.data.hasPrefix("接单") }) {
                return press(take.data, by: reader, at: soon(now, 1...4, &random))
            }
            return roll < 80 ? press(first.data, by: reader, at: soon(now, 1...3, &random)) : nil
        }
        if roll < 8 { return nil }
        let at = atWork(now, minutes: 2...120, &random)
        if let finish = choices.first(where: { $0.data.hasPrefix("完工") }) {
            return self.finish(finish.data, choices, by: reader, at: at, roll)
        }
        if roll < 12, let reject = choices.first(where: { $0.data.hasPrefix("退单") }) {
            return press(reject.data, by: reader, at: at)
        }
        return press(first.data, by: reader, at: at)
    }

    /// The desk's clerks: questions are answered, complaints taken and settled, repairs left to the workers.
    private func desk(
        _ data: String,
        _ post: Post,
        at now: Instant,
        _ roll: Int,
        _ random: inout SeededGenerator
    ) -> Deed? {
        let clerk = roll.isMultiple(of: 2) ? "前台甲" : "前台乙"
        let at = atWork(now, minutes: 3...150, &random)
        let number = TicketNumber.mentioned(in: data).first
        var words: String?
        if data.hasPrefix("接管") { words = "您好，我是前台，请讲。" }
        if let number, data.hasPrefix("接单") {
            switch number.prefix {
            case "ZX": words = "回复 \(number) 您好，这件事请到服务中心前台办理，8:30开门。"
            case "TS", "JY": words = "接单 \(number)"
            default: words = roll < 6 ? "接单 \(number)" : nil
            }
        }
        if let number, data.hasPrefix("到场") || data.hasPrefix("完工") {
            words = "完工 \(number) 已到现场核实并处理，谢谢您的提醒"
        }
        guard let words else { return nil }
        return Deed(at: at, who: clerk, words: words, isInDesk: true, thread: post.thread)
    }

    private func finish(
        _ data: String,
        _ choices: [Choice],
        by who: String,
        at: Instant,
        _ roll: Int
    ) -> Deed {
        if let arrive = choices.first(where: { $0.data.hasPrefix("到场") }), roll > 20 {
            return press(arrive.data, by: who, at: at)
        }
        guard roll > 15, let number = TicketNumber.mentioned(in: data).first else {
            let number = TicketNumber.mentioned(in: data).first.map { "\($0)" } ?? ""
            return Deed(at: at, who: who, words: "挂起 \(number) 待料")
        }
        return Deed(at: at, who: who, words: "完工 \(number) 换了配件，已试好")
    }

    private func press(_ data: String, by who: String, at: Instant) -> Deed {
        Deed(at: at, who: who, words: data, isPress: true)
    }

    private func soon(
        _ now: Instant,
        _ minutes: ClosedRange<Int>,
        _ random: inout SeededGenerator
    ) -> Instant {
        now + .minutes(Int.random(in: minutes, using: &random))
    }

    /// Some minutes later, or as many after the next opening.
    private func atWork(
        _ now: Instant,
        minutes: ClosedRange<Int>,
        _ random: inout SeededGenerator
    ) -> Instant {
        let later = soon(now, minutes, &random)
        if calendar.isOpen(at: later) { return later }
        return soon(calendar.nextOpening(from: later) ?? later, minutes, &random)
    }
}
