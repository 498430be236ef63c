/// What is visible outside its file says what it is for.
enum DocumentationRule {
    static let summaryLengthMax = 150

    /// Package declarations without a comment or with a first sentence too long.
    ///
    /// Initializers of stored properties, operators and what a standard protocol asks for explain themselves.
    static func problems(in file: SourceFile) -> [TidyProblem] {
        guard file.isProgram else { return [] }
        let declaration = /^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:package|public)\s+(?!import|extension)/
        let exempt =
            #/
            \b(?:init[?]?[(<]|func\s+[^\w\s(]|func\s+(?:hash|encode|next)\(
            |typealias\s+RawValue|var\s+description\b)
            /#
        return file.text.code.enumerated().compactMap { index, code in
            guard code.contains("package ") || code.contains("public "),
                code.firstMatch(of: declaration) != nil, code.firstMatch(of: exempt) == nil
            else { return nil }
            guard let summary = summary(above: index, in: file) else {
                return file.problem(index + 1, "a package declaration without a comment")
            }
            guard summary.count > summaryLengthMax else { return nil }
            return file.problem(index + 1, "a summary of more than \(summaryLengthMax) characters")
        }
    }

    /// The first line of the comment above a line; nil when there is none.
    private static func summary(above index: Int, in file: SourceFile) -> Substring? {
        var summary: Substring?
        var line = index - 1
        while line >= 0 {
            let text = file.lines[line].drop { $0 == " " }
            if text.hasPrefix("///") {
                summary = text.dropFirst(3).drop { $0 == " " }
            } else if summary != nil || !text.hasPrefix("@") {
                return summary
            }
            line -= 1
        }
        return summary
    }
}
