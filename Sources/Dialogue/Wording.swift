import Tickets

/// How moments, people, places and tickets are put into words for owners and staff.
struct Wording {
    let dialogue: Dialogue
    let now: Instant

    private var calendar: DeskCalendar { dialogue.policy.calendar }

    /// A moment as people say it: `17:40` today, `11-24 09:00` on another day.
    func time(_ moment: Instant) -> String {
        let local = calendar.localTime(of: moment)
        guard local.dayNumber != calendar.localTime(of: now).dayNumber else { return local.clock }
        return local.isoDate.dropFirst(5) + " " + local.clock
    }

    /// When somebody comes: as it was said on the day it was said (明天上午), with its date on later days.
    ///
    /// - Parameters:
    ///   - facts: what is known of the matter.
    ///   - saidAt: when the words were said; nil when unknown, then they stand as they are.
    /// - Returns: the words; nil when no time was told.
    func appointment(_ facts: TicketFacts, saidAt: Instant?) -> String? {
        guard let said = facts.appointment else { return nil }
        let today = calendar.localTime(of: now).dayNumber
        guard let window = facts.window, let saidAt,
            calendar.localTime(of: saidAt).dayNumber != today
        else { return said }
        let (start, end) = (
            calendar.localTime(of: window.start), calendar.localTime(of: window.end)
        )
        let isOneDay = start.dayNumber == end.dayNumber
        return time(window.start) + "–" + (isOneDay ? end.clock : time(window.end))
    }

    /// A span of time as people say it: `3 天 2 小时`, `20 分钟`; under a minute is said as one.
    func span(_ duration: Duration, in language: String) -> String {
        let minutes = max(1, Int(duration.wholeMilliseconds / 60_000))
        let names =
            language == "en" ? (" d", " h", " min") : (" 天", " 小时", " 分钟")
        let (days, hours, rest) = (minutes / 1440, minutes / 60 % 24, minutes % 60)
        var parts: [String] = []
        if days > 0 { parts.append("\(days)\(names.0)") }
        if hours > 0 { parts.append("\(hours)\(names.1)") }
        if rest > 0, days == 0 || parts.isEmpty { parts.append("\(rest)\(names.2)") }
        return parts.joined(separator: " ")
    }

    /// A kind of ticket in a language.
    func kind(_ kind: TicketKind, in language: String) -> String {
        kind.name(in: language)
    }

    /// A state in a language.
    func state(_ state: TicketState, in language: String) -> String {
        state.name.name(in: language)
    }

    /// A topic in a language; empty for none of the topics.
    func topic(_ topic: Topic, in language: String) -> String {
        guard topic != .other, let entry = dialogue.catalogue.topics[topic] else { return "" }
        return language == "en" ? entry.englishName : entry.chineseName
    }

    /// Kind and topic together, for example `报修·给水`.
    func subject(_ facts: TicketFacts, in language: String) -> String {
        let kind = kind(facts.kind, in: language)
        let topic = topic(facts.topic, in: language)
        return topic.isEmpty ? kind : kind + "·" + topic
    }

    /// A phone number as lists show it: `138****0000`.
    func masked(_ phone: String) -> String { PhoneMask.masked(phone) }

    /// Who an owner is to staff: name, and flat when it is known.
    func owner(_ person: Person?, at place: Place) -> String {
        let name = person?.name ?? ""
        let room = place.roomLabel
        return room.isEmpty ? name : name.isEmpty ? room : "\(room) \(name)"
    }

    /// Words of a person without whole phone numbers, and without marks that would turn or hide the words around them;
    /// line ends stay.
    ///
    /// Source: Unicode Standard Annex #9, explicit directional embeddings, overrides and isolates.
    func plain(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: Self.isTurning) else {
            return PhoneMask.masked(in: text)
        }
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A: kept.append(scalar)
            case 0x00...0x1F, 0x7F...0x9F: kept.append(" ")
            case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: continue
            default: kept.append(scalar)
            }
        }
        return PhoneMask.masked(in: String(kept))
    }

    /// Whether a scalar is one of those that `plain` replaces or leaves out.
    private static func isTurning(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A: false
        case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// The words of a matter, short enough for one line of a list.
    func short(_ text: String, max: Int = 40) -> String {
        var line = plain(text)
        if line.unicodeScalars.contains(where: Self.isLineEnd) {
            line = line.split(whereSeparator: \.isNewline).joined(separator: " ")
        }
        let kept = line.clipped(to: max)
        return kept.utf8.count == line.utf8.count ? line : kept + "…"
    }

    private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\n" || scalar == "\u{2028}" || scalar == "\u{2029}"
    }
}
