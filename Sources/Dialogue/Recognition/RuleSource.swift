/// Where a rule stands: file and line, as people look it up.
package struct RuleSource: Hashable, Sendable {
    /// The rule file, relative to the folder of rules.
    package let file: String
    /// The line in it, from 1.
    package let line: Int

    package init(file: String, line: Int) {
        self.file = file
        self.line = line
    }
}
