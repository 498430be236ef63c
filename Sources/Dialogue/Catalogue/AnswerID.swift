/// Names an answer of a topic file: `topic/answer`.
package struct AnswerID: RawRepresentable, Hashable, Codable, Sendable {
    /// The topic's name, a slash, and the answer's name in its file.
    package let rawValue: String

    package init(rawValue: String) {
        self.rawValue = rawValue
    }
}
