import Crypto
import Foundation

/// SHA-256 as 64 lower-case hexadecimal digits.
enum Checksum {
    /// The checksum of a text's UTF-8.
    static func of(_ text: String) -> String { of(Array(text.utf8)) }

    /// The checksum of bytes.
    static func of(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef".utf8)
        let text = SHA256.hash(data: bytes).flatMap {
            [digits[Int($0 >> 4)], digits[Int($0 & 15)]]
        }
        return String(decoding: text, as: UTF8.self)
    }
}
