import Tickets

// Every verb of staff in one place: its words, the right it needs, and how it is read. A new verb is a case of `Verb`, a row
// here, and what it does.
extension StaffCommand {
    /// How a verb is read.
    struct Traits: OptionSet, Hashable {
        let rawValue: UInt8
        /// A gap must follow the word, because it is the beginning of ordinary words too (找到了, 今天下午).
        static let apart = Traits(rawValue: 1)
        /// It is meant where plain words go to the owner: all else there is what the owner shall read.
        static let ofChats = Traits(rawValue: 2)
        /// The word also begins ordinary sentences, so that in a chat with an owner it is no command by itself.
        static let ordinary = Traits(rawValue: 4)
        /// It can be done to many tickets by one command.
        static let forMany = Traits(rawValue: 8)
        /// Who has no right to it can ask for it, and somebody who has decides.
        static let canBeAskedFor = Traits(rawValue: 32)
        /// Given to one ticket of an outage it is meant for all of them.
        static let forOutage = Traits(rawValue: 16)
        /// The number may stand behind what is named: 派单 李工 BX-20261123-001.
        static let numberBehind = Traits(rawValue: 64)
    }

    /// A row of the table.
    struct Entry: Hashable {
        /// The verb.
        let verb: Verb
        /// Its words, Chinese and English, in lower case.
        let words: [String]
        /// The right it needs; nil for a verb that everybody of the staff has.
        let right: StaffVerb?
        /// How it is read.
        let traits: Traits

        init(_ verb: Verb, _ words: [String], _ right: StaffVerb?, _ traits: Traits = []) {
            self.verb = verb
            self.words = words
            self.right = right
            self.traits = traits
        }
    }

