import Foundation
import TestKit
import Testing

/// Every file of `Transcripts` is one case, played as written, with a crash after every line, and with crashes between
/// the stages; a new file needs no Swift.
@Suite("Transcripts")
struct TranscriptTests {
    /// A transcript and when the bot is killed in it.
    struct Case: Sendable, CustomTestStringConvertible {
        let transcript: Transcript
        let crashes: TranscriptRunner.Crashes

        var testDescription: String { "\(transcript.file) (\(crashes.rawValue))" }
    }

    @Test(arguments: Stage.cases)
    func `the bot says what the transcript says`(play: Case) async {
        do {
            var runner = try await TranscriptRunner(
                play.transcript,
                crashes: play.crashes,
                stage: Stage.stage()
            )
            try await runner.run()
        } catch let problem as TranscriptProblem {
            Issue.record(
                Comment(rawValue: problem.description),
                sourceLocation: SourceLocation(
                    fileID: "ScenarioTests/\(problem.file)",
                    filePath: Stage.folder + "/" + problem.file,
                    line: problem.line,
                    column: 1
                )
            )
        } catch {
            Issue.record("\(play.transcript.file): \(error)")
        }
    }

    @Test func `every transcript can be read, and there are some`() throws {
        let transcripts = try Transcript.all(in: Stage.folder)
        #expect(!transcripts.isEmpty)
        #expect(transcripts.allSatisfy { $0.header.title != nil })
    }

    @Test func `the sample chat of the README is what happens`() async throws {
        let readme = try String(contentsOfFile: Stage.project("README.md"), encoding: .utf8)
        let sample = readme.components(separatedBy: "```chat\n").dropFirst().first
        let chat = try #require(sample?.components(separatedBy: "```").first)
        let header = """
            title: README
            clock: 2026-11-23 10:00
            estate: none
            owner: 王女士, 3-2-1502, 13800001111
            staff: 李工, repair worker, 13800003333
            ignore: desk, 李工

            """
        let transcript = try Transcript.read(header + chat, file: "README.md")
        var runner = try await TranscriptRunner(
            transcript,
            crashes: .asWritten,
            stage: Stage.stage()
        )
        try await runner.run()
    }
}
