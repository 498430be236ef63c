package import Tickets

/// A rate with everything that is needed to check it: counts, what was left out, the goal.
package struct Rate: Hashable, Sendable {
    /// Tickets that are counted on neither side, and why.
    package struct LeftOut: Hashable, Sendable {
        /// Why.
        package let reason: Words
        /// How many.
        package let count: Int
    }

    /// Which rate.
    package let name: RateName
    /// What is counted.
    package let numerator: Int
    /// Of how many.
    package let denominator: Int
    /// What was left out of both; reasons without tickets are not listed.
    package let leftOut: [LeftOut]
    /// The goal in hundredths of a per cent; nil when the rate is only followed.
    package let goal: Int?

    package init(
        _ name: RateName,
        _ numerator: Int,
        of denominator: Int,
        leftOut: [LeftOut] = [],
        goal: Int?
    ) {
        self.name = name
        self.numerator = numerator
        self.denominator = denominator
        self.leftOut = leftOut.filter { $0.count > 0 }
        self.goal = goal
    }

    /// The rate in tenths of its unit, rounded half up: 325 for 32.5 %; nil when nothing was to be counted.
    ///
    /// 13 of 40 is 325, 1 of 3 is 333, 2 of 3 is 667, 1 of 800 is 1 (0.125 % is shown as 0.1 %).
    package var tenths: Int? {
        guard denominator > 0 else { return nil }
        return (2 * numerator * name.scale * 10 + denominator) / (2 * denominator)
    }

    /// The rate as read, for example `32.5 %`; a dash when nothing was to be counted.
    package var text: String {
        guard let tenths else { return "—" }
        return "\(tenths / 10).\(tenths % 10) \(name.scale == 1000 ? "‰" : "%")"
    }

    /// Whether the goal is reached by the unrounded value; nil without a goal or a value.
    package var isReached: Bool? {
        guard let goal, denominator > 0 else { return nil }
        let left = numerator * 10_000
        let right = goal * denominator
        return name.isLessBetter ? left <= right : left >= right
    }

    /// The goal as read, for example `≥ 98 %`; a dash when the rate is only followed.
    package var goalText: String {
        guard let goal else { return "—" }
        let whole = goal / 100
        let rest = goal % 100
        let digits = rest < 10 ? "0\(rest)" : "\(rest)"
        let tail = rest == 0 ? "" : "." + (digits.hasSuffix("0") ? "\(rest / 10)" : digits)
        return (name.isLessBetter ? "≤ " : "≥ ") + "\(whole)\(tail) %"
    }
}
