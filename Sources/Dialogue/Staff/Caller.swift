import Tickets

/// What a clerk wrote down of a call or a visit: `新建 电话 报修 3-2-1502 王女士 13800001111 厨房漏水 明天上午`.
struct Caller {
    /// The way it reached the desk.
    let channel: TicketChannel
    /// The name; nil when none was told.
    let name: String?
    /// What the matter is.
    let facts: TicketFacts
    /// The danger in the words; nil for none.
    let danger: EmergencyFinding?
    /// The danger that may be in them, about which the caller is to be asked; nil for none.
    let doubt: EmergencyFinding?

    private static let channels: [(word: String, channel: TicketChannel)] = [
        ("电话", .phone), ("来电", .phone), ("phone", .phone), ("call", .phone), ("来访", .visit),
        ("上门", .visit), ("前台", .visit), ("visit", .visit), ("walk-in", .visit),
    ]
    private static let titles = [
        "先生", "女士", "小姐", "太太", "阿姨", "叔叔", "大爷", "大妈", "奶奶", "爷爷", "老师",
    ]
    private static let englishTitles = ["mr", "ms", "mrs", "miss", "mr.", "ms.", "mrs."]
    private static let nameLengthMax = 6

    /// Whom to look for behind the words.
    static func read(_ words: String, by turn: Turn) -> CallerQuery? {
        guard let caller = Caller(words, by: turn) else { return nil }
        return CallerQuery(phone: caller.facts.phone, household: caller.facts.household)
    }

    /// Reads the words; nil when nothing is left that could be a matter.
    init?(_ words: String, by turn: Turn) {
        var channel = TicketChannel.phone
        var kind: TicketKind?
        var name: String?
        var rest: [String] = []
        var tokens = words.split { $0.isWhitespace || "，,；;".contains($0) }.map(String.init)[...]
        while let token = tokens.popFirst() {
            let lower = token.lowercased()
            if rest.isEmpty, let known = Self.channels.first(where: { $0.word == lower }) {
                channel = known.channel
            } else if rest.isEmpty, kind == nil, let known = Self.kind(lower) {
                kind = known
            } else if name == nil, Self.isName(token) {
                name = token
            } else if name == nil, Self.englishTitles.contains(lower), let next = tokens.popFirst()
            {
                name = token + " " + next
            } else {
                rest.append(token)
            }
        }
        let text = rest.joined(separator: " ")
        guard text.contains(where: \.isLetter) else { return nil }
        let local = turn.policy.calendar.localTime(of: turn.now)
        let matter =
            turn.catalogue.recognizer.recognize(text, at: local).max {
                $0.urgency == $1.urgency ? $0.score < $1.score : $0.urgency < $1.urgency
            } ?? Recognition(text: text, language: "zh")
        // The number to call is kept with the ticket; lists that many eyes see do not repeat it.
        let told = rest.filter { $0.filter(\.isNumber) != matter.slots.phone }
            .joined(separator: " ")
        let fitting = turn.caseFile.estate.households(matching: matter.slots.place)
        let flat = fitting.count == 1 ? fitting.first : nil
        var place = matter.slots.place
        if let flat {
            place = flat.place
            place.spot = matter.slots.place.spot
        }
        let found = kind ?? matter.intent.ticketKind ?? matter.kind ?? .repair
        self.channel = channel
        self.name = name
        danger = matter.emergency?.certainty == .present ? matter.emergency : nil
        doubt = matter.emergency?.certainty == .doubtful ? matter.emergency : nil
        var facts = TicketFacts(
            kind: danger != nil && found != .complaint ? .repair : found,
            topic: matter.topic,
            urgency: danger == nil ? matter.urgency : .emergency,
            level: found == .complaint ? matter.level ?? .ordinary : nil,
            summary: told.clipped(to: Limits.summaryLengthMax),
            place: place,
            household: flat?.id,
            phone: matter.slots.phone,
            appointment: matter.slots.appointment,
            isConfirmed: true
        )
        facts.window = turn.span(of: matter.slots.window)
        self.facts = matter.isFrail ? turn.stepped(facts) : facts
    }

    private static func kind(_ word: String) -> TicketKind? {
        TicketKind.allCases.first { $0.chineseName == word || $0.englishName == word }
    }

    private static func isName(_ token: String) -> Bool {
        token.count <= nameLengthMax && titles.contains { token.hasSuffix($0) && token != $0 }
    }
}
