/// A report that is put together when its message is sent, so that no decision waits for it.
package struct PaperRequest: Hashable, Codable, Sendable {
    /// In which form it is sent.
    package enum Rendering: String, Codable, Sendable {
        /// Words.
        case text
        /// The charts as a picture; as words with the reason where none can be drawn.
        case picture
        /// A CSV file.
        case table
    }

    /// Which tickets the reader may count.
    package enum Reach: Hashable, Codable, Sendable {
        /// Every ticket.
        case all
        /// Tickets in these buildings; every one for an empty list.
        case buildings([String])
        /// Repairs.
        case repairs
        /// Matters of one topic.
        case topic(Topic)

        /// Whether a ticket is counted.
        package func holds(for row: ReportRow) -> Bool {
            switch self {
            case .all: true
            case .buildings(let buildings):
                buildings.isEmpty || row.place.building.map(buildings.contains) ?? false
            case .repairs: row.kind == .repair
            case .topic(let topic): row.topic == topic
            }
        }
    }

    /// The period.
    package let period: Period
    /// In which form.
    package let rendering: Rendering
    /// What is counted.
    package let reach: Reach
    /// The reader's language, `zh` or `en`.
    package let language: String

    package init(period: Period, rendering: Rendering, reach: Reach, language: String) {
        self.period = period
        self.rendering = rendering
        self.reach = reach
        self.language = language
    }
}
