package import Tickets

/// The report of a day, week, month, quarter or year in the layout of DOMAIN 4.8.
///
/// Sections 8 and 9 (vacant units and keys, suppliers) come with their registers and are left out until then.
package struct PeriodReport: Sendable {
    /// The period.
    package let period: Period
    /// The moment it speaks for.
    package let asOf: Instant
    /// Every rate.
    package let rates: [Rate]
    /// The sections in order.
    package let tables: [ReportTable]
    /// What is drawn.
    package let charts: ReportCharts

    /// Counts a report.
    ///
    /// - Parameters:
    ///   - rows: the tickets of the period.
    ///   - earlier: those of the period before and of a year before, for comparison; empty for a report without one.
    ///   - policy: goals and spans.
    ///   - names: topics and local time.
    package init(
        _ rows: ReportRows,
        earlier: [ReportRows] = [],
        policy: ReportPolicy,
        names: ReportNames
    ) {
        period = rows.period
        asOf = rows.asOf
        rates = Rates(rows, policy: policy).all
        let counts = ReportCounts(rows: rows, policy: policy)
        let sections = ReportSections(counts: counts, names: names)
        var tables = [
            sections.totals, sections.categories, sections.levels, sections.openTickets,
            sections.rework, sections.visits, sections.dissatisfied, sections.complaints,
            sections.rates(rates), sections.spans,
        ]
        if !earlier.isEmpty {
            tables.append(
                ReportComparison(rows, earlier: earlier, policy: policy, names: names).table
            )
        }
        self.tables = tables
        charts = ReportCharts(counts: counts, names: names, tables: tables)
    }

    /// The title, for example `2026年11月 月报`.
    package func title(_ language: String) -> String {
        language == "en"
            ? "\(period.name) \(period.kind.englishName)"
            : "\(period.chineseName) \(period.kind.chineseName)"
    }

    /// One section; nil when the report has none of this name.
    package func table(_ key: String) -> ReportTable? { tables.first { $0.key == key } }

    /// The whole report as text.
    ///
    /// - Parameters:
    ///   - language: `zh` or `en`.
    ///   - rowsMax: rows of a section at the most.
    /// - Returns: lines with aligned columns.
    package func text(language: String, rowsMax: Int) -> String {
        var lines = [title(language)]
        for table in tables {
            lines.append("")
            lines += ReportText.lines(table, language: language, rowsMax: rowsMax)
            if table.key == "rates" { lines += excluded(language) }
        }
        return lines.joined(separator: "\n")
    }

    /// The report as a message in a chat: totals, what is overdue, and each rate with its counts.
    package func card(language: String) -> String {
        let isEnglish = language == "en"
        var lines = [title(language)]
        for row in table("totals")?.rows ?? [] {
            let cells = row.map { $0.text(language) }
            let labels = isEnglish ? Self.englishLabels : Self.chineseLabels
            let figures = labels.map { "\($0.label) \(cells[$0.column])" }
            lines.append(
                cells[0] + (isEnglish ? ": " : "：")
                    + figures.joined(separator: isEnglish ? ", " : "，")
            )
        }
        lines.append("")
        for rate in rates where rate.denominator > 0 {
            let word = isEnglish ? ", goal " : "，目标 "
            let goal = rate.goal == nil ? "" : word + rate.goalText
            let mark = rate.isReached.map { $0 ? " ✓" : " ✗" } ?? ""
            let name = isEnglish ? rate.name.englishName : rate.name.chineseName
            lines.append(
                "\(name) \(rate.text) (\(rate.numerator)/\(rate.denominator))"
                    + goal + mark
            )
        }
        if rates.allSatisfy({ $0.denominator == 0 }) {
            lines.append(isEnglish ? "No rate has anything to count." : "各项率均无可计数据（—）。")
        }
        return lines.joined(separator: "\n")
    }

    private static let chineseLabels: [(label: String, column: Int)] = [
        ("新增", 2), ("结转", 1), ("办结", 3), ("未结", 5), ("超时", 6),
    ]
    private static let englishLabels: [(label: String, column: Int)] = [
        ("new", 2), ("carried in", 1), ("done", 3), ("open", 5), ("overdue", 6),
    ]

    /// What each rate leaves out, a line for every rate that leaves something out.
    private func excluded(_ language: String) -> [String] {
        rates.filter { !$0.leftOut.isEmpty }.map { rate in
            let name = language == "en" ? rate.name.englishName : rate.name.chineseName
            let reasons = rate.leftOut.map { "\($0.reason.text(language)) \($0.count)" }
            return (language == "en" ? "left out of \(name): " : "\(name) 不计：")
                + reasons.joined(separator: language == "en" ? ", " : "，")
        }
    }
}
