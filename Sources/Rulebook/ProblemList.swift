/// Gathers the mistakes found while files are read, so that all are told at once.
final class ProblemList {
    private(set) var problems: [RuleProblem] = []

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
}
