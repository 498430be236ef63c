import Foundation

/// A conversation written down as a test: what people write, what the bot must say, and how it must end.
///
/// The form is described in `ScenarioTests/Transcripts/README.md`, for people who never programmed.
package struct Transcript: Sendable, CustomStringConvertible {
    /// A line that does or expects something.
    package struct Line: Sendable {
        /// The number of the line in its file, from 1.
        package let number: Int
        /// What it says.
        package let step: TranscriptStep
    }

    /// The file, as problems name it.
    package let file: String
    /// What the lines before the conversation set.
    package let header: TranscriptHeader
    /// The conversation.
    package let lines: [Line]

    /// The title, or the file's name without one.
    package var description: String { header.title ?? file }

    /// Reads the text of one transcript.
    ///
    /// - Parameters:
    ///   - text: its lines.
    ///   - file: where it stands, as problems name it.
    /// - Returns: the transcript.
    /// - Throws: `TranscriptProblem` for a line that cannot be read.
    package static func read(
        _ text: String,
        file: String
    ) throws(TranscriptProblem) -> Transcript {
        try TranscriptParser(file: file).parse(text)
    }

    /// Reads every transcript of a folder, in the order of their names.
    ///
    /// - Parameter folder: a path; only files that end in `.chat` are read.
    /// - Returns: the transcripts.
    /// - Throws: `TranscriptProblem` for a line that cannot be read, or the system's error.
    package static func all(in folder: String) throws -> [Transcript] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        return try names.filter { $0.hasSuffix(".chat") }.sorted().map { name in
            let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
            return try TranscriptParser(file: name).parse(text)
        }
    }
}
