package import Tickets

/// What is late, the longest first, by who has it.
package struct OverdueReport: Sendable {
    private let counts: ReportCounts
    private let names: ReportNames

    /// Makes the report from the tickets of a period that reaches to now.
    package init(_ rows: ReportRows, policy: ReportPolicy, names: ReportNames) {
        counts = ReportCounts(rows: rows, policy: policy)
        self.names = names
    }

    /// How many are late.
    package var count: Int { counts.overdue.count }

    /// The lines: a heading for each person, then the tickets.
    package func text(language: String) -> String {
        let isEnglish = language == "en"
        let overdue = counts.overdue
        guard !overdue.isEmpty else { return isEnglish ? "Nothing is overdue." : "没有超时的工单。" }
        var lines = [isEnglish ? "Overdue: \(overdue.count)" : "超时 \(overdue.count) 件"]
        let nobody = isEnglish ? "nobody" : "未派人"
        let groups = Dictionary(grouping: overdue) { $0.handler ?? nobody }
        let sorted = groups.sorted {
            ($1.value.count, $0.key) < ($0.value.count, $1.key)
        }
        for (name, rows) in sorted {
            lines.append("— \(name) \(rows.count)")
            for row in rows.prefix(counts.policy.listedMax) {
                lines.append(
                    Self.line(row, at: counts.rows.asOf, names: names, language: language)
                )
            }
        }
        return lines.joined(separator: "\n")
    }

    /// A ticket on one line, with how late it is.
    static func line(
        _ row: ReportRow,
        at moment: Instant,
        names: ReportNames,
        language: String
    ) -> String {
        var parts = [
            "\(row.number)", names.level(row).text(language),
            names.topic(row.topic).text(language), names.place(row.place),
            names.state(row.course.stateAtEnd ?? row.course.state).text(language),
        ]
        if let overdue = row.overdue(at: moment) {
            let hours = Int((moment - overdue.since).wholeMilliseconds / 360_000)
            let span = "\(hours / 10).\(hours % 10) h"
            let duty = names.duty(overdue.duty).text(language)
            parts.append(language == "en" ? "\(duty) \(span) late" : "\(duty)超时 \(span)")
        }
        return parts.filter { !$0.isEmpty }.joined(separator: " · ")
    }
}
