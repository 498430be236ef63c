import Yams

/// A part of a YAML file as the rules need it: texts as they stand, with their lines.
///
/// Unlike the library's own nodes it can be made on one thread and read on another.
enum YAMLNode: Sendable {
    case scalar(String, isQuoted: Bool, line: Int)
    case list([YAMLNode], line: Int)
    case mapping([(key: YAMLNode, value: YAMLNode)], line: Int)

    /// Parses a text; nil for an empty one.
    ///
    /// Every value is read as the text it is; guessing at numbers and dates takes a regular expression for each key.
    ///
    /// - Throws: `YamlError` when the text is no YAML.
    static func parse(_ text: String) throws -> YAMLNode? {
        try Yams.compose(yaml: text, .basic).map(YAMLNode.init)
    }

    private init(_ node: Node) {
        let line = node.mark?.line ?? 1
        switch node {
        case .scalar(let scalar):
            let isQuoted =
                switch scalar.style {
                case .singleQuoted, .doubleQuoted: true
                case .plain, .literal, .folded, .any: false
                }
            self = .scalar(scalar.string, isQuoted: isQuoted, line: line)
        case .sequence(let sequence): self = .list(sequence.map(YAMLNode.init), line: line)
        case .mapping(let mapping):
            self = .mapping(mapping.map { (YAMLNode($0), YAMLNode($1)) }, line: line)
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
