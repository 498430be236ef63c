/// A part of the day as owners speak of it, with the minutes that a visit in it may take place.
///
/// The borders are the usual ones of a property office, not of a dictionary: nobody is visited
/// before 7:00 or after 22:00 unless the owner says so.
enum DayPart: Sendable {
    case smallHours
    case earlyMorning
    case morning
    case noon
    case afternoon
    case dusk
    case evening
    case night
    case afterWork
    case beforeWork
    case wholeDay

    /// Minutes after midnight.
    var minutes: Range<Int> {
        switch self {
        case .smallHours: 0..<360
        case .earlyMorning: 420..<600
        case .morning: 480..<720
        case .noon: 690..<840
        case .afternoon: 780..<1080
        case .dusk: 1020..<1140
        case .evening: 1080..<1320
        case .night: 1200..<1440
        case .afterWork: 1080..<1320
        case .beforeWork: 420..<540
        case .wholeDay: 480..<1320
        }
    }

    /// Words, the longer ones of a common beginning first.
    private static let chinese: [(word: String, part: DayPart)] = [
        ("凌晨", .smallHours), ("早上", .earlyMorning), ("早晨", .earlyMorning),
        ("清晨", .earlyMorning), ("一早", .earlyMorning), ("上午", .morning), ("上昼", .morning),
        ("中午", .noon), ("午休时间", .noon), ("午休", .noon), ("正午", .noon), ("下午", .afternoon),
        ("午后", .afternoon), ("下昼", .afternoon), ("傍晚", .dusk), ("晚上", .evening),
        ("夜晚", .evening), ("晚间", .evening), ("半夜", .night), ("夜里", .night), ("深夜", .night),
        ("下班以后", .afterWork), ("下班之后", .afterWork), ("下班后", .afterWork),
        ("下了班", .afterWork), ("收工后", .afterWork), ("上班前", .beforeWork),
        ("上班以前", .beforeWork), ("上班之前", .beforeWork), ("全天", .wholeDay),
        ("整天", .wholeDay), ("一整天", .wholeDay), ("一天", .wholeDay), ("白天", .wholeDay),
    ]

    private static let english: [(words: [String], part: DayPart)] = [
        (["after", "work"], .afterWork), (["before", "work"], .beforeWork),
        (["all", "day"], .wholeDay),
        (["morning"], .morning), (["noon"], .noon), (["lunchtime"], .noon),
        (["afternoon"], .afternoon),
        (["evening"], .evening), (["night"], .evening),
    ]

    /// All words with which a part can begin.
    static var starters: [String] {
        chinese.map(\.word) + english.compactMap(\.words.first)
    }

    /// The hour of 24 that an hour of the clock means in this part: 下午3点 is 15.
    func hour(_ hour: Int) -> Int {
        switch self {
        case .smallHours, .earlyMorning, .morning, .beforeWork: hour
        case .noon: hour < 4 ? hour + 12 : hour
        case .afternoon, .dusk, .afterWork: hour < 12 ? hour + 12 : hour
        case .evening, .night: hour < 5 || hour > 12 ? hour : hour + 12
        case .wholeDay: DayPart.plainHour(hour)
        }
    }

    /// The hour of 24 without a part named: visits are made by day, so 1 to 6 are afternoon hours.
    static func plainHour(_ hour: Int) -> Int {
        (1...6).contains(hour) ? hour + 12 : hour
    }

    /// Reads a part at a position, Chinese or English; 早 and 晚 alone only right after a day.
    static func read(
        _ text: SlotText,
        at position: Int,
        isAfterDay: Bool
    ) -> (part: DayPart, next: Int)? {
        for (word, part) in chinese {
            if let next = text.after(word, at: position) { return (part, next) }
        }
        if isAfterDay {
            if let next = text.after("早", at: position) { return (.earlyMorning, next) }
            if let next = text.after("晚", at: position) { return (.evening, next) }
        }
        let start = text.after(oneOf: ["in the ", "at ", "the "], at: position) ?? position
        for (words, part) in english {
            var next = start
            var isRead = true
            for word in words {
                next = text.skip(" ", at: next)
                isRead = isRead && text.word(next) == word
                next += 1
            }
            if isRead { return (part, next) }
        }
        return nil
    }
}
