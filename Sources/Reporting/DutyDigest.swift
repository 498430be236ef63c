package import Tickets

/// The day on one screen: what came, what was done, what is open and late, what is due next.
package struct DutyDigest: Sendable {
    private let counts: ReportCounts
    private let names: ReportNames

    /// Makes the digest from the tickets of a day.
    package init(_ rows: ReportRows, policy: ReportPolicy, names: ReportNames) {
        counts = ReportCounts(rows: rows, policy: policy)
        self.names = names
    }

    /// The lines.
    ///
    /// - Parameter language: `zh` or `en`.
    /// - Returns: a text for a chat.
    package func text(language: String) -> String {
        let isEnglish = language == "en"
        let report = PeriodReport(counts.rows, policy: counts.policy, names: names)
        var lines = [report.card(language: language), ""]
        let open = counts.open
        lines.append(isEnglish ? "Open: \(open.count)" : "未结 \(open.count) 件")
        for row in open.prefix(counts.policy.listedMax) { lines.append(line(row, language)) }
        if open.count > counts.policy.listedMax {
            let rest = open.count - counts.policy.listedMax
            lines.append(isEnglish ? "… \(rest) more" : "…… 另有 \(rest) 件")
        }
        return lines.joined(separator: "\n")
    }

    private func line(_ row: ReportRow, _ language: String) -> String {
        OverdueReport.line(row, at: counts.rows.asOf, names: names, language: language)
    }
}
