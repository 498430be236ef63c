import Foundation
import Rulebook
import Testing
import Tickets

@testable import Dialogue

/// The rule files that the project ships, read once for all tests of meaning.
enum ShippedRules {
    static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    static let folder = root.appending(path: "intents").path

    private static let loaded = Result<Catalogue, RuleProblems> { () throws(RuleProblems) in
        try Rulebook.load(folder: folder, facts: [:])
    }

    static func catalogue() throws -> Catalogue { try loaded.get() }

    /// What a message means on a Monday at ten.
    static func matters(_ text: String) throws -> [Recognition] {
        let now = LocalTime(dayNumber: 20_000, minuteOfDay: 600)
        return try catalogue().recognizer.explain(text, at: now)
    }
}
