import Tickets

/// Section 10: this period beside the one before and the same a year ago.
struct ReportComparison {
    private let reports: [ReportRows]
    private let policy: ReportPolicy
    private let names: ReportNames

    init(
        _ rows: ReportRows,
        earlier: [ReportRows],
        policy: ReportPolicy,
        names: ReportNames
    ) {
        reports = [rows] + earlier
        self.policy = policy
        self.names = names
    }

    /// The table: counts first, then every rate.
    var table: ReportTable {
        var table = ReportTable(
            "comparison",
            Words("十、与上期和去年同期比较", "10 Compared with before"),
            [ReportTable.Column("measure", "指标", "measure")]
                + reports.map { ReportTable.Column($0.period.name, $0.period.name, $0.period.name) }
        )
        let counts = reports.map { ReportCounts(rows: $0, policy: policy) }
        for kind in TicketKind.allCases {
            let name = names.kind(kind)
            table.rows.append(
                [.words(Words("新增" + name.chinese, "recorded, \(name.english)"))]
                    + counts.map { .count($0.recorded.count { $0.kind == kind }) }
            )
        }
        table.rows.append(
            [.words(Words("结转", "carried in"))] + counts.map { .count($0.carriedIn.count) }
        )
        table.rows.append(
            [.words(Words("期末未结", "open at the end"))] + counts.map { .count($0.open.count) }
        )
        table.rows.append(
            [.words(Words("返修", "reworks"))] + counts.map { .count($0.reworks.count) }
        )
        let rates = reports.map { Rates($0, policy: policy) }
        for name in RateName.allCases {
            table.rows.append(
                [.words(Words(name.chineseName, name.englishName))]
                    + rates.map { .text($0.rate(name).text) }
            )
        }
        return table
    }
}
