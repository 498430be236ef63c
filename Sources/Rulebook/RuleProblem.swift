/// A mistake in the rule files, the policy file or the configuration, as a person can find and mend it.
package struct RuleProblem: Hashable, Sendable, CustomStringConvertible {
    /// The file, relative to the folder that was read.
    package let file: String
    /// The line in it, from 1.
    package let line: Int
    /// What is wrong, in one sentence.
    package let message: String
    /// What was probably meant; nil when nothing is near.
    package let suggestion: String?
    /// Whether it is only to be looked at: an answer that is not filled in, say; the rules can be used.
    package let isRemark: Bool

    package init(
        file: String,
        line: Int,
        message: String,
        suggestion: String? = nil,
        isRemark: Bool = false
    ) {
        self.file = file
        self.line = line
        self.message = message
        self.suggestion = suggestion
        self.isRemark = isRemark
    }

    /// `file:line: message`, with the suggestion after it; a remark says `note:` before.
    package var description: String {
        let hint = suggestion.map { " (did you mean \"\($0)\"?)" } ?? ""
        return "\(file):\(line): \(isRemark ? "note: " : "")\(message)\(hint)"
    }
}
