import Foundation
import JSONTree

/// The machine-readable table of the Bot API, where it lies beside the project; checks what we make
/// up.
struct BotAPITable {
    /// The table, or nil where the file is not there: then nothing can be checked against it.
    static let shared = BotAPITable()

    private let table: JSONValue

    private init?() {
        let file = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("shared/platforms/telegram-api.json")
        guard let data = FileManager.default.contents(atPath: file.path),
            let table = try? JSONTree.parse(Array(data))
        else { return nil }
        self.table = table
    }

    /// What is wrong with the parameters of a call; values are looked at unless they are form
    /// fields.
    func problems(
        method: String,
        _ parameters: [String: JSONValue],
        isForm: Bool
    ) -> [String] {
        guard let fields = table["methods"]?[method]?["fields"]?.arrayValue ?? emptyFields(method)
        else {
            return ["no method \(method)"]
        }
        return problems(in: parameters, fields: fields, at: method, isForm: isForm)
    }

    /// What is wrong with a value that should be of a type such as `Update` or `Array of Message`.
    func problems(_ value: JSONValue, type: String, at place: String = "") -> [String] {
        if type.hasPrefix("Array of ") {
            guard let elements = value.arrayValue else { return ["\(place) is no array"] }
            let inner = String(type.dropFirst("Array of ".count))
            return elements.enumerated().flatMap {
                problems($0.element, type: inner, at: "\(place)[\($0.offset)]")
            }
        }
        switch type {
        case "Integer": return value.integerValue == nil ? ["\(place) is no integer"] : []
        case "Float": return value.doubleValue == nil ? ["\(place) is no number"] : []
        case "String", "InputFile": return value.stringValue == nil ? ["\(place) is no string"] : []
        case "Boolean": return value.boolValue == nil ? ["\(place) is no boolean"] : []
        case "True": return value.boolValue == true ? [] : ["\(place) is not true"]
        default: break
        }
        guard let entry = table["types"]?[type] else { return ["no type \(type)"] }
        if let subtypes = entry["subtypes"]?.arrayValue {
            let all = subtypes.compactMap(\.stringValue).map {
                problems(value, type: $0, at: place)
            }
            return all.contains([]) ? [] : all.min { $0.count < $1.count } ?? []
        }
        guard let members = value.objectValue else { return ["\(place) is no object"] }
        let fields = entry["fields"]?.arrayValue ?? []
        return problems(in: members, fields: fields, at: "\(place) \(type)", isForm: false)
    }

    private func emptyFields(_ method: String) -> [JSONValue]? {
        table["methods"]?[method] == nil ? nil : []
    }

    private func problems(
        in members: [String: JSONValue],
        fields: [JSONValue],
        at place: String,
        isForm: Bool
    ) -> [String] {
        var problems: [String] = []
        var known: Set<String> = []
        for field in fields {
            guard let name = field["name"]?.stringValue else { continue }
            known.insert(name)
            guard let value = members[name] else {
                if field["required"] == true { problems.append("\(place).\(name) is missing") }
                continue
            }
            if isForm { continue }
            let types = field["types"]?.arrayValue?.compactMap(\.stringValue) ?? []
            let all = types.map { self.problems(value, type: $0, at: "\(place).\(name)") }
            if !all.contains([]) { problems += all.first ?? [] }
        }
        for name in members.keys where !known.contains(name) {
            problems.append("\(place).\(name) is unknown")
        }
        return problems
    }
}
