/// How long something may take, and which time counts.
///
/// Written as in the policy file: `10 min`, `2 h open`, `5 workdays`, `same day`.
package enum TimeLimit: Hashable, Sendable {
    /// Every hour counts.
    case time(Duration)
    /// Only hours in which the desk is open count.
    case openTime(Duration)
    /// Until the desk closes on the n-th working day after; the first day does not count.
    ///
    /// **Source:** Civil Code of the People's Republic of China, articles 201 and 203 (read 2026-11): the day on which
    /// a period begins is not counted, and its last day ends when business ends.
    case workdays(Int)
    /// Until the day is over; out of hours until the next open day is over.
    case sameDay

    /// A limit in seconds of which every one counts.
    package static func seconds(_ count: Int) -> TimeLimit { .time(.seconds(count)) }

    /// A limit in minutes of which every one counts.
    package static func minutes(_ count: Int) -> TimeLimit { .time(.minutes(count)) }

    /// A limit in hours of which every one counts.
    package static func hours(_ count: Int) -> TimeLimit { .time(.hours(count)) }

    /// A limit in days of 24 hours.
    package static func days(_ count: Int) -> TimeLimit { .time(.days(count)) }

    /// The clock that a promise with this limit runs on.
    package var clock: Deadline.Clock {
        switch self {
        case .time, .sameDay: .calendar
        case .openTime: .working
        case .workdays: .workdays
        }
    }

    /// The same span counted in open hours, when it is one of plain time.
    package var inOpenTime: TimeLimit {
        if case .time(let span) = self { return .openTime(span) }
        return self
    }
}

extension TimeLimit: LosslessStringConvertible {
    private static let units: [(name: String, seconds: Int)] = [
        ("d", 86_400), ("h", 3600), ("min", 60), ("s", 1),
    ]

    /// Reads a limit as the policy file writes it; nil when it is none.
    package init?(_ description: String) {
        let parts = description.split(separator: " ")
        if parts == ["same", "day"] {
            self = .sameDay
            return
        }
        guard parts.count == 2 || (parts.count == 3 && parts[2] == "open"),
            let count = Int(parts[0]), (0...100_000).contains(count)
        else { return nil }
        if parts.count == 2, parts[1] == "workdays", (1...366).contains(count) {
            self = .workdays(count)
            return
        }
        guard let unit = Self.units.first(where: { $0.name == parts[1] }) else { return nil }
        let span = Duration.seconds(count * unit.seconds)
        self = parts.count == 3 ? .openTime(span) : .time(span)
    }

    package var description: String {
        switch self {
        case .time(let span): Self.text(span)
        case .openTime(let span): Self.text(span) + " open"
        case .workdays(let count): "\(count) workdays"
        case .sameDay: "same day"
        }
    }

    private static func text(_ span: Duration) -> String {
        let seconds = Int(span.wholeMilliseconds / 1000)
        let unit = units.first { seconds % $0.seconds == 0 && seconds >= $0.seconds }
        return "\(seconds / (unit?.seconds ?? 1)) \(unit?.name ?? "s")"
    }
}

extension TimeLimit: Codable {
    package init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let limit = TimeLimit(text) else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: decoder.codingPath,
                    debugDescription: "\(text) is no limit"
                )
            )
        }
        self = limit
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
