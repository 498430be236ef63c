/// How the warranty of a defect stands; for staff only, owners are promised nothing (DOMAIN 3.2).
package struct Warranty: Hashable, Sendable {
    /// The part of the building, in Chinese.
    package let part: String
    /// The period in years; nil for the design life of the building.
    package let years: Int?
    /// The first day outside, as days since 1970-01-01; nil for the design life.
    package let end: Int?
    /// Whether it runs.
    package let isRunning: Bool

    package init(part: String, years: Int?, end: Int?, isRunning: Bool = true) {
        self.part = part
        self.years = years
        self.end = end
        self.isRunning = isRunning
    }

    /// What staff read.
    ///
    /// - Parameter language: `zh` or `en`.
    /// - Returns: whether it runs, for which part, how long and until when.
    package func text(in language: String) -> String {
        let day = end.map { LocalTime(dayNumber: $0, minuteOfDay: 0).isoDate }
        if language == "en" {
            let period = years.map { "\($0) years" } ?? "designed life"
            guard isRunning else { return "out of warranty (\(part) \(period))" }
            return "in warranty (\(part) \(period)\(day.map { ", until " + $0 } ?? ""))"
        }
        let period = years.map { "\($0) 年" } ?? "设计使用年限"
        guard isRunning else { return "保修期外 (\(part) \(period))" }
        return "保修期内 (\(part) \(period)\(day.map { "，至 " + $0 } ?? ""))"
    }
}
