import KeywordMatching
import Tickets

/// What staff wrote for a notice, read: topic, buildings, span of time, whether it is urgent.
struct NoticeDraft {
    /// What it is about.
    let topic: Topic
    /// The buildings; empty means all.
    let buildings: [String]
    /// Whether the words say for whom it is.
    let hasArea: Bool
    /// When it begins; nil when not told.
    let from: Instant?
    /// When it ends; nil when not told.
    let until: Instant?
    /// Whether it goes out at once, in quiet hours too.
    let isUrgent: Bool
    /// The words for the owners.
    let text: String

    private static let everybody = [
        "全小区", "全体", "全部业主", "各位业主", "所有楼栋", "all buildings", "everybody",
    ]
    private static let urgentWords = ["紧急", "urgent"]

    /// Reads the words of a notice.
    init(_ words: String, _ catalogue: Catalogue, _ calendar: DeskCalendar, at now: Instant) {
        var text = words
        var isUrgent = false
        for word in Self.urgentWords where text.lowercased().hasPrefix(word) {
            isUrgent = true
            text = String(
                text.dropFirst(word.count).drop { $0.isWhitespace || "：:，,".contains($0) }
            )
        }
        self.isUrgent = isUrgent
        self.text = text
        let local = calendar.localTime(of: now)
        topic = catalogue.recognizer.recognize(text, at: local).first?.topic ?? .other
        let folded = FoldedText(Self.withClocks(text))
        let named = SlotReader(folded, at: local).rooms.filter { $0.room == nil }
        let both = Self.buildings(in: text) + named.compactMap(\.building)
        buildings = both.enumerated().filter { both.firstIndex(of: $1) == $0 }.map(\.element)
        let lowered = text.lowercased()
        hasArea = !buildings.isEmpty || Self.everybody.contains { lowered.contains($0) }
        let minutes = Int64(local.dayNumber) * 1440 + Int64(local.minuteOfDay)
        let window = TimeWindowParser.parse(
            folded,
            now: LocalMoment(epochMs: minutes * 60_000, utcOffsetMinutes: 0)
        ).first
        from = window.map {
            calendar.instant(
                dayNumber: local.dayNumber + $0.dayOffset,
                minuteOfDay: $0.startMinute
            )
        }
        until = window.map {
            calendar.instant(dayNumber: local.dayNumber + $0.dayOffset, minuteOfDay: $0.endMinute)
        }
    }

    /// The words with "tomorrow 9-12" written as "tomorrow 9:00-12:00": in a notice two numbers behind a day are hours.
    private static func withClocks(_ text: String) -> String {
        let hours =
            #/
            (?i)(today|tomorrow|tonight|day|\d[日号])  (\s+(?:from\s+)?)
            (\d{1,2}) \s? (?:-|–|~|to) \s? (\d{1,2})  (?![-\d:点时号日栋])
            /#
        return text.replacing(hours) { match in
            "\(match.1)\(match.2)\(match.3):00-\(match.4):00"
        }
    }

    /// The buildings that the words name: 3栋, 3号楼, B座.
    static func buildings(in text: String) -> [String] {
        var found: [String] = []
        var name = ""
        for character in text {
            if character.isASCII, character.isLetter || character.isNumber {
                name.append(character)
                continue
            }
            if "栋座幢号".contains(character), !name.isEmpty, name.count <= 3, !found.contains(name) {
                found.append(name)
            }
            name = ""
        }
        return found
    }
}
