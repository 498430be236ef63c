package import Pipeline
package import TicketStore

/// What transcripts are played on: the estates they name and the rules that decide.
package struct TranscriptStage: Sendable {
    /// The estate of a name; throws when there is none.
    package let estate: @Sendable (String) throws -> EstateImport
    /// What decides in the desk that a header describes: its hours and its facts.
    package let decider: @Sendable (TranscriptHeader) throws -> Decider

    package init(
        estate: @escaping @Sendable (String) throws -> EstateImport,
        decider: @escaping @Sendable (TranscriptHeader) throws -> Decider
    ) {
        self.estate = estate
        self.decider = decider
    }
}
