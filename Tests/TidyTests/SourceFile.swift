import Foundation

/// A Swift file of the project.
struct SourceFile {
    /// The path from the top of the project, for example `Sources/Tickets/Instant.swift`.
    let path: String
    /// Its lines as written.
    let lines: [String]
    /// Its code, comments and literals.
    let text: SwiftText

    init(path: String, source: String) {
        self.path = path
        lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        text = SwiftText(source)
    }

    /// The folder under `Sources` or `Tests`: the room.
    var room: String {
        let parts = path.split(separator: "/")
        return parts.count > 2 ? String(parts[1]) : ""
    }

    /// Whether it is part of the program, not of its tests.
    var isProgram: Bool { path.hasPrefix("Sources/") }

    /// The file's name without `.swift`.
    var name: String { URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent }

    /// A problem on a line, counted from 1.
    func problem(_ line: Int, _ message: String) -> TidyProblem {
        TidyProblem(path: path, line: line, message: message)
    }

    /// The problems of the lines whose code holds a pattern; only lines with the plain word are tried.
    func find(
        _ word: String,
        _ pattern: some RegexComponent,
        _ message: String
    ) -> [TidyProblem] {
        text.code.enumerated().compactMap { index, code in
            guard code.contains(word), code.firstMatch(of: pattern) != nil else { return nil }
            return problem(index + 1, message)
        }
    }
}
