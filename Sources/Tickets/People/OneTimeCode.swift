/// A code that binds an account to a person once, as printed on the office's slips: `FD-7K3M-9QXT`.
package enum OneTimeCode {
    /// The letters and digits of codes: none that are taken for one another when read from paper.
    package static let alphabet = Array("23456789ABCDEFGHJKMNPQRSTUVWXYZ")

    /// The code a text consists of or names, in capital letters and without dashes; nil when there is none.
    ///
    /// A code is `FD` and eight characters of the alphabet; dashes and spaces within it may be left out.
    package static func mentioned(in text: String) -> String? {
        guard text.utf8.count <= 200, text.utf8.contains(where: { $0 | 0x20 == UInt8(ascii: "f") })
        else { return nil }
        let words = text.utf8.lazy.filter { $0 != UInt8(ascii: "-") }.split { !isWord($0) }
        for word in words where word.count == 10 {
            let code = String(decoding: word, as: UTF8.self).uppercased()
            if isCode(code) { return code }
        }
        return nil
    }

    /// A new code from eight draws of the generator: 31^8, more than 8 × 10^11, possibilities.
    package static func make(using generator: inout some RandomNumberGenerator) -> String {
        var code = "FD"
        for _ in 0..<8 { code.append(alphabet.randomElement(using: &generator) ?? "2") }
        return code
    }

    /// The code as printed, in groups of four.
    package static func printed(_ code: String) -> String {
        let body = code.dropFirst(2)
        return "FD-\(body.prefix(4))-\(body.dropFirst(4))"
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"):
            true
        default: false
        }
    }

    private static func isCode(_ word: String) -> Bool {
        word.count == 10 && word.hasPrefix("FD") && word.dropFirst(2).allSatisfy(alphabet.contains)
    }
}
