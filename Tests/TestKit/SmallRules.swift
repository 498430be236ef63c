package import Foundation

/// A folder of rules with a handful of words, so that what is printed about them stays the same.
package struct SmallRules: Sendable {
    package let folder: URL

    /// Where the folder is.
    package var path: String { folder.path }

    /// Writes the folder; the sentences are those of the project.
    private init() throws {
        folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("small-rules-\(UUID().uuidString)")
        let files = FileManager.default
        let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        try files.copyItem(
            at: project.appendingPathComponent("Tests/Office/small-rules"),
            to: folder
        )
        try files.copyItem(
            at: project.appendingPathComponent("intents/texts"),
            to: folder.appendingPathComponent("texts")
        )
    }

    /// Lets a test use a folder, and removes it afterwards.
    ///
    /// - Parameter body: the test.
    /// - Returns: what the test returns.
    /// - Throws: what the test throws, or the system's error.
    package static func use<Value>(_ body: (SmallRules) throws -> Value) throws -> Value {
        let rules = try SmallRules()
        defer {
            do {
                try FileManager.default.removeItem(at: rules.folder)
            } catch {
                // A folder that is left in the temporary directory harms nobody.
            }
        }
        return try body(rules)
    }

    /// Writes a file of the folder anew, or one beside the rules.
    ///
    /// - Parameters:
    ///   - text: what stands in it then.
    ///   - name: its name within the folder.
    /// - Returns: its path.
    /// - Throws: the system's error.
    @discardableResult
    package func write(_ text: String, to name: String) throws -> String {
        let url = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        try Data(text.utf8).write(to: url)
        return url.path
    }

    /// Takes a file or folder away.
    ///
    /// - Parameter name: its name within the folder.
    /// - Throws: the system's error.
    package func remove(_ name: String) throws {
        try FileManager.default.removeItem(at: folder.appendingPathComponent(name))
    }

    /// What stands in a file of the folder.
    ///
    /// - Parameter name: its name within the folder.
    /// - Returns: the text.
    /// - Throws: the system's error.
    package func read(_ name: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }
}
