import Messaging
import TestKit
import Tickets

/// What residents write by themselves, and how they answer the bot.
struct Residents {
    /// Matters of a day, a home or a place, with how often each comes up.
    private static let everyday: [(words: String, weight: Int)] = [
        ("厨房水龙头漏水，明天上午有人", 9), ("马桶堵了，下午在家", 7), ("客厅插座没电了，周六上午有人", 6),
        ("楼道灯坏了", 8), ("门禁卡刷不开", 5), ("电梯里有异响", 4), ("家里没有热水", 3),
        ("地库B2有积水", 2), ("窗户关不上，下班以后有人", 3), ("入户门锁坏了关不上", 2),
        ("物业费怎么交", 8), ("装修要办什么手续", 5), ("停车费多少钱一个月", 6),
        ("明天停水吗", 3), ("快递放哪里了", 2), ("你好", 4), ("谢谢", 3), ("转人工", 2),
        ("楼上天天半夜装修，我要投诉", 4), ("垃圾堆了两天没人清，投诉", 4), ("保安态度很差，我要投诉", 2),
        ("报修三次都没人来，你们怎么回事", 2), ("再不处理我就打12345", 1),
        ("建议在东门加个快递柜", 2), ("上次修的水管又漏了", 2), ("有人被困在电梯里", 1),
        ("闻到煤气味", 1), ("The corridor light is broken", 2), ("厨房漏水，另外路灯也不亮", 2),
    ]
    /// What a storm adds.
    private static let storm: [(words: String, weight: Int)] = [
        ("窗户进雨水了，漏得厉害", 6), ("屋顶漏水，滴到床上了", 5), ("停电了", 6), ("地库进水了", 3),
        ("树倒了压到车", 2), ("阳台往屋里倒灌水", 4),
    ]

    /// How many matters 2,000 homes bring up in an hour of the day: few at night, most in the evening.
    static func perHour(_ hour: Int, isStorm: Bool) -> Double {
        let base: Double =
            switch hour {
            case 0..<6: 0.1
            case 6..<9: 1.2
            case 9..<18: 1.8
            case 18..<22: 2.6
            default: 0.6
            }
        return isStorm ? base * 6 : base
    }

    /// What somebody writes first.
    static func matter(isStorm: Bool, _ random: inout SeededGenerator) -> String {
        let list =
            isStorm && Int.random(in: 0..<3, using: &random) > 0 ? storm : everyday
        var left = Int.random(in: 0..<list.reduce(0) { $0 + $1.weight }, using: &random)
        for (words, weight) in list {
            left -= weight
            if left < 0 { return words }
        }
        return list[0].words
    }

    /// How a resident answers what the bot said; nil for not at all.
    static func answer(
        to sent: OutboundMessage,
        _ random: inout SeededGenerator
    ) -> (words: String, isPress: Bool, minutes: Int)? {
        let choices = sent.choices.flatMap(\.self)
        let ratings = choices.filter { $0.data.hasPrefix("满意") || $0.data.hasPrefix("较满意") }
        if !ratings.isEmpty {
            let roll = Int.random(in: 0..<100, using: &random)
            let minutes = Int.random(in: 3...900, using: &random)
            if roll < 60 { return (ratings[0].data, true, minutes) }
            if roll < 68, let bad = choices.first(where: { $0.data.hasPrefix("不满意") }) {
                return (bad.data, true, minutes)
            }
            return nil
        }
        guard sent.purpose == .ask else { return nil }
        let minutes = Int.random(in: 1...4, using: &random)
        if let choice = choices.first, Int.random(in: 0..<3, using: &random) > 0 {
            return (choice.data, true, minutes)
        }
        let words = ["明天上午", "随时", "跳过", "还没修好", "今天晚上七点以后"]
        return (words[Int.random(in: 0..<words.count, using: &random)], false, minutes)
    }
}
