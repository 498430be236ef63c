import Foundation

/// Makes the text of `FoldingTableData` out of Unicode properties and the system's transforms.
///
/// To renew the table, print `mappingItems` and `markItems` and put them into its literals.
struct FoldingTableGenerator {
    /// What each scalar that changes becomes.
    let mappings: [UInt32: [UInt32]]

    /// Signs that people use for one another.
    private static let marks: [UInt32: UInt32] = [
        0x60: 0x27, 0xB4: 0x27, 0x2BC: 0x27, 0x2018: 0x27, 0x2019: 0x27, 0x201B: 0x27,
        0x201C: 0x22, 0x201D: 0x22, 0x300C: 0x22, 0x300D: 0x22,
        0x2010: 0x2D, 0x2011: 0x2D, 0x2012: 0x2D, 0x2013: 0x2D, 0x2014: 0x2D, 0x2015: 0x2D,
        0x2212: 0x2D, 0x301C: 0x7E,
    ]

    init() {
        var single: [UInt32: [UInt32]] = [:]
        for value in Self.candidates {
            guard let scalar = Unicode.Scalar(value) else { continue }
            if let folded = Self.fold(scalar) { single[value] = folded }
        }
        let han = Self.simplified(Set(single.values.joined().filter(Self.isHan)))
        var result: [UInt32: [UInt32]] = [:]
        for (value, folded) in single {
            let whole = folded.map { han[$0] ?? $0 }
            if whole != [value] { result[value] = whole }
        }
        mappings = result
    }

    /// The items of `FoldingTableData.mappings`.
    var mappingItems: [String] {
        let keys = mappings.keys.sorted()
        var items: [String] = []
        var index = 0
        while index < keys.count {
            let target = mappings[keys[index]] ?? []
            let same = runLength(keys, index) { part, _ in part == target }
            let rising = runLength(keys, index) { [target] in
                target.count == 1 && $0 == [target[0] + $1]
            }
            let from = Self.hex(keys[index])
            let to = target.map(Self.hex).joined(separator: ",")
            let length = target.isEmpty || (target.count == 1 && same > 1) ? same : max(rising, 1)
            let count = length > 1 ? "*" + Self.hex(UInt32(length)) : ""
            items.append(from + count + (target.count == 1 && same > 1 ? "=" : ":") + to)
            index += length
        }
        return items
    }

    /// The items of `FoldingTableData.marks`.
    var markItems: [String] {
        var ranges: [ClosedRange<UInt32>] = []
        for value in Self.candidates where value < 0x20000 && value != 0x20 {
            guard let scalar = Unicode.Scalar(value), Self.isMark(scalar), mappings[value] == nil
            else { continue }
            if let last = ranges.last, last.upperBound + 1 == value {
                ranges[ranges.count - 1] = last.lowerBound...value
            } else {
                ranges.append(value...value)
            }
        }
        return ranges.map { range in
            range.count == 1
                ? Self.hex(range.lowerBound)
                : Self.hex(range.lowerBound) + "-" + Self.hex(range.upperBound)
        }
    }

    private func runLength(
        _ keys: [UInt32],
        _ start: Int,
        _ isPart: ([UInt32], UInt32) -> Bool
    ) -> Int {
        var count = 0
        while start + count < keys.count,
            keys[start + count] == keys[start] + UInt32(count),
            isPart(mappings[keys[start + count]] ?? [], UInt32(count))
        {
            count += 1
        }
        return count
    }

    private static func hex(_ value: UInt32) -> String { String(value, radix: 16) }

    private static var candidates: [UInt32] { Array(0...0x3FFFF) + Array(0xE0000...0xE01EF) }

    /// Width, case, accents and signs of one scalar; nil for what has no folding of its own.
    private static func fold(_ scalar: Unicode.Scalar) -> [UInt32]? {
        if isDropped(scalar) { return [] }
        let properties = scalar.properties
        if properties.isWhitespace { return [0x20] }
        if (0xAC00...0xD7A3).contains(scalar.value) || properties.generalCategory == .unassigned
            || properties.generalCategory == .privateUse
        {
            return nil
        }
        if let mark = marks[scalar.value] { return [mark] }
        if scalar.value == 0xDF || scalar.value == 0x1E9E { return [0x73, 0x73] }
        let wide = String(scalar).precomposedStringWithCompatibilityMapping
        let lower = wide.unicodeScalars.map { $0.properties.lowercaseMapping }.joined()
            .precomposedStringWithCompatibilityMapping
        let folded = lower.unicodeScalars.flatMap { withoutAccents($0) }.map { marks[$0] ?? $0 }
        return folded.isEmpty ? [scalar.value] : folded
    }

    private static func withoutAccents(_ scalar: Unicode.Scalar) -> [UInt32] {
        guard scalar.value < 0x530 || (0x1E00...0x1FFF).contains(scalar.value) else {
            return isDropped(scalar) ? [] : [scalar.value]
        }
        return String(scalar).decomposedStringWithCompatibilityMapping.unicodeScalars
            .filter { !isDropped($0) && !$0.properties.isWhitespace }.map(\.value)
    }

    private static func isHan(_ value: UInt32) -> Bool {
        (0x2E80...0x9FFF).contains(value) || value >= 0x20000 || (0xF900...0xFAFF).contains(value)
    }

    /// The simplified form of each character; where the system turns two forms into one another,
    /// both become the lower one, so that folding twice is folding once.
    private static func simplified(_ characters: Set<UInt32>) -> [UInt32: UInt32] {
        let list = characters.sorted()
        let text = list.map { String(Unicode.Scalar($0) ?? " ") }.joined(separator: "\n")
        let other = text.applyingTransform(StringTransform("Hant-Hans"), reverse: false) ?? text
        let targets = other.components(separatedBy: "\n").map {
            $0.unicodeScalars.first?.value ?? 0
        }
        let direct = Dictionary(uniqueKeysWithValues: zip(list, targets))
        return direct.mapValues { target in
            var seen = [target]
            while let next = direct[seen[seen.count - 1]], !seen.contains(next) {
                seen.append(next)
            }
            return seen.count == 1 ? target : seen.min() ?? target
        }
    }

    private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        if properties.isWhitespace { return false }
        switch scalar.value {
        case 0x300...0x36F, 0x483...0x489, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF,
            0xFE20...0xFE2F, 0x1F3FB...0x1F3FF:
            return true
        case 0x115F, 0x1160, 0x3164, 0xFFA0:
            return false
        default:
            return properties.isVariationSelector || properties.generalCategory == .control
                || properties.isDefaultIgnorableCodePoint
                    && properties.generalCategory != .unassigned
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol,
            .currencySymbol, .modifierSymbol, .otherSymbol:
            true
        default:
            false
        }
    }
}
