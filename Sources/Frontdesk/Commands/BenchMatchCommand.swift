import ArgumentParser
import Foundation
import JSONTree
import KeywordMatching

/// `frontdesk bench match`: all occurrences of keywords in a file of messages, pass after pass.
struct BenchMatchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "match",
        abstract: "关键词匹配测速。/ Find keywords in messages; prints one JSON line."
    )

    @Argument(help: ArgumentHelp("One message a line.", valueName: "MESSAGES.txt"))
    var messages: String

    @Argument(help: ArgumentHelp("One keyword a line.", valueName: "KEYWORDS.txt"))
    var keywords: String

    @Argument(help: ArgumentHelp("How often the messages are gone through.", valueName: "PASSES"))
    var passes: Int

    func validate() throws {
        guard (1...1000).contains(passes) else { throw ValidationError("PASSES is 1 to 1000.") }
    }

    /// What one pass found.
    private struct Findings {
        var matchedMessages = 0
        var matches = 0
        var checksum: UInt64 = 0
    }

    func run() async throws {
        let text = try read(messages)
        let words = try read(keywords).split(separator: UInt8(ascii: "\n"))
            .map { String(decoding: $0, as: UTF8.self) }
        let clock = ContinuousClock()
        let started = clock.now
        let automaton = try KeywordAutomaton(
            words.enumerated().map { position, word in
                Keyword(word, id: KeywordID(rawValue: Int32(position)), isWholeWord: false)
            }
        )
        let built = clock.now - started
        let lines = Self.lines(of: text)
        var times: [JSONValue] = []
        var findings = Findings()
        for _ in 0..<passes {
            let passStarted = clock.now
            findings = Self.pass(text, lines, automaton)
            times.append(.integer((clock.now - passStarted).nanoseconds))
        }
        let value = JSONValue.object([
            "messages": .integer(Int64(lines.count)),
            "bytes": .integer(Int64(lines.reduce(0) { $0 + $1.count })),
            "ns": .array(times),
            "build_ms": .double(Double(built.nanoseconds) / 1_000_000),
            "rss_kb": .integer(Self.residentKilobytes()),
            "matched_messages": .integer(Int64(findings.matchedMessages)),
            "matches": .integer(Int64(findings.matches)),
            "checksum": .integer(Int64(clamping: findings.checksum)),
        ])
        Terminal.print(String(decoding: JSONWriter.bytes(value), as: UTF8.self))
    }

    private static func pass(
        _ text: [UInt8],
        _ lines: [Range<Int>],
        _ automaton: KeywordAutomaton
    ) -> Findings {
        var findings = Findings()
        text.withUnsafeBufferPointer { bytes in
            for (position, line) in lines.enumerated() {
                let count = automaton.countOccurrences(
                    inUTF8: UnsafeBufferPointer(rebasing: bytes[line])
                )
                if count > 0 { findings.matchedMessages += 1 }
                findings.matches += count
                findings.checksum &+= UInt64(position + 1) &* UInt64(count)
            }
        }
        return findings
    }

    private static func lines(of text: [UInt8]) -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for (position, byte) in text.enumerated() where byte == UInt8(ascii: "\n") {
            lines.append(start..<position)
            start = position + 1
        }
        if start < text.count { lines.append(start..<text.count) }
        return lines
    }

    private func read(_ path: String) throws(CommandFailure) -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure(.usage, "文件读不了。/ The file cannot be read: \(path)")
        }
        return Array(data)
    }

    /// The resident memory of this process as Linux tells it; 0 elsewhere.
    private static func residentKilobytes() -> Int64 {
        guard let data = FileManager.default.contents(atPath: "/proc/self/status") else { return 0 }
        let line = String(decoding: data, as: UTF8.self).split(separator: "\n")
            .first { $0.hasPrefix("VmHWM:") }
        return line.flatMap { Int64($0.filter(\.isNumber)) } ?? 0
    }
}

extension Duration {
    /// The whole nanoseconds of this duration.
    fileprivate var nanoseconds: Int64 {
        components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000
    }
}
