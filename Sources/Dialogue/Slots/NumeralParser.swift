/// Reads Chinese numerals: 一五零二, 十二, 一百零五, 一万五.
package enum NumeralParser {
    /// A numeral found in a text.
    package struct Reading: Sendable, Equatable {
        /// What it says; 一五零二 and 一千五百零二 are both 1502.
        package let value: Int
        /// Count of its digits: those written one by one (一五零二, 零三), or those of the value.
        package let digitCount: Int
        /// Folded offset after it.
        package let end: Int

        /// Its digits.
        package var digits: String {
            let shown = String(value)
            return String(repeating: "0", count: max(0, digitCount - shown.utf8.count)) + shown
        }
    }

    /// Most characters read as one numeral; a longer run is no number.
    private static let lengthMax = 16

    /// Reads the longest numeral at an offset.
    ///
    /// - Parameters:
    ///   - scalars: folded text.
    ///   - start: where it begins.
    /// - Returns: nil where no numeral stands, or one too long to mean a number.
    package static func read(_ scalars: [UInt32], at start: Int) -> Reading? {
        var end = start
        while end < scalars.count, end - start <= lengthMax, isNumeral(scalars[end]) { end += 1 }
        if end - start > 1, isAdverb(scalars, end) { end -= 1 }
        guard end > start, end - start <= lengthMax else { return nil }
        // 万一, 几百: no number begins with these.
        if let first = unit(scalars[start]), first > 10 { return nil }
        let run = scalars[start..<end]
        if run.contains(where: { unit($0) != nil }) {
            guard let value = value(of: run) else { return nil }
            return Reading(value: value, digitCount: String(value).utf8.count, end: end)
        }
        let value = run.reduce(0) { $0 * 10 + (digit($1) ?? 0) }
        return Reading(value: value, digitCount: run.count, end: end)
    }

    /// Whether a scalar may stand in a Chinese numeral.
    package static func isNumeral(_ scalar: UInt32) -> Bool {
        scalar >= 0x3007 && (digit(scalar) != nil || unit(scalar) != nil)
    }

    /// The digit a Chinese character stands for.
    static func digit(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x96F6, 0x3007: 0
        case 0x4E00, 0x5E7A, 0x58F9: 1
        case 0x4E8C, 0x4E24, 0x8D30, 0x4FE9: 2
        case 0x4E09, 0x53C1: 3
        case 0x56DB, 0x8086: 4
        case 0x4E94, 0x4F0D: 5
        case 0x516D, 0x9646: 6
        case 0x4E03, 0x67D2: 7
        case 0x516B, 0x634C: 8
        case 0x4E5D, 0x7396: 9
        default: nil
        }
    }

    /// The power of ten a Chinese character stands for.
    static func unit(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x5341, 0x62FE: 10
        case 0x767E, 0x4F70: 100
        case 0x5343, 0x4EDF: 1_000
        case 0x4E07: 10_000
        default: nil
        }
    }

    /// 一直, 一下, 一点 …: the last 一 begins the next word.
    private static func isAdverb(_ scalars: [UInt32], _ end: Int) -> Bool {
        guard end < scalars.count, scalars[end - 1] == 0x4E00 else { return false }
        return "直下样起些会般共股堆滴早晚边".unicodeScalars.contains { $0.value == scalars[end] }
    }

    /// 一万五 is 15,000 and 三百二 is 320: a last digit right after a unit counts the next lower one.
    private static func value(of run: ArraySlice<UInt32>) -> Int? {
        var total = 0
        var section = 0
        var pending: Int?
        var lastUnit = 1
        for scalar in run {
            if let digit = digit(scalar) {
                if digit == 0 { lastUnit = 1 }
                if let already = pending, already != 0 { return nil }
                pending = digit
            } else if unit(scalar) == 10_000 {
                total += (section + (pending ?? 0)) * 10_000
                section = 0
                pending = nil
                lastUnit = 10_000
            } else if let unit = unit(scalar) {
                section += (pending ?? 1) * unit
                pending = nil
                lastUnit = unit
            }
        }
        let last = (pending ?? 0) * (lastUnit > 10 ? lastUnit / 10 : 1)
        return total + section + last
    }
}
