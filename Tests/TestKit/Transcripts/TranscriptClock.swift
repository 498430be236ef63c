import Tickets

/// Reads moments and spans of time as transcripts write them.
enum TranscriptClock {
    /// The local time of transcripts.
    static let calendar = DeskCalendar.roundTheClock

    /// Reads `30s`, `2m`, `3h`, `1d` or several of them, for example `1h30m`; nil for anything else.
    static func duration(_ text: String) -> Duration? {
        var total = Duration.zero
        var digits = ""
        for character in text {
            if character.isASCII, character.isNumber {
                digits.append(character)
                continue
            }
            guard let count = Int(digits) else { return nil }
            digits = ""
            switch character {
            case "s": total += .seconds(count)
            case "m": total += .minutes(count)
            case "h": total += .hours(count)
            case "d": total += .days(count)
            default: return nil
            }
        }
        return digits.isEmpty && total > .zero ? total : nil
    }

    /// Reads `09:30` or `2026-11-24 09:30` as day number, nil when not told, and minute of the day.
    static func moment(_ text: String) -> (day: Int?, minute: Int)? {
        let parts = text.split(separator: " ")
        guard let clock = parts.last, parts.count <= 2 else { return nil }
        let time = clock.split(separator: ":").compactMap { Int($0) }
        guard time.count == 2, (0..<24).contains(time[0]), (0..<60).contains(time[1]) else {
            return nil
        }
        let minute = time[0] * 60 + time[1]
        guard parts.count == 2 else { return (nil, minute) }
        let date = parts[0].split(separator: "-").compactMap { Int($0) }
        guard date.count == 3, (1...12).contains(date[1]), (1...31).contains(date[2]) else {
            return nil
        }
        return (LocalTime.dayNumber(year: date[0], month: date[1], day: date[2]), minute)
    }
}
