extension StringProtocol {
    /// The text without spaces around it.
    var trimmed: String {
        var text = self[startIndex...]
        while let first = text.first, first.isWhitespace { text = text.dropFirst() }
        while let last = text.last, last.isWhitespace { text = text.dropLast() }
        return String(text)
    }

    /// What follows a beginning; nil when the text does not begin so.
    func without(_ beginning: String) -> String? {
        hasPrefix(beginning) ? self[index(startIndex, offsetBy: beginning.count)...].trimmed : nil
    }

    /// What stands before and after the first colon, Chinese or English; nil when there is none.
    var cutAtColon: (String, String)? {
        guard let colon = firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
        return (self[..<colon].trimmed, self[index(after: colon)...].trimmed)
    }
}

extension String {
    /// What stands before and after a word; nil when it does not occur.
    func cut(at word: String) -> (String, String)? {
        guard let range = firstRange(of: word) else { return nil }
        return (self[..<range.lowerBound].trimmed, self[range.upperBound...].trimmed)
    }
}
