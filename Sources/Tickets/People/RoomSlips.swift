/// The rooms somebody may have meant who wrote another: two digits exchanged, one wrong, one too many, one missing.
enum RoomSlips {
    private static let lengthMax = 6
    private static let digits: [Character] = Array("0123456789")

    /// All rooms one slip away, the likelier slips first; none twice.
    static func of(_ room: String) -> [String] {
        let letters = Array(room)
        guard (2...lengthMax).contains(letters.count) else { return [] }
        var found: [String] = []
        var seen: Set<String> = [room]
        let take = { (slip: [Character]) in
            let text = String(slip)
            if seen.insert(text).inserted { found.append(text) }
        }
        for position in letters.indices.dropLast() {
            var slip = letters
            slip.swapAt(position, position + 1)
            take(slip)
        }
        for position in letters.indices.reversed() {
            for digit in digits {
                var slip = letters
                slip[position] = digit
                take(slip)
            }
        }
        for position in letters.indices {
            var slip = letters
            slip.remove(at: position)
            take(slip)
        }
        for position in 0...letters.count {
            for digit in digits {
                var slip = letters
                slip.insert(digit, at: position)
                take(slip)
            }
        }
        return found
    }
}
