import Foundation

/// Runs the program as a person at the terminal does.
enum Program {
    /// What a command left behind.
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    /// Runs a command and waits for its end.
    ///
    /// - Parameter arguments: what follows `frontdesk`.
    /// - Returns: exit code and what was printed.
    /// - Throws: the system's error when it cannot be started.
    static func run(_ arguments: String...) throws -> Outcome {
        let output = try Paper()
        let errors = try Paper()
        let process = Process()
        process.executableURL = binary
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.filter {
            !$0.key.hasPrefix("FRONTDESK_")
        }
        process.standardOutput = output.handle
        process.standardError = errors.handle
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus,
            output: try output.text(),
            errors: try errors.text()
        )
    }

    /// The program beside the tests, which are built together.
    private static let binary = URL(fileURLWithPath: CommandLine.arguments[0])
        .resolvingSymlinksInPath().deletingLastPathComponent().appendingPathComponent("frontdesk")

    /// A file that takes what a program prints, so that no pipe is ever full.
    private struct Paper {
        let handle: FileHandle
        private let url: URL

        init() throws {
            url = FileManager.default.temporaryDirectory
                .appendingPathComponent("frontdesk-output-\(UUID().uuidString)")
            try Data().write(to: url)
            handle = try FileHandle(forWritingTo: url)
        }

        /// What was printed; the file is gone then.
        func text() throws -> String {
            try handle.close()
            defer {
                do {
                    try FileManager.default.removeItem(at: url)
                } catch {
                    // A file that is left in the temporary directory harms nobody.
                }
            }
            return try String(contentsOf: url, encoding: .utf8)
        }
    }
}
