import Foundation
import Yams

/// A place in a YAML file that knows its file and line and tells what is wrong there.
struct YAMLEntry {
    private let node: YAMLNode
    private let problems: ProblemList
    /// The file, relative to the folder that was read.
    let file: String

    init(_ node: YAMLNode, file: String, problems: ProblemList) {
        self.node = node
        self.file = file
        self.problems = problems
    }

    /// Reads a file's text; nil, and a problem told, when it is no YAML.
    static func document(_ text: String, file: String, problems: ProblemList) -> YAMLEntry? {
        document(Result { try YAMLNode.parse(text) }, file: file, problems: problems)
    }

    /// The top of a file that was parsed; nil, and a problem told, when that failed.
    static func document(
        _ parsed: Result<YAMLNode?, any Error>,
        file: String,
        problems: ProblemList
    ) -> YAMLEntry? {
        do {
            guard let node = try parsed.get() else {
                problems.add("the file is empty", at: (file, 1))
                return nil
            }
            return YAMLEntry(node, file: file, problems: problems)
        } catch YamlError.duplicatedKeysInMapping(let duplicates, let context) {
            for duplicate in duplicates {
                problems.add("key \"\(duplicate)\" stands twice", at: (file, context.mark.line))
            }
        } catch YamlError.scanner(_, let problem, let mark, _),
            YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _)
        {
            problems.add("not readable as YAML: \(problem)", at: (file, mark.line))
        } catch YAMLNode.Fault.repeatsWithoutEnd(let line) {
            problems.add(
                "aliases repeat more than a file can hold; write the words out",
                at: (file, line)
            )
        } catch {
            problems.add("not readable as YAML: \(error)", at: (file, 1))
        }
        return nil
    }

    /// Reads a file by its path; nil, and a problem told, when it cannot be read.
    static func file(_ path: String, problems: ProblemList) -> YAMLEntry? {
        do {
            let text = try String(contentsOfFile: path, encoding: .utf8)
            return document(text, file: path, problems: problems)
        } catch {
            problems.add("the file cannot be read", at: (path, 1))
            return nil
        }
    }

    /// The value of an enumeration that stands here by its raw value; an unknown one is told.
    func member<Value: RawRepresentable<String>>(of all: [Value], what: String) -> Value? {
        guard let name = text() else { return nil }
        if let value = all.first(where: { $0.rawValue == name }) { return value }
        reportUnknown(what, name, known: all.map(\.rawValue))
        return nil
    }

    /// Line in the file, from 1.
    var line: Int { node.line }

    /// File and line.
    var source: (file: String, line: Int) { (file, line) }

    /// Tells a problem at this place.
    func report(_ message: String, suggestion: String? = nil) {
        problems.add(message, at: source, suggestion: suggestion)
    }

    /// Tells an unknown name at this place, with the nearest known one.
    func reportUnknown(_ what: String, _ name: String, known: [String]) {
        report("unknown \(what) \"\(name)\"", suggestion: Spelling.nearest(to: name, among: known))
    }

    /// The entries of a mapping by name, in the order of the file; unknown names are told.
    func fields(_ known: [String]) -> [String: YAMLEntry] {
        var fields: [String: YAMLEntry] = [:]
        let names = Set(known)
        for (name, key, value) in pairs() {
            guard names.contains(name) else {
                key.reportUnknown("key", name, known: known)
                continue
            }
            fields[name] = value
        }
        return fields
    }

    /// Name, key and value of each entry of a mapping; a problem where this is none.
    func pairs() -> [(name: String, key: YAMLEntry, value: YAMLEntry)] {
        guard case .mapping(let entries, _) = node else {
            report("expected names with values here")
            return []
        }
        return entries.map { key, value in
            (
                key.text ?? "",
                YAMLEntry(key, file: file, problems: problems),
                YAMLEntry(value, file: file, problems: problems)
            )
        }
    }

    /// The entries of a list; a problem where this is none.
    func items() -> [YAMLEntry] {
        guard case .list(let items, _) = node else {
            report("expected a list here")
            return []
        }
        return items.map { YAMLEntry($0, file: file, problems: problems) }
    }

    /// Whether this is a list.
    var isList: Bool {
        if case .list = node { return true }
        return false
    }

    /// Whether this is a mapping.
    var isMapping: Bool {
        if case .mapping = node { return true }
        return false
    }

    /// The text of a scalar; a problem where this is none.
    func text() -> String? {
        guard let text = node.text else {
            report("expected a text here")
            return nil
        }
        return text
    }

    /// A whole number within a range; a problem where this is none.
    func number(in range: ClosedRange<Int>) -> Int? {
        guard let text = text() else { return nil }
        guard let number = Int(text) else {
            report("expected a whole number, not \"\(text)\"")
            return nil
        }
        guard range.contains(number) else {
            report("\(number) is not within \(range.lowerBound) to \(range.upperBound)")
            return nil
        }
        return number
    }

    /// `true` or `false`; a problem where this is neither.
    func flag() -> Bool? {
        switch text() {
        case "true": return true
        case "false": return false
        case let other?:
            report("expected true or false, not \"\(other)\"")
            return nil
        case nil: return nil
        }
    }

    /// A keyword: it must stand in quotation marks, for YAML reads `no`, `on` and `12:30` as something else.
    func keyword() -> String? {
        guard case .scalar(let word, let isQuoted, _) = node else {
            report("expected a keyword in quotation marks here")
            return nil
        }
        if !isQuoted {
            report("keyword must stand in quotation marks", suggestion: "\"\(word)\"")
        }
        return word
    }

    /// The keywords of a list.
    func keywords() -> [(word: String, line: Int)] {
        guard case .list(let items, _) = node else {
            report("expected a list here")
            return []
        }
        return items.compactMap { item in
            // Thousands of words come this way, nearly all of them as they should be.
            if case .scalar(let word, true, let line) = item { return (word, line) }
            let entry = YAMLEntry(item, file: file, problems: problems)
            return entry.keyword().map { ($0, entry.line) }
        }
    }

    /// Keywords under their weights: `{6: ["…"], 3: ["…"]}`.
    func weighted() -> [(word: String, weight: Int, line: Int)] {
        pairs().flatMap { name, key, value -> [(word: String, weight: Int, line: Int)] in
            guard let weight = Int(name), (-20...20).contains(weight), weight != 0 else {
                key.report("weight must be a whole number from -20 to 20, not \"\(name)\"")
                return []
            }
            return value.keywords().map { ($0.word, weight, $0.line) }
        }
    }
}
