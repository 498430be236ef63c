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
        case report, phone, rained, joint, language
    }

    /// What to do.
    let verb: Verb
    /// The ticket that was named; nil when none was.
    let number: TicketNumber?
    /// More tickets that were named right behind the first one: for verbs that can be done to many at once.
    let others: [TicketNumber]
    /// What was said beside verb and numbers; may be empty.
    let argument: String
    /// The finer step, with the verb `stage`; nil with every other.
    let stage: Stage?
    /// Whether nobody but staff would write this: a slash or a ticket number stands with the verb.
    let isUnmistakable: Bool

    /// Reads a text; nil when it does not begin with a verb, or with a number and a verb.
    ///
    /// Accepted: `接单 BX-20261123-001`, `BX-20261123-001 完工 已换垫圈`, `/done all dry`, `回复 您好…`,
    /// `改为给水 BX-20261123-001`.
    init?(_ text: String) {
        var rest = text.drop(while: \.isWhitespace)
        let hasSlash = rest.first == "/"
        if hasSlash { rest = rest.dropFirst() }
        var number = Self.takeNumber(&rest)
        guard let entry = Self.entry(beginning: rest) else {
            return nil
        }
        let after = rest.dropFirst(entry.word.count)
        if entry.verb.isRead(as: .apart), let next = after.first, !next.isWhitespace, next != ":",
            next != "："
        {
            return nil
        }
        rest = after.drop { $0.isWhitespace || "：:，,".contains($0) }
        if number == nil { number = Self.takeNumber(&rest) }
        if number == nil, entry.verb.isRead(as: .numberBehind) {
            number = Self.takeLaterNumber(&rest)
        }
        var others: [TicketNumber] = []
        while entry.verb.isRead(as: .forMany), number != nil, let next = Self.takeNumber(&rest) {
            others.append(next)
        }
        self.others = others
        verb = Self.meant(entry.verb, number)
        stage =
            entry.verb == .stage
            ? Stage.allCases.first { $0.words.contains(entry.word) } : nil
        self.number = number
        isUnmistakable = hasSlash || number != nil
        argument = rest.clipped(to: Limits.storedTextLengthMax)
        // 为什么停水 is a question of somebody who lives here; the word alone, or with a number, is meant for us.
        if verb == .why, !isUnmistakable, !argument.isEmpty { return nil }
    }

    /// The same command for one of its tickets.
    private init(_ command: StaffCommand, for number: TicketNumber) {
        verb = command.verb
        self.number = number
        others = []
        argument = command.argument
        stage = command.stage
        isUnmistakable = true
    }

    /// The command once for each ticket it names, each ticket once.
    var singles: [StaffCommand] {
        var seen: Set<TicketNumber> = []
        return ([number].compactMap(\.self) + others).filter { seen.insert($0).inserted }
            .map { StaffCommand(self, for: $0) }
    }

    /// The verb whose word a text begins with; nil for none.
    static func verb(beginning text: some StringProtocol) -> Verb? {
        let rest = Substring(text).drop(while: \.isWhitespace)
        return entry(beginning: rest)?.verb
    }

    /// Whether words in a chat with an owner were meant for the bot: a slash, or a bare verb of the trade (派单 李工).
    ///
    /// 收到 alone is a good answer to an owner, and so are words that only begin like a verb (继续跟进).
    static func looksLikeOne(_ text: String) -> Bool {
        let rest = Substring(text).drop(while: \.isWhitespace)
        if rest.first == "/" { return true }
        guard let (word, verb) = entry(beginning: rest), verb != .acknowledge,
            !verb.isRead(as: .ordinary), !verb.isRead(as: .ofChats),
            word.utf8.first.map({ $0 >= 128 }) == true
        else { return false }
        let after = rest.dropFirst(word.count).first
        return after.map(\.isWhitespace) ?? true
    }

    /// The verb and its word that a text begins with: every message of an owner is held against the verbs.
    private static func entry(beginning text: Substring) -> (word: String, verb: Verb)? {
        guard
            let first = text.unicodeScalars.first?.properties.lowercaseMapping.unicodeScalars.first
        else { return nil }
        return wordsByLetter[first]?.first { begins(text, with: $0.word) }
    }

    /// 撤回 with the number of a notice takes back the notice, not the last step.
    private static func meant(_ verb: Verb, _ number: TicketNumber?) -> Verb {
        verb == .undo && number?.prefix == Notice.numberPrefix ? .withdrawNotice : verb
    }

    private static func begins(_ text: Substring, with word: String) -> Bool {
        let head = text.prefix(word.count)
        guard head.lowercased() == word else { return false }
        guard word.last?.isASCII == true, word.last?.isLetter == true else { return true }
        let after = text.dropFirst(word.count).first
        return after == nil || after?.isLetter == false
    }

    private static func takeNumber(_ rest: inout Substring) -> TicketNumber? {
        guard rest.first?.isLetter == true, rest.first?.isASCII == true else { return nil }
        let word = rest.prefix { !$0.isWhitespace && !"：:，,、".contains($0) }
        guard let number = TicketNumber(word) else { return nil }
        rest = rest.dropFirst(word.count).drop { $0.isWhitespace || "：:，,、".contains($0) }
        return number
    }

    /// A number behind the person or class that is named, where no words of a reply can be meant.
    private static func takeLaterNumber(_ rest: inout Substring) -> TicketNumber? {
        let words = rest.split(whereSeparator: \.isWhitespace)
        guard let index = words.firstIndex(where: { TicketNumber($0) != nil }) else { return nil }
        let number = TicketNumber(words[index])
        let others = words[..<index] + words[(index + 1)...]
        rest = Substring(others.joined(separator: " "))
        return number
    }
}
