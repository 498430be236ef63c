/// The number people see and say, for example `BX-20261123-001`; kept for life (DOMAIN 4.7).
package struct TicketNumber: Hashable, Codable, Sendable, CustomStringConvertible {
    /// Two capital letters of the series.
    package let prefix: String
    /// The local date of recording as eight digits.
    package let date: String
    /// The count within series and day, from 1.
    package let sequence: Int
    /// The number as it is shown; put together once, for it stands in every sentence and on every button.
    package let description: String

    /// The series of requests for approval (审批).
    package static let approvalPrefix = "SP"

    package init(prefix: String, date: String, sequence: Int) {
        self.prefix = prefix
        self.date = date
        self.sequence = sequence
        let count = String(sequence)
        let zeros = String(repeating: "0", count: max(0, 3 - count.utf8.count))
        description = prefix + "-" + date + "-" + zeros + count
    }

    private enum CodingKeys: CodingKey {
        case prefix, date, sequence
    }

    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            prefix: try values.decode(String.self, forKey: .prefix),
            date: try values.decode(String.self, forKey: .date),
            sequence: try values.decode(Int.self, forKey: .sequence)
        )
    }

    /// Reads a number with or without dashes, in any case; nil when it is none.
    package init?(_ text: some StringProtocol) {
        // Every word of every message is held against it: most are told by their length or first letter.
        guard (13...40).contains(text.utf8.count), let first = text.utf8.first,
            (0x41...0x5A).contains(first & 0xDF)
        else { return nil }
        let compact = String(text.filter { $0 != "-" && $0 != " " }).uppercased()
        guard compact.utf8.count >= 13, compact.utf8.count <= 16 else { return nil }
        let prefix = compact.prefix(2)
        let date = compact.dropFirst(2).prefix(8)
        let count = compact.dropFirst(10)
        guard prefix.utf8.allSatisfy({ (0x41...0x5A).contains($0) }),
            date.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            count.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let sequence = Int(count), sequence > 0
        else { return nil }
        self.init(prefix: String(prefix), date: String(date), sequence: sequence)
    }

    /// Whether a text has as many digits as a number has; one without names none.
    package static func isLikely(in text: String) -> Bool {
        text.utf8.count(where: { (0x30...0x39).contains($0) }) >= 9
    }

    /// The numbers that a text names, whole ones only, in order; at most `Limits.referencesMax`.
    package static func mentioned(in text: String) -> [TicketNumber] {
        var found: [TicketNumber] = []
        guard isLikely(in: text) else { return found }
        var word = ""
        for character in text.prefix(Limits.matchedTextLengthMax) + "\n" {
            if character.isASCII, character.isLetter || character.isNumber || character == "-" {
                word.append(character)
                continue
            }
            if let number = TicketNumber(word), !found.contains(number) { found.append(number) }
            word = ""
            if found.count == Limits.referencesMax { break }
        }
        return found
    }
}
