package import Dialogue
import Foundation
import Tickets
import Yams

/// Writes an approved word into its topic's file: one line more, everything else stays as it was.
package enum RuleEditor {
    /// A file with one word more, checked and not yet written.
    package struct Change: Sendable {
        /// The file, relative to the folder of rules.
        package let file: String
        /// The line on which the word stands then.
        package let line: Int
        fileprivate let url: URL
        fileprivate let before: String
        fileprivate let after: String

        /// Puts the changed file in the place of the one that was read.
        ///
        /// - Throws: `RuleProblems` when it was changed meanwhile or cannot be written.
        package func write() throws(RuleProblems) {
            do {
                guard try String(contentsOf: url, encoding: .utf8) == before else {
                    throw RuleEditor.problem(file, "the file was changed meanwhile; try again")
                }
                try Data(after.utf8).write(to: url, options: .atomic)
            } catch let problems as RuleProblems {
                throw problems
            } catch {
                throw RuleEditor.problem(
                    file,
                    "the file cannot be changed: \(error.localizedDescription)"
                )
            }
        }
    }

    /// The change that adds a word to a list of a topic; the changed folder is checked whole, as a copy.
    ///
    /// - Parameters:
    ///   - proposal: the word, its topic, list and weight.
    ///   - note: who approved it and when; stands beside the word.
    ///   - folder: the folder of rules.
    ///   - facts: the office's own values for placeholders.
    /// - Returns: the change, which writes nothing yet.
    /// - Throws: `RuleProblems` with what would be wrong.
    package static func change(
        _ proposal: WordProposal,
        note: String,
        in folder: String,
        facts: [String: String]
    ) throws(RuleProblems) -> Change {
        let file = "topics/\(proposal.topic.rawValue).yaml"
        let url = URL(fileURLWithPath: folder).appendingPathComponent(file)
        do {
            let text = try String(contentsOf: url, encoding: .utf8)
            let insertion = WordInsertion(
                word: proposal.word,
                weight: proposal.weight,
                list: proposal.list,
                note: note
            )
            guard let changed = try insertion.applied(to: text) else {
                throw problem(
                    file,
                    "the list \"\(proposal.list)\" has a form that is not known here"
                )
            }
            try check(changed.text, as: file, in: folder, facts)
            return Change(
                file: file,
                line: changed.line,
                url: url,
                before: text,
                after: changed.text
            )
        } catch let problems as RuleProblems {
            throw problems
        } catch {
            throw problem(file, "the file cannot be changed: \(error.localizedDescription)")
        }
    }

    /// Checks a copy of the folder in which one file is another.
    private static func check(
        _ text: String,
        as file: String,
        in folder: String,
        _ facts: [String: String]
    ) throws {
        let copy = FileManager.default.temporaryDirectory
            .appendingPathComponent("frontdesk-rules-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: URL(fileURLWithPath: folder), to: copy)
        defer {
            do {
                try FileManager.default.removeItem(at: copy)
            } catch {
                // A copy left among temporary files harms nobody.
            }
        }
        try Data(text.utf8).write(to: copy.appendingPathComponent(file))
        let mistakes = Rulebook.check(folder: copy.path, facts: facts).filter { !$0.isRemark }
        guard mistakes.isEmpty else { throw RuleProblems(mistakes) }
    }

    fileprivate static func problem(_ file: String, _ message: String) -> RuleProblems {
        RuleProblems([RuleProblem(file: file, line: 1, message: message)])
    }
}

/// The smallest change that puts a word into a list of a topic file.
struct WordInsertion {
    let word: String
    let weight: Int
    let list: String
    let note: String

    /// The text with the word, and the line on which it stands; nil when the list has a form that people do not write.
    func applied(to text: String) throws -> (text: String, line: Int)? {
        guard case .mapping(let top)? = try Yams.compose(yaml: text) else { return nil }
        guard !word.contains(where: { "\"\\\n".contains($0) }) else { return nil }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let found = top[list] else {
            if lines.last == "" { lines.removeLast() }
            lines += ["\(list):", "  \(weight): [\"\(word)\"]  \(comment)", ""]
            return (lines.joined(separator: "\n"), lines.count - 1)
        }
        guard case .mapping(let weights) = found else { return nil }
        let row = weights.first { $0.key.scalar?.string == "\(weight)" }?.value
        if let row { return grown(row, in: lines) }
        guard Self.sign(at: found.mark, in: lines) != "{", let key = weights.first?.key.mark
        else { return nil }
        let indent = String(repeating: " ", count: key.column - 1)
        lines.insert("\(indent)\(weight): [\"\(word)\"]  \(comment)", at: key.line - 1)
        return (lines.joined(separator: "\n"), key.line)
    }

    private var comment: String {
        "# " + note.split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    /// The lines with the word at the end of a row of words.
    private func grown(_ row: Node, in lines: [String]) -> (text: String, line: Int)? {
        guard case .sequence(let words) = row, let mark = row.mark else { return nil }
        var lines = lines
        if Self.sign(at: mark, in: lines) != "[" {
            guard let last = words.last?.mark else { return nil }
            let indent = lines[last.line - 1].prefix { $0 == " " }
            lines.insert("\(indent)- \"\(word)\"  \(comment)", at: last.line)
            return (lines.joined(separator: "\n"), last.line + 1)
        }
        guard let end = Self.end(ofRowAt: mark, in: lines) else { return nil }
        let line = lines[end.line]
        let indent = String(repeating: " ", count: 4)
        let head = line.prefix(end.column)
        let comma = words.isEmpty ? "" : ","
        lines[end.line] = String(head) + comma
        lines.insert(
            contentsOf: [
                "\(indent)\(comment)", "\(indent)\"\(word)\"" + line.dropFirst(end.column),
            ],
            at: end.line + 1
        )
        return (lines.joined(separator: "\n"), end.line + 3)
    }

    /// The character at a mark: by it a list in brackets is told from one of lines.
    private static func sign(at mark: Mark?, in lines: [String]) -> Character? {
        guard let mark, lines.indices.contains(mark.line - 1) else { return nil }
        return lines[mark.line - 1].dropFirst(mark.column - 1).first
    }

    /// Where the bracket stands that closes the row of words begun at a mark; line and column count from 0.
    private static func end(ofRowAt mark: Mark, in lines: [String]) -> (line: Int, column: Int)? {
        var quote: Character?
        var isEscaped = false
        for number in (mark.line - 1)..<lines.count {
            var before: Character = " "
            for (column, sign) in lines[number].enumerated() {
                if number == mark.line - 1, column < mark.column { continue }
                if let open = quote {
                    if isEscaped {
                        isEscaped = false
                    } else if open == "\"", sign == "\\" {
                        isEscaped = true
                    } else if sign == open {
                        quote = nil
                    }
                } else if sign == "\"" || sign == "'" {
                    quote = sign
                } else if sign == "#", before == " " {
                    break
                } else if sign == "]" {
                    return (number, column)
                }
                before = sign
            }
        }
        return nil
    }
}
