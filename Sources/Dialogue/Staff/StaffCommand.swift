import Tickets

/// A word of staff, read: what to do, to which ticket, and what was said with it.
struct StaffCommand: Hashable {
    /// What staff can ask for.
    enum Verb: String, CaseIterable, Hashable {
        case accept, arrive, finish, suspend, resume, reject, dispatch, reply, takeOver, giveBack
        case remark, cancel, archive, reclassify, raiseUrgency, lowerUrgency, acknowledge
        case falseAlarm, bind, declareOutside, see, mine, help, why, promises
        case draftNotice, correctNotice, withdrawNotice, restoreNotice, reachNotice
        case stage, judgeValid, judgeInvalid, setLevel, accuse, write, check, visit
        case today, overdue, unassigned, find
        case open, merge, split, undo, passOn, canned, sendHeld, fulfil
        case handover, haveRead, reviewLog, askHelp
        case extend, quote, agree, disagree
        case leave, endLeave, appoint, schedule, depart, material
        case report, phone
    }

    /// What to do.
    let verb: Verb
    /// The ticket that was named; nil when none was.
    let number: TicketNumber?
    /// What was said beside verb and number; may be empty.
    let argument: String
    /// The finer step, with the verb `stage`; nil with every other.
    let stage: Stage?
    /// Whether nobody but staff would write this: a slash or a ticket number stands with the verb.
    let isUnmistakable: Bool

    /// Every word for a verb, Chinese and English; the longest that fits wins.
    static let words: [(word: String, verb: Verb)] = [
        ("接单", .accept), ("accept", .accept), ("take job", .accept),
        ("到场", .arrive), ("已到场", .arrive), ("on site", .arrive), ("arrived", .arrive),
        ("完工", .finish), ("已完工", .finish), ("done", .finish), ("finish", .finish),
        ("挂起", .suspend), ("suspend", .suspend), ("继续", .resume), ("resume", .resume),
        ("退单", .reject), ("reject", .reject), ("派单", .dispatch), ("转派", .dispatch),
        ("assign", .dispatch), ("dispatch", .dispatch), ("回复", .reply), ("reply", .reply),
        ("接管", .takeOver), ("take over", .takeOver), ("take", .takeOver),
        ("结束人工", .giveBack), ("交还", .giveBack), ("give back", .giveBack),
        ("end", .giveBack), ("备注", .remark), ("note", .remark), ("撤销", .cancel),
        ("取消", .cancel), ("cancel", .cancel), ("存档", .archive), ("归档", .archive),
        ("archive", .archive), ("改为", .reclassify), ("改成", .reclassify),
        ("change to", .reclassify), ("加急", .raiseUrgency), ("urgent", .raiseUrgency),
        ("降级", .lowerUrgency), ("lower", .lowerUrgency), ("收到", .acknowledge),
        ("ack", .acknowledge), ("误报", .falseAlarm), ("false alarm", .falseAlarm),
        ("绑定", .bind), ("bind", .bind), ("非物业职责", .declareOutside),
        ("非物业", .declareOutside), ("outside", .declareOutside), ("查看", .see),
        ("延期", .extend), ("extend", .extend), ("报价", .quote), ("quote", .quote),
        ("同意", .agree), ("agree", .agree), ("approve", .agree), ("不同意", .disagree),
        ("disagree", .disagree), ("decline", .disagree),
        ("请假", .leave), ("leave", .leave), ("销假", .endLeave), ("end leave", .endLeave),
        ("预约", .schedule), ("schedule", .schedule), ("出发", .depart), ("on the way", .depart),
        ("用料", .material), ("领料", .material), ("used", .material),
        ("任命", .appoint), ("appoint", .appoint),
        ("详情", .see), ("show", .see), ("为什么", .why), ("时限", .promises), ("deadlines", .promises),
        ("why", .why),
        ("我的", .mine), ("my list", .mine), ("mine", .mine), ("电话", .phone), ("phone", .phone),
        ("报表", .report), ("日报", .report), ("周报", .report), ("月报", .report),
        ("季报", .report), ("年报", .report), ("report", .report),
        ("帮助", .help), ("help", .help), ("?", .help), ("？", .help),
        ("今日", .today), ("今天", .today), ("today", .today), ("超时", .overdue),
        ("overdue", .overdue), ("待派", .unassigned), ("未派", .unassigned), ("未接", .unassigned),
        ("unassigned", .unassigned), ("找", .find), ("查", .find), ("搜", .find), ("find", .find),
        ("search", .find), ("新建", .open), ("登记", .open), ("new", .open), ("合并", .merge),
        ("merge", .merge), ("拆分", .split), ("split", .split), ("撤回", .undo), ("undo", .undo),
        ("转交", .passOn), ("pass to", .passOn), ("pass on", .passOn), ("快捷", .canned),
        ("canned", .canned), ("snippet", .canned), ("照发", .sendHeld), ("仍要发送", .sendHeld),
        ("send anyway", .sendHeld), ("已兑现", .fulfil), ("兑现", .fulfil), ("kept", .fulfil),
        ("交接班", .handover), ("交班", .handover), ("handover", .handover), ("已阅", .haveRead),
        ("read", .haveRead), ("批阅", .reviewLog), ("review", .reviewLog), ("求助", .askHelp),
        ("ask help", .askHelp),
    ].sorted { $0.word.count > $1.word.count }

