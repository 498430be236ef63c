import Crypto
import Foundation

/// SHA-256 as 64 lower-case hexadecimal digits.
enum Checksum {
    /// The checksum of a text's UTF-8.
    static func of(_ text: String) -> String { of(Array(text.utf8)) }

    /// A new salt: 32 random hexadecimal digits.
    static func newSalt() -> String {
        var generator = SystemRandomNumberGenerator()
        return (0..<2).map { _ in
            let digits = String(generator.next(), radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    /// The digest of words under a salt, so that nobody can guess them from it once both are gone.
    static func words(_ text: String, _ detail: String = "", salt: String) -> String {
        of("\(salt)\n\(text.utf8.count)\n\(text)\(detail)")
    }

    /// The hash of a line of a chain: its fields in order, the hashes before it among them.
    static func chained(_ fields: [String?]) -> String {
        of(fields.map { $0 ?? "-" }.joined(separator: "\n"))
    }

    /// The checksum of bytes.
    static func of(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let text = SHA256.hash(data: bytes).flatMap {
            [digits[Int($0 >> 4)], digits[Int($0 & 15)]]
        }
        return String(decoding: text, as: UTF8.self)
    }
}
