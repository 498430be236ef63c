package import Pipeline
package import TicketStore

/// What transcripts are played on: the estates they name and the rules that decide.
package struct TranscriptStage: Sendable {
    /// The estate of a name; throws when there is none.
    package let estate: @Sendable (String) throws -> EstateImport
    /// What decides in a desk with hours: `always` or `standard`.
    package let decider: @Sendable (String) throws -> Decider

    package init(
        estate: @escaping @Sendable (String) throws -> EstateImport,
        decider: @escaping @Sendable (String) throws -> Decider
    ) {
        self.estate = estate
        self.decider = decider
    }
}
