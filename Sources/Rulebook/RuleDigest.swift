/// Names the words of files by a number that the same words always give.
///
/// **Source:** FNV-1a with 64 bits (RFC 9923, read 2026-11-25); it tells changes apart and keeps no secret.
final class RuleDigest {
    private var value: UInt64 = 0xcbf2_9ce4_8422_2325

    /// Adds a text and its end.
    func add(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
        }
        value = (value ^ 0xFF) &* 0x100_0000_01b3
    }

    /// Twelve hexadecimal digits: enough that two sets of rules of an office never share a name.
    var text: String {
        let digits = String(value >> 16, radix: 16)
        return String(repeating: "0", count: 12 - digits.count) + digits
    }
}
