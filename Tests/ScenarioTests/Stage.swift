import Dialogue
import Foundation
import Pipeline
import Rulebook
import TestKit
import TicketStore
import Tickets

/// The stage of all transcripts: the project's own rules and sample estate.
enum Stage {
    /// The folder of transcripts.
    static let folder = project("Tests/ScenarioTests/Transcripts")

    /// Every transcript with every way of crashing; empty when the folder cannot be read, which a test of its own tells.
    ///
    /// `FRONTDESK_TRANSCRIPT=bulk` plays only those whose name begins so.
    static let cases: [TranscriptTests.Case] = {
        do {
            let wanted = ProcessInfo.processInfo.environment["FRONTDESK_TRANSCRIPT"] ?? ""
            let transcripts = try Transcript.all(in: folder).filter { $0.file.hasPrefix(wanted) }
            return transcripts.flatMap { transcript in
                TranscriptRunner.Crashes.allCases.map {
                    TranscriptTests.Case(transcript: transcript, crashes: $0)
                }
            }
        } catch {
            return []
        }
    }()

    /// The rules and estates.
    ///
    /// - Throws: `RuleProblems` with every mistake of the rules.
    static func stage() throws -> TranscriptStage {
        let plain = try rules.get()
        let filled = try filledRules.get()
        return TranscriptStage(
            estate: { try estate(named: $0) },
            decider: { header in
                var policy = DeskPolicy()
                if header.hours.hasSuffix(".yaml") {
                    policy = try PolicyFile.load(
                        path: project("Tests/ScenarioTests/Fixtures/policies/" + header.hours)
                    )
                } else if header.hours == "always" {
                    policy.calendar = .roundTheClock
                }
                policy.day.isKept = header.keepsDay
                let catalogue = header.hasFacts ? filled : plain
                return Decider(Dialogue(catalogue: catalogue, policy: policy))
            }
        )
    }

    /// The rules, read once for all transcripts.
    private static let rules = Result { () throws(RuleProblems) in
        try Rulebook.load(folder: project("intents"), facts: [:])
    }

    /// The same with the facts of the sample estate's office.
    private static let filledRules = Result { () throws(RuleProblems) in
        let settings = try ConfigurationFile.load(
            path: project("deploy/sample-estate/frontdesk.yaml"),
            environment: [:]
        )
        return try Rulebook.load(folder: project("intents"), facts: settings.facts)
    }

    private static func estate(named name: String) throws -> EstateImport {
        if name == "none" { return EstateImport(households: [], people: []) }
        let folder = name == "sample" ? project("deploy/sample-estate") : Self.folder + "/" + name
        let reading = EstateFolder.read([folder])
        guard let records = reading.records else {
            let faults = reading.problems.map(\.description).joined(separator: "\n")
            throw TranscriptProblem(file: folder, line: 1, message: faults)
        }
        return EstateImport(records)
    }

    /// Where a file of the project is.
    static func project(_ path: String) -> String {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent(path).path
    }
}
