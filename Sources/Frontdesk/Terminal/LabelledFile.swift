import Dialogue
import Foundation
import JSONTree

/// A file of messages labelled by hand, one JSON object a line.
struct LabelledFile: Sendable {
    /// One message with its labels.
    struct Message: Sendable {
        /// Its name.
        let id: String
        /// The set it belongs to; empty when the file names none.
        let set: String
        /// The words.
        let text: String
        /// What it means.
        let label: IntentLabel
        /// The slots it holds by name; nil when it is not labelled with slots.
        let slots: [String: String]?
    }

    /// The messages, in the order of the file.
    let messages: [Message]

    /// Reads a file.
    ///
    /// - Throws: `CommandFailure` with every line that cannot be used.
    init(path: String) throws(CommandFailure) {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure(.usage, "文件读不了。/ The file cannot be read: \(path)")
        }
        var messages: [Message] = []
        var problems: [String] = []
        let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where line.contains(where: { $0 > 0x20 }) {
            do {
                messages.append(try Self.message(JSONTree.parse(Array(line)), line: index + 1))
            } catch {
                problems.append("\(path):\(index + 1): \(error)")
            }
        }
        guard problems.isEmpty else {
            throw CommandFailure(.configuration, problems.joined(separator: "\n"))
        }
        self.messages = messages
    }

    private static func message(
        _ json: JSONValue,
        line: Int
    ) throws(JSONError) -> Message {
        Message(
            id: json["id"]?.stringValue ?? "\(line)",
            set: json["set"]?.stringValue ?? "",
            text: try json.string("text"),
            label: IntentLabel(
                kind: try json.string("kind"),
                topic: try json.string("topic"),
                urgency: try json.string("urgency")
            ),
            slots: json["slots"]?.objectValue?.compactMapValues(\.stringValue)
        )
    }
}
