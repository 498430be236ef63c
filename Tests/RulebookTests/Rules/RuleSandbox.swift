import Foundation
import Rulebook

/// A copy of the shipped rule files in which a test spoils one.
struct RuleSandbox {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "rules-\(UUID().uuidString)")
        try FileManager.default.copyItem(at: Self.project("intents"), to: folder)
    }

    /// Where a file of the project is.
    static func project(_ path: String) -> URL {
        URL(filePath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: path)
    }

    /// Adds lines at the end of a file and tells the line number of the first.
    @discardableResult
    func append(_ text: String, to file: String) throws -> Int {
        let url = folder.appending(path: file)
        var whole = try read(file)
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

    /// What stands in a file.
    func read(_ file: String) throws -> String {
        try String(contentsOf: folder.appending(path: file), encoding: .utf8)
    }

    /// The mistakes a check names, one line each.
    func problems(facts: [String: String] = [:]) -> [String] {
        Rulebook.check(folder: folder.path, facts: facts).filter { !$0.isRemark }
            .map(\.description)
    }

    func remove() throws {
        try FileManager.default.removeItem(at: folder)
    }
}
