/// All mistakes of a folder at once; never empty.
package struct RuleProblems: Error, Hashable, Sendable, CustomStringConvertible {
    /// The mistakes, by file and line.
    package let problems: [RuleProblem]

    package init(_ problems: [RuleProblem]) {
        self.problems = problems.sorted { ($0.file, $0.line) < ($1.file, $1.line) }
    }

    /// One line a mistake.
    package var description: String {
        problems.map(\.description).joined(separator: "\n")
    }
}