    /// Every verb once, in the order of `Verb`.
    static let table: [Entry] = [
        Entry(.accept, ["接单", "accept", "take job"], .accept, [.forMany, .forOutage]),
        Entry(.arrive, ["到场", "已到场", "on site", "arrived"], .arrive, [.forMany, .forOutage]),
        Entry(.finish, ["完工", "已完工", "done", "finish"], .finish, [.forMany, .forOutage]),
        Entry(.suspend, ["挂起", "suspend"], .suspend, [.forMany, .forOutage]),
        Entry(.resume, ["继续", "resume"], .resume, [.forMany, .forOutage]),
        Entry(.reject, ["退单", "reject"], .reject, [.forOutage]),
        Entry(
            .dispatch,
            ["派单", "转派", "assign", "dispatch"],
            .dispatch,
            [.forMany, .forOutage, .numberBehind]
        ),
        Entry(.reply, ["回复", "reply"], .reply, [.ofChats, .forMany, .forOutage]),
        Entry(.takeOver, ["接管", "take over", "take"], .takeOver, [.ofChats]),
        Entry(.giveBack, ["结束人工", "交还", "give back", "end"], .giveBack, [.ofChats]),
        Entry(.remark, ["备注", "note"], .remark, [.ofChats, .forMany]),
        Entry(.cancel, ["撤销", "取消", "cancel"], .cancel),
        Entry(.archive, ["存档", "归档", "archive"], .archive, [.forMany]),
        Entry(.reclassify, ["改为", "改成", "change to"], .reclassify, [.forMany, .numberBehind]),
        Entry(.raiseUrgency, ["加急", "urgent"], .raiseUrgency, [.forMany]),
        Entry(.lowerUrgency, ["降级", "lower"], .lowerUrgency, [.canBeAskedFor]),
        Entry(.acknowledge, ["收到", "ack", "acknowledge"], .acknowledge, [.forMany]),
        Entry(.falseAlarm, ["误报", "false alarm"], .falseAlarm),
        Entry(.bind, ["绑定", "bind"], .bind, [.ofChats]),
        Entry(.declareOutside, ["非物业职责", "非物业", "outside"], .declareOutside),
        Entry(.see, ["查看", "详情", "show"], .see),
        Entry(.mine, ["我的", "my list", "my jobs", "mine"], nil),
        Entry(.help, ["帮助", "help", "?", "？"], nil, [.ofChats]),
        Entry(.why, ["为什么", "why"], .see),
        Entry(.promises, ["时限", "deadlines"], .see),
        Entry(.draftNotice, ["通知", "notice"], .notice, [.apart, .ordinary]),
        Entry(.correctNotice, ["更正通知", "更正", "correct notice"], .notice, [.apart, .ordinary]),
        Entry(.withdrawNotice, ["撤回通知", "withdraw notice"], .notice, [.apart, .ordinary]),
        Entry(.restoreNotice, ["已恢复", "restored"], .notice, [.apart, .ordinary]),
        Entry(.reachNotice, ["送达", "reach"], .notice, [.apart, .ordinary]),
        Entry(.stage, Stage.allCases.flatMap(\.words), .stage, [.ordinary]),
        Entry(.judgeValid, ["有效", "valid"], .judge, [.ordinary]),
        Entry(.judgeInvalid, ["无效", "invalid"], .judge, [.ordinary, .canBeAskedFor]),
        Entry(.setLevel, ["定级", "set level"], .setLevel, [.ordinary]),
        Entry(.accuse, ["被投诉人", "accused"], .accuse, [.ordinary]),
        Entry(.write, ["书面答复", "written answer"], .write, [.ordinary]),
        Entry(.check, ["审核通过", "approve answer"], .check, [.ordinary]),
        Entry(.visit, ["回访", "visit"], .visit, [.ordinary]),
        Entry(.today, ["今日", "今天", "today"], .see, [.apart, .ofChats]),
        Entry(.overdue, ["超时", "overdue"], .see, [.apart, .ofChats]),
        Entry(.unassigned, ["待派", "未派", "未接", "unassigned"], .see, [.apart, .ofChats]),
        Entry(.find, ["找", "查", "搜", "find", "search"], .see, [.apart, .ofChats]),
        Entry(.open, ["新建", "登记", "new"], .create, [.apart]),
        Entry(.merge, ["合并", "merge"], .merge),
        Entry(.split, ["拆分", "split"], .merge),
        Entry(.undo, ["撤回", "undo"], nil, [.apart, .ofChats]),
        Entry(.passOn, ["转交", "pass to", "pass on"], .takeOver, [.apart, .ofChats]),
        Entry(.canned, ["快捷", "canned", "snippet"], .takeOver, [.apart, .ofChats]),
        Entry(.sendHeld, ["照发", "仍要发送", "send anyway"], .reply, [.apart, .ofChats]),
        Entry(.fulfil, ["已兑现", "兑现", "kept"], .reply, [.ofChats]),
        Entry(.handover, ["交接班", "交班", "handover"], .closeLog, [.apart]),
        Entry(.haveRead, ["已阅", "read"], nil, [.apart]),
        Entry(.reviewLog, ["批阅", "review"], .reviewLog),
        Entry(.askHelp, ["求助", "ask help"], .remark),
        Entry(.extend, ["延期", "extend"], .extend, [.canBeAskedFor]),
        Entry(.quote, ["报价", "quote"], .quote),
        Entry(.agree, ["同意", "agree", "approve"], nil, [.ofChats]),
        Entry(.disagree, ["不同意", "disagree", "decline"], nil, [.ofChats]),
        Entry(.leave, ["请假", "leave"], .setLeave),
        Entry(.endLeave, ["销假", "end leave"], .setLeave),
        Entry(.appoint, ["任命", "appoint"], .appoint),
        Entry(.schedule, ["预约", "schedule"], .schedule),
        Entry(.depart, ["出发", "on the way"], .depart),
        Entry(.material, ["用料", "领料", "used"], .material),
        Entry(.report, ["报表", "日报", "周报", "月报", "季报", "年报", "report"], .report, [.apart]),
        Entry(.phone, ["电话", "phone"], .phone, [.apart]),
        Entry(.rained, ["下雨了", "下过雨", "雨后", "rained"], .visit, [.apart]),
        Entry(.joint, ["四方验收", "joint acceptance"], .stage, [.ordinary]),
        Entry(.language, ["语言", "language"], nil, [.apart]),
    ]

    /// The row of each verb.
    static let entries: [Verb: Entry] = Dictionary(
        table.map { ($0.verb, $0) },
        uniquingKeysWith: { first, _ in first }
    )

    /// Every word with its verb; the longest that fits wins.
    static let allWords: [(word: String, verb: Verb)] =
        table.flatMap { entry in entry.words.map { ($0, entry.verb) } }
        .sorted { $0.word.count > $1.word.count }

    /// The same by the first letter of the word.
    static let wordsByLetter = Dictionary(grouping: allWords) {
        $0.word.unicodeScalars.first ?? "?"
    }

    /// The right this verb needs; nil for those that everybody of the staff has.
    var right: StaffVerb? { verb.entry.right }
}

extension StaffCommand.Verb {
    /// Its row of the table.
    var entry: StaffCommand.Entry {
        StaffCommand.entries[self] ?? StaffCommand.Entry(self, [], nil)
    }

    /// Its first word in a language, as a person would write it.
    func word(in language: String) -> String {
        let isEnglish = language == "en"
        let word = entry.words.first { ($0.utf8.first.map { $0 < 128 } ?? false) == isEnglish }
        return word ?? entry.words.first ?? rawValue
    }

    /// Whether it is read so.
    func isRead(as trait: StaffCommand.Traits) -> Bool { entry.traits.contains(trait) }
}
