/// Phone numbers as lists, reports and cards show them: `138****0000` (DOMAIN 4.10).
package enum PhoneMask {
    /// A number with its middle hidden; one too short to be told apart is hidden whole.
    package static func masked(_ phone: String) -> String {
        guard phone.count >= 7 else { return "****" }
        return phone.prefix(3) + "****" + phone.suffix(4)
    }

    /// A text in which the middle of every phone number is hidden: mobiles and numbers with an area code, also with 86
    /// before them and with blanks or dashes between their digits.
    ///
    /// | text | shown |
    /// |---|---|
    /// | `电话13800001111` | `电话138****1111` |
    /// | `+86 138-0000-1111` | `+86 138-****-1111` |
    /// | `BX-20261123-001` | `BX-20261123-001` |
    package static func masked(in text: String) -> String {
        guard text.utf8.count(where: mayBeginDigit) >= digitsMin else { return text }
        var scalars = Array(text.unicodeScalars)
        let groups = groups(of: scalars)
        var first = 0
        while first < groups.count {
            guard let phone = phone(groups[first...], scalars) else {
                first += 1
                continue
            }
            let digits = phone.groups.flatMap(\.self)
            for position in digits.dropFirst(phone.prefix + 3).dropLast(4) {
                scalars[position] = "*"
            }
            first += phone.groups.count
        }
        var shown = String.UnicodeScalarView()
        shown.append(contentsOf: scalars)
        return String(shown)
    }

    /// Runs of digits, in order.
    private static func groups(of scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        var start: Int?
        for position in 0...scalars.count {
            let isDigit = position < scalars.count && value(scalars[position]) != nil
            if isDigit, start == nil { start = position }
            if !isDigit, let begun = start {
                groups.append(begun..<position)
                start = nil
            }
        }
        return groups
    }

    /// The phone number that begins with the first of these groups, and the digits before it that are the country's.
    private static func phone(
        _ groups: ArraySlice<Range<Int>>,
        _ scalars: [Unicode.Scalar]
    ) -> (groups: ArraySlice<Range<Int>>, prefix: Int)? {
        var digits: [Int] = []
        var end: Int?
        for (index, group) in zip(groups.indices, groups).prefix(groupsMax) {
            if let end {
                guard group.lowerBound == end + 1, "- ".unicodeScalars.contains(scalars[end])
                else { return nil }
            }
            digits += scalars[group].compactMap(value)
            guard digits.count <= digitsMax else { return nil }
            if let prefix = countryPrefix(digits) { return (groups[...index], prefix) }
            end = group.upperBound
        }
        return nil
    }

    /// How many digits of a whole phone number name the country; nil when the digits are none.
    private static func countryPrefix(_ digits: [Int]) -> Int? {
        for prefix in [[], [8, 6], [0, 0, 8, 6]] where digits.starts(with: prefix) {
            let local = Array(digits.dropFirst(prefix.count))
            let isMobile = local.count == 11 && local[0] == 1 && local[1] >= 3
            let isLandline =
                (11...12).contains(local.count) && local[0] == 0 && local[1] != 0
                || local.count == 10 && prefix.count > 0
            if isMobile || isLandline { return prefix.count }
        }
        return nil
    }

    /// Whether a byte can be the first of a digit; those of Chinese characters cannot.
    private static func mayBeginDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0xD9...0xE1, 0xEA...0xFF: true
        default: false
        }
    }

    private static func value(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x30...0x39: return Int(scalar.value) - 0x30
        // Between the Indic and the Vai digits no script has any; Chinese is there.
        case ..<0x660, 0x2000..<0xA620: return nil
        default:
            guard scalar.properties.numericType == .decimal,
                let value = scalar.properties.numericValue
            else { return nil }
            return Int(value)
        }
    }

    /// Groups in which people write one number.
    private static let groupsMax = 5
    /// Digits of the shortest number with its area or country.
    private static let digitsMin = 11
    /// Digits of the longest number with its country.
    private static let digitsMax = 16
}
