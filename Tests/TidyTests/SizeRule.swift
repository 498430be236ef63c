/// How long files, lines, functions and parameter lists may be.
enum SizeRule {
    static let fileLinesMax = 400
    static let functionLinesMax = 70
    static let codeColumnsMax = 100
    static let commentColumnsMax = 150
    static let parametersMax = 4

    /// Generated tables, which nobody reads from top to bottom.
    static let generated: Set<String> = ["Sources/KeywordMatching/FoldingTableData.swift"]

    static func problems(in file: SourceFile) -> [TidyProblem] {
        guard !generated.contains(file.path) else { return [] }
        var problems: [TidyProblem] = []
        let count = file.lines.count - (file.lines.last == "" ? 1 : 0)
        if count > fileLinesMax {
            problems.append(file.problem(count, "the file has more than \(fileLinesMax) lines"))
        }
        return problems + lines(of: file) + functions(of: file)
    }

    /// Long lines of code, where not the content of a literal makes them long, and long comments.
    private static func lines(of file: SourceFile) -> [TidyProblem] {
        zip(file.lines, file.text.code).enumerated().compactMap { index, pair in
            let (written, code) = pair
            guard written.utf8.count > codeColumnsMax, written.count > codeColumnsMax else {
                return nil
            }
            let bare = written.drop { $0 == " " }
            if bare.hasPrefix("//") {
                guard bare.count > commentColumnsMax else { return nil }
                return file.problem(index + 1, "a comment longer than \(commentColumnsMax)")
            }
            guard code.count > codeColumnsMax else { return nil }
            return file.problem(index + 1, "a line longer than \(codeColumnsMax) columns")
        }
    }

    /// Long functions and parameter lists, found by counting brackets.
    private static func functions(of file: SourceFile) -> [TidyProblem] {
        let start = /\b(func\s+[^\s(<]+|init[?]?|deinit|subscript)\s*[(<{]/
        return file.text.code.enumerated().flatMap { index, code -> [TidyProblem] in
            let mayStart = code.contains("func ") || code.contains("init")
            guard mayStart || code.contains("subscript"),
                let match = code.firstMatch(of: start),
                !code[..<match.range.lowerBound].hasSuffix(".")
            else { return [] }
            let walk = FunctionWalk(file.text.code, line: index, from: match.range.lowerBound)
            var problems: [TidyProblem] = []
            if walk.lineCount > functionLinesMax {
                problems.append(
                    file.problem(index + 1, "a function of \(walk.lineCount) lines")
                )
            }
            if match.1.hasPrefix("func"), file.isProgram, walk.parameterCount > parametersMax {
                problems.append(
                    file.problem(index + 1, "a function with \(walk.parameterCount) parameters")
                )
            }
            return problems
        }
    }
}
