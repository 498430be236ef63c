import Yams

/// A part of a YAML file as the rules need it: texts as they stand, with their lines.
///
/// Unlike the library's own nodes it can be made on one thread and read on another.
enum YAMLNode: Sendable {
    case scalar(String, isQuoted: Bool, line: Int)
    case list([YAMLNode], line: Int)
    case mapping([(key: YAMLNode, value: YAMLNode)], line: Int)

    /// Why a text that is YAML is not taken.
    enum Fault: Error {
        /// Aliases of aliases stand for more than a file can hold when it is written out.
        case repeatsWithoutEnd(line: Int)
    }

    /// Parses a text; nil for an empty one.
    ///
    /// Every value is read as the text it is; guessing at numbers and dates takes a regular expression for each key.
    ///
    /// - Throws: `YamlError` when the text is no YAML, `Fault` when its aliases multiply it.
    static func parse(_ text: String) throws -> YAMLNode? {
        // Written out, a byte makes two nodes at most: "a:" is a mapping, a name and an empty value.
        var room = 2 * text.utf8.count + 1
        return try Yams.compose(yaml: text, .basic).map { try YAMLNode($0, &room) }
    }

    private init(_ node: Node, _ room: inout Int) throws(Fault) {
        let line = node.mark?.line ?? 1
        room -= 1
        guard room >= 0 else { throw .repeatsWithoutEnd(line: line) }
        switch node {
        case .scalar(let scalar):
            let isQuoted =
                switch scalar.style {
                case .singleQuoted, .doubleQuoted: true
                case .plain, .literal, .folded, .any: false
                }
            self = .scalar(scalar.string, isQuoted: isQuoted, line: line)
        case .sequence(let sequence):
            var items: [YAMLNode] = []
            for item in sequence { items.append(try YAMLNode(item, &room)) }
            self = .list(items, line: line)
        case .mapping(let mapping):
            var entries: [(key: YAMLNode, value: YAMLNode)] = []
            for (key, value) in mapping {
                entries.append((try YAMLNode(key, &room), try YAMLNode(value, &room)))
            }
            self = .mapping(entries, line: line)
        // The library resolves aliases while it composes.
        case .alias: self = .scalar("", isQuoted: false, line: line)
        }
    }

    /// Line in the file, from 1.
    var line: Int {
        switch self {
        case .scalar(_, _, let line), .list(_, let line), .mapping(_, let line): line
        }
    }

    /// The words of a scalar; nil for anything else.
    var text: String? {
        if case .scalar(let text, _, _) = self { return text }
        return nil
    }
}
