import Foundation

/// The two streams of a command: results on one, everything else on the other.
enum Terminal {
    /// Writes one line of the result, at once: scripts read it while the command still runs.
    static func print(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }

    /// Tells the person at the terminal what is wrong.
    static func complain(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }

    /// Tells the person at the terminal how it goes.
    static func tell(_ text: String) {
        FileHandle.standardError.write(Data((text + "\n").utf8))
    }

    /// Whether a person watches, so that a line may be written over.
    static var isWatched: Bool { isatty(FileHandle.standardError.fileDescriptor) == 1 }
}
