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
    package var chineseText: String {
        let period = years.map { "\($0) 年" } ?? "设计使用年限"
        guard isRunning else { return "保修期外 (\(part) \(period))" }
        let until = end.map { "，至 " + LocalTime(dayNumber: $0, minuteOfDay: 0).isoDate } ?? ""
        return "保修期内 (\(part) \(period)\(until))"
    }
}
