import Foundation
import JSONTree

/// Checks JSON against a description of the Bot API's types and methods.
struct BotAPISchema: Sendable {
    struct Field: Sendable, Hashable {
        let types: [String]
        let isRequired: Bool
    }

    private(set) var types: [String: [String: Field]] = [:]
    private(set) var subtypes: [String: [String]] = [:]
    private(set) var methods: [String: (fields: [String: Field], returns: [String])] = [:]

    /// The part that is checked in.
    static let subset = BotAPISchema(subset: BotAPISubset.text)

    /// The whole description, where it is at hand: named by the environment, or beside the project.
    static let whole: BotAPISchema? = {
        let named = ProcessInfo.processInfo.environment["FRONTDESK_TELEGRAM_API"]
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let beside = root.deletingLastPathComponent()
            .appendingPathComponent("shared/platforms/telegram-api.json").path
        for path in [named, beside].compactMap({ $0 }) {
            guard let data = FileManager.default.contents(atPath: path) else { continue }
            do {
                return BotAPISchema(whole: try JSONTree.parse(Array(data)))
            } catch {
                return nil
            }
        }
        return nil
    }()

    /// Reads the lines of ``BotAPISubset``.
    init(subset: String) {
        var lines: [String] = []
        for line in subset.split(separator: "\n") {
            if line.hasPrefix(" "), let last = lines.popLast() {
                lines.append(last + " " + line.drop { $0 == " " })
            } else {
                lines.append(String(line))
            }
        }
        for line in lines {
            let words = line.split(separator: " ", maxSplits: 2).map(String.init)
            let fields = line.firstRange(of: ": ").map { line[$0.upperBound...] } ?? ""
            if words.count > 2, words[2].hasPrefix("> ") || words[1].hasSuffix(">") {
                subtypes[words[1]] = words[2].dropFirst(2).split(separator: "|").map(String.init)
            } else if words[0] == "type" {
                types[String(words[1].dropLast())] = Self.fields(fields)
            } else {
                let head = line.prefix { $0 != ":" }
                let returns = head.firstRange(of: "-> ").map { head[$0.upperBound...] } ?? ""
                methods[words[1]] = (
                    Self.fields(fields), returns.split(separator: "|").map(String.init)
                )
            }
        }
    }

    /// Reads the machine-readable description.
    init(whole: JSONValue) {
        for (name, type) in whole["types"]?.objectValue ?? [:] {
            types[name] = Self.fields(type["fields"])
            let kinds = type["subtypes"]?.arrayValue?.compactMap(\.stringValue) ?? []
            if !kinds.isEmpty { subtypes[name] = kinds }
        }
        for (name, method) in whole["methods"]?.objectValue ?? [:] {
            let returns = method["returns"]?.arrayValue?.compactMap(\.stringValue) ?? []
            methods[name] = (Self.fields(method["fields"]), returns)
        }
    }

    /// What is wrong with the parameters of a call.
    func problems(calling method: String, with parameters: JSONValue) -> [String] {
        guard let found = methods[method] else { return ["\(method) is unknown"] }
        return problems(parameters, fields: found.fields, at: method)
    }

    /// What is wrong with the result of a call.
    func problems(in result: JSONValue, of method: String) -> [String] {
        guard let found = methods[method] else { return ["\(method) is unknown"] }
        return problems(result, oneOf: found.returns, at: "\(method) result")
    }

    private func problems(_ value: JSONValue, oneOf types: [String], at path: String) -> [String] {
        let tries = types.map { problems(value, type: $0, at: path) }
        return tries.min { $0.count < $1.count } ?? ["\(path) has no type"]
    }

    private func problems(_ value: JSONValue, type: String, at path: String) -> [String] {
        let list = "Array of "
        if type.hasPrefix(list) {
            guard let items = value.arrayValue else { return ["\(path) is no array"] }
            let inner = String(type.dropFirst(list.count))
            return items.enumerated().flatMap { index, item in
                problems(item, type: inner, at: "\(path).\(index)")
            }
        }
        switch type {
        case "Integer": return value.integerValue == nil ? ["\(path) is no integer"] : []
        case "String": return value.stringValue == nil ? ["\(path) is no string"] : []
        case "Boolean": return value.boolValue == nil ? ["\(path) is no boolean"] : []
        case "Float": return value.doubleValue == nil ? ["\(path) is no number"] : []
        default: break
        }
        if let kinds = subtypes[type] {
            return problems(value, oneOf: kinds, at: path)
        }
        guard let fields = types[type] else { return ["\(path) has the unknown type \(type)"] }
        return problems(value, fields: fields, at: path)
    }

    private func problems(
        _ value: JSONValue,
        fields: [String: Field],
        at path: String
    ) -> [String] {
        guard let object = value.objectValue else { return ["\(path) is no object"] }
        var found: [String] = []
        for (name, field) in fields where field.isRequired && object[name] == nil {
            found.append("\(path).\(name) is missing")
        }
        for (name, inner) in object {
            guard let field = fields[name] else {
                found.append("\(path).\(name) is unknown")
                continue
            }
            found += problems(inner, oneOf: field.types, at: "\(path).\(name)")
        }
        return found
    }

    private static func fields(_ text: Substring) -> [String: Field] {
        var found: [String: Field] = [:]
        for part in text.split(separator: ";") {
            let sides = part.split(separator: "=").map(String.init)
            guard sides.count == 2 else { continue }
            let isRequired = sides[0].hasSuffix("!")
            let name = sides[0].filter { $0 != " " && $0 != "!" }
            let types = sides[1].split(separator: "|").map(String.init)
            found[name] = Field(types: types, isRequired: isRequired)
        }
        return found
    }

    private static func fields(_ list: JSONValue?) -> [String: Field] {
        var found: [String: Field] = [:]
        for item in list?.arrayValue ?? [] {
            guard let name = item["name"]?.stringValue else { continue }
            found[name] = Field(
                types: item["types"]?.arrayValue?.compactMap(\.stringValue) ?? [],
                isRequired: item["required"]?.boolValue ?? false
            )
        }
        return found
    }
}