    /// Reads a text; nil when it does not begin with a verb, or with a number and a verb.
    ///
    /// Accepted: `接单 BX-20261123-001`, `BX-20261123-001 完工 已换垫圈`, `/done all dry`, `回复 您好…`,
    /// `改为给水 BX-20261123-001`.
    init?(_ text: String) {
        var rest = text.prefix(Limits.storedTextLengthMax).drop(while: \.isWhitespace)
        let hasSlash = rest.first == "/"
        if hasSlash { rest = rest.dropFirst() }
        var number = Self.takeNumber(&rest)
        guard let entry = Self.allWords.first(where: { Self.begins(rest, with: $0.word) }) else {
            return nil
        }
        let after = rest.dropFirst(entry.word.count)
        if entry.verb.standsApart, let next = after.first, !next.isWhitespace, next != ":",
            next != "："
        {
            return nil
        }
        rest = after.drop { $0.isWhitespace || "：:，,".contains($0) }
        if number == nil { number = Self.takeNumber(&rest) }
        if number == nil, entry.verb == .reclassify { number = Self.takeLastNumber(&rest) }
        verb = entry.verb
        stage =
            entry.verb == .stage
            ? Stage.allCases.first { $0.words.contains(entry.word) } : nil
        self.number = number
        isUnmistakable = hasSlash || number != nil
        argument = String(rest)
        // 为什么停水 is a question of somebody who lives here; the word alone, or with a number, is meant for us.
        if verb == .why, !isUnmistakable, !argument.isEmpty { return nil }
    }

    private static func begins(_ text: Substring, with word: String) -> Bool {
        guard text.count >= word.count else { return false }
        let head = text.prefix(word.count)
        guard head.lowercased() == word else { return false }
        guard word.last?.isASCII == true, word.last?.isLetter == true else { return true }
        let after = text.dropFirst(word.count).first
        return after == nil || after?.isLetter == false
    }

    private static func takeNumber(_ rest: inout Substring) -> TicketNumber? {
        let word = rest.prefix { !$0.isWhitespace && !"：:，,".contains($0) }
        guard let number = TicketNumber(word) else { return nil }
        rest = rest.dropFirst(word.count).drop { $0.isWhitespace || "：:，,".contains($0) }
        return number
    }

    /// A number behind the class that is named, where no words of a reply can be meant.
    private static func takeLastNumber(_ rest: inout Substring) -> TicketNumber? {
        let words = rest.split(whereSeparator: \.isWhitespace)
        guard words.count > 1, let last = words.last, let number = TicketNumber(last) else {
            return nil
        }
        rest = rest[..<last.startIndex]
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return number
    }

