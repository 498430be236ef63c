import Foundation
import JSONTree

/// A file of messages, one JSON object with a `text` a line.
struct ReplayFile: Sendable {
    /// One line.
    struct Line: Sendable {
        /// Its number in the file, from 1.
        let number: Int
        /// The message in parts that a platform takes at once; one for all but very long messages.
        let parts: [String]
    }

    /// The lines that hold a message.
    let lines: [Line]
    /// Names the file's content, so that a restart knows what it sent before.
    let fingerprint: String

    /// Messages in all.
    var messageCount: Int { lines.reduce(0) { $0 + $1.parts.count } }

    /// Reads a file.
    ///
    /// - Throws: `CommandFailure` with every line that is no JSON object with a text.
    init(path: String) throws(CommandFailure) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure(.usage, "文件读不了。/ The file cannot be read: \(path)")
        }
        fingerprint = Self.fingerprint(of: data)
        var lines: [Line] = []
        var problems: [String] = []
        var number = 0
        for bytes in data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x0D || $0 == 0x09 }) { continue }
            do {
                let text = try JSONTree.parse(Array(bytes)).string("text")
                lines.append(Line(number: number, parts: Self.parts(of: text)))
            } catch {
                problems.append("\(path):\(number): \(error)")
            }
        }
        guard problems.isEmpty else {
            throw CommandFailure(.configuration, problems.joined(separator: "\n"))
        }
        self.lines = lines
    }

    /// A message in parts of at most 4096 UTF-16 units, as a person's app would cut it; blank ones are left out.
    private static func parts(of text: String) -> [String] {
        var parts: [String] = []
        var part = ""
        var length = 0
        for character in text {
            let more = String(character).utf16.count
            if length + more > lengthMax {
                parts.append(part)
                part = ""
                length = 0
            }
            part.append(character)
            length += more
        }
        parts.append(part)
        return parts.filter { part in part.contains { !$0.isWhitespace } }
    }

    /// FNV-1a over the content: names a file, protects nothing.
    private static func fingerprint(of data: Data) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in data {
            hash ^= UInt64(byte)
            hash = hash &* 0x0000_0100_0000_01b3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// What the Bot API takes in one message.
    private static let lengthMax = 4096
}
