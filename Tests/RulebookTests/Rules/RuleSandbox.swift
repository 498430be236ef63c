import Foundation
import Rulebook

/// A copy of the shipped rule files in which a test spoils one.
struct RuleSandbox {
    let folder: URL

    init() throws {
        let root = URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        folder = FileManager.default.temporaryDirectory
            .appending(path: "rules-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: root.appending(path: "intents"), to: folder)
    }

    /// Adds lines at the end of a file and tells the line number of the first.
    @discardableResult
    func append(_ text: String, to file: String) throws -> Int {
        let url = folder.appending(path: file)
        var whole = try String(contentsOf: url, encoding: .utf8)
        if !whole.hasSuffix("\n") { whole += "\n" }
        let line = whole.split(separator: "\n", omittingEmptySubsequences: false).count
        try (whole + text + "\n").write(to: url, atomically: true, encoding: .utf8)
        return line
    }

    /// Writes a file anew.
    func write(_ text: String, to file: String) throws {
        let url = folder.appending(path: file)
        try text.write(to: url, atomically: true, encoding: .utf8)
    }

    /// What a check says, one line a problem.
    func problems(facts: [String: String] = [:]) -> [String] {
        Rulebook.check(folder: folder.path, facts: facts).map(\.description)
    }

    func remove() throws {
        try FileManager.default.removeItem(at: folder)
    }
}
