/// Gathers the mistakes found while files are read, so that all are told at once.
final class ProblemList {
    private(set) var problems: [RuleProblem] = []

    /// Adds a mistake.
    func add(_ message: String, at source: (file: String, line: Int), suggestion: String? = nil) {
        problems.append(
            RuleProblem(
                file: source.file,
                line: source.line,
                message: message,
                suggestion: suggestion
            )
        )
    }

    /// Adds what was found elsewhere.
    func add(_ found: [RuleProblem]) { problems += found }

    /// Adds something that a person should look at and that keeps nothing from running.
    func remark(_ message: String, at source: (file: String, line: Int)) {
        problems.append(
            RuleProblem(file: source.file, line: source.line, message: message, isRemark: true)
        )
    }

    /// What keeps the rules from being used.
    var mistakes: [RuleProblem] { problems.filter { !$0.isRemark } }

    /// Whether there is no mistake.
    var isClean: Bool { problems.allSatisfy(\.isRemark) }
}
