package import Reporting
import TicketStore
package import Tickets

/// Puts reports together at the moment they are sent; no decision and no writer waits for them.
package struct PaperMaker: Sendable {
    /// Draws an SVG document into a PNG file.
    ///
    /// - Returns: nil when it was drawn, else the reason for the reader in two languages.
    package typealias Draw = @Sendable (_ svg: String, _ path: String) async -> Words?

    /// What is sent in place of the row's own words.
    struct Paper {
        let text: String
        let file: OutboundFile?
    }

    private let policy: DeskPolicy
    private let names: ReportNames
    private let folder: String
    private let draw: Draw
    private let write: @Sendable (_ text: String, _ path: String) -> Bool
    private let remove: @Sendable (_ path: String) -> Void

    /// Prepares the maker.
    ///
    /// - Parameters:
    ///   - policy: calendar, goals and spans.
    ///   - names: what topics are called.
    ///   - folder: where files lie until they are sent.
    ///   - draw: draws pictures.
    ///   - write: writes a text file; false when it could not.
    ///   - remove: removes a file.
    package init(
        policy: DeskPolicy,
        names: ReportNames,
        folder: String,
        draw: @escaping Draw,
        write: @escaping @Sendable (_ text: String, _ path: String) -> Bool,
        remove: @escaping @Sendable (_ path: String) -> Void
    ) {
        self.policy = policy
        self.names = names
        self.folder = folder
        self.draw = draw
        self.write = write
        self.remove = remove
    }

    /// Removes the file of a paper after an attempt to send it; the next attempt makes it anew.
    func discard(_ file: OutboundFile?) {
        guard case .path(let path)? = file?.source, path.hasPrefix(folder + "/") else { return }
        remove(path)
    }

    /// Makes what a row asks for.
    ///
    /// - Parameters:
    ///   - request: which report, for whom.
    ///   - id: the row, which names the file.
    ///   - store: is read from a connection of its own.
    ///   - now: until when is counted.
    /// - Returns: words and perhaps a file.
    /// - Throws: `StoreError`; then the row is tried again.
    func make(
        _ request: PaperRequest,
        for id: OutboxID,
        from store: TicketStore,
        at now: Instant
    ) async throws(StoreError) -> Paper {
        let period = request.period
        let periods =
            request.rendering == .table ? [period, period.previous, period.yearBefore] : [period]
        let rows = try await store.reportRows(of: periods, calendar: policy.calendar, at: now)
            .map { $0.filtered(request.reach.holds) }
        let report = PeriodReport(
            rows[0],
            earlier: Array(rows.dropFirst()),
            policy: policy.reports,
            names: names
        )
        let language = request.language
        switch request.rendering {
        case .text:
            guard period.kind == .day else {
                return Paper(text: report.card(language: language), file: nil)
            }
            let digest = DutyDigest(rows[0], policy: policy.reports, names: names)
            return Paper(text: digest.text(language: language), file: nil)
        case .picture:
            let path = "\(folder)/report-\(id.rawValue).png"
            if let reason = await draw(report.charts.svg(language: language), path) {
                return Paper(text: reason.text(language), file: nil)
            }
            return Paper(
                text: report.title(language),
                file: OutboundFile(
                    kind: .photo,
                    name: nil,
                    mediaType: "image/png",
                    source: .path(path)
                )
            )
        case .table:
            let path = "\(folder)/report-\(id.rawValue).csv"
            let text = "\u{FEFF}" + ReportCSV.text(report.tables, language: language)
            guard write(text, path) else {
                return Paper(text: report.title(language), file: nil)
            }
            return Paper(
                text: report.title(language),
                file: OutboundFile(
                    kind: .document,
                    name: "report-\(period.name).csv",
                    mediaType: "text/csv",
                    source: .path(path)
                )
            )
        }
    }
}