    /// The right this verb needs; nil for those that everybody of the staff has.
    var right: StaffVerb? {
        switch verb {
        case .accept: .accept
        case .arrive: .arrive
        case .finish: .finish
        case .suspend: .suspend
        case .resume: .resume
        case .reject: .reject
        case .dispatch: .dispatch
        case .reply: .reply
        case .takeOver: .takeOver
        case .giveBack: .giveBack
        case .remark: .remark
        case .cancel: .cancel
        case .archive: .archive
        case .reclassify: .reclassify
        case .raiseUrgency: .raiseUrgency
        case .lowerUrgency: .lowerUrgency
        case .acknowledge: .acknowledge
        case .falseAlarm: .falseAlarm
        case .bind: .bind
        case .declareOutside: .declareOutside
        case .see, .why, .promises: .see
        case .stage: .stage
        case .judgeValid, .judgeInvalid: .judge
        case .setLevel: .setLevel
        case .accuse: .accuse
        case .write: .write
        case .check: .check
        case .visit: .visit
        case .draftNotice, .correctNotice, .withdrawNotice, .restoreNotice, .reachNotice: .notice
        case .today, .overdue, .unassigned, .find: .see
        case .open: .create
        case .merge, .split: .merge
        case .passOn, .canned: .takeOver
        case .sendHeld, .fulfil: .reply
        case .handover: .closeLog
        case .reviewLog: .reviewLog
        case .askHelp: .remark
        case .undo, .haveRead: nil
        case .extend: .extend
        case .quote: .quote
        case .report: .report
        case .phone: .phone
        case .leave, .endLeave: .setLeave
        case .appoint: .appoint
        case .schedule: .schedule
        case .depart: .depart
        case .material: .material
        case .mine, .help, .agree, .disagree: nil
        }
    }
}

extension StaffCommand.Verb {
    /// Whether a gap must follow the word, because it is the beginning of ordinary words too (找到了, 今天下午).
    var standsApart: Bool {
        switch self {
        case .today, .overdue, .unassigned, .find, .open, .undo, .canned, .sendHeld, .haveRead,
            .passOn, .handover, .report, .phone, .draftNotice, .correctNotice, .withdrawNotice,
            .restoreNotice, .reachNotice:
            true
        case .accept, .arrive, .finish, .suspend, .resume, .reject, .dispatch, .reply, .takeOver,
            .giveBack, .remark, .cancel, .archive, .reclassify, .raiseUrgency, .lowerUrgency,
            .acknowledge, .falseAlarm, .bind, .declareOutside, .see, .why, .promises, .mine, .help,
            .extend,
            .quote,
            .agree, .disagree, .merge, .split, .fulfil, .reviewLog, .askHelp, .leave, .endLeave,
            .appoint, .stage, .judgeValid, .judgeInvalid, .setLevel, .accuse, .write, .check,
            .visit, .schedule, .depart, .material:
            false
        }
    }

    /// Whether it is meant where plain words go to the owner: all else there is what the owner shall read.
    var isOfChats: Bool {
        switch self {
        case .takeOver, .giveBack, .passOn, .reply, .remark, .bind, .canned, .sendHeld, .fulfil,
            .undo, .help, .today, .overdue, .unassigned, .find, .agree, .disagree:
            true
        case .accept, .arrive, .finish, .suspend, .resume, .reject, .dispatch, .cancel, .archive,
            .reclassify, .raiseUrgency, .lowerUrgency, .acknowledge, .falseAlarm, .declareOutside,
            .see, .mine, .why, .promises, .extend, .quote, .open, .merge, .split, .handover,
            .haveRead, .reviewLog,
            .askHelp, .leave, .endLeave, .appoint, .stage, .judgeValid, .judgeInvalid, .setLevel,
            .accuse, .write, .check,
            .visit, .report, .phone, .schedule, .depart, .material, .draftNotice, .correctNotice,
            .withdrawNotice,
            .restoreNotice, .reachNotice:
            false
        }
    }
}
