import Testing
import Tickets

@testable import Reporting

@Suite struct ReportTests {
    private func report(_ tickets: [ReportRow]) -> PeriodReport {
        PeriodReport(Story.rows(tickets), policy: ReportPolicy(), names: Story.names)
    }

    /// Check C-3.2-6: reworks of the month by trade, average days, overdue and repeats.
    @Test func reworkOfTheMonth() {
        var first = Story.done(1, on: 3)
        first.isRework = true
        first.isRepeat = true
        var second = Story.ticket(.repair, 2, at: Story.at(10, 9))
        second.isRework = true
        var third = Story.ticket(
            .repair,
            3,
            at: Story.at(10, 9),
            [
                (Story.at(10, 10), .accept, .accepted), (Story.at(12, 9), .arrive, .onSite),
                (Story.at(12, 9), .finish, .finished),
            ]
        )
        third.isRework = true
        let rows = report([first, second, third, Story.done(4, on: 4)]).table("rework")?.rows
        let cells = rows?.first?.map { $0.text("zh") }
        // One took an hour, one took two days: 1.0 on average; the open one and the late visit are overdue.
        #expect(rows?.count == 1)
        #expect(cells == ["给水", "3", "1", "2", "1.0", "1"])
    }

    @Test func theOpenListNamesNoFlat() {
        let open = Story.ticket(.repair, 1, at: Story.at(3, 9))
        let report = report([open])
        let row = report.table("open")?.rows.first?.map { $0.text("zh") }
        #expect(row?[0] == "BX-20261101-001" && row?[4] == "3栋" && row?[8] == "受理")
        let everything =
            ReportCSV.text(report.tables, language: "zh")
            + report.text(language: "zh", rowsMax: 99)
        #expect(!everything.contains("1502"))
    }

    @Test func csvKeepsFormulasAndQuotesHarmless() {
        let table = ReportTable(
            "t",
            Words("表", "table"),
            [ReportTable.Column("a", "甲", "a"), ReportTable.Column("b", "乙", "b")],
            rows: [[.text("=1+1"), .text("说\"好\",\n行")], [.none, .tenths(-5)]]
        )
        #expect(
            ReportCSV.text(table, language: "zh")
                == "a,b\r\n'=1+1,\"说\"\"好\"\",\n行\"\r\n,-0.5\r\n"
        )
    }

    @Test func comparisonHasAColumnForEachPeriod() {
        let rows = Story.rows([Story.done(1, on: 3)])
        let report = PeriodReport(
            rows,
            earlier: [
                ReportRows(period: rows.period.previous, calendar: Story.calendar, now: rows.now),
                ReportRows(period: rows.period.yearBefore, calendar: Story.calendar, now: rows.now),
            ],
            policy: ReportPolicy(),
            names: Story.names
        )
        let table = report.table("comparison")
        #expect(table?.columns.map(\.key) == ["measure", "2026-11", "2026-10", "2025-11"])
        #expect(table?.rows[1].map { $0.text("zh") } == ["新增报修", "1", "0", "0"])
        let accepted = table?.rows.first { $0[0].text("zh") == "受理及时率" }
        #expect(accepted?.map { $0.text("zh") } == ["受理及时率", "100.0 %", "—", "—"])
    }

    @Test func chartsEscapeAndStayWithinTheirFrame() {
        let svg = report((1...200).map { Story.done(Int64($0), on: 3) }).charts.svg(language: "zh")
        #expect(svg.hasPrefix("<?xml") && svg.hasSuffix("</svg>\n"))
        #expect(svg.contains("2026年11月 月报") && svg.contains("(200/200)"))
        #expect(SVGCanvas.escaped("<a & \"b\">\u{0}\n") == "&lt;a &amp; &quot;b&quot;&gt; ")
    }

    @Test func figuresOfSpans() {
        let figure = SpanFigure((1...10).map { .minutes($0) })
        #expect(figure.meanTenths == 55 && figure.ninthDecileTenths == 90)
        #expect(SpanFigure([]).meanTenths == nil)
    }

    @Test func overdueByPersonAndDigest() {
        let rows = Story.rows([Story.ticket(.repair, 1, at: Story.at(3, 9))], now: Story.at(4, 9))
        let overdue = OverdueReport(rows, policy: ReportPolicy(), names: Story.names)
        #expect(overdue.count == 1)
        #expect(
            overdue.text(language: "zh")
                == "超时 1 件\n— 未派人 1\nBX-20261101-001 · 一般 · 给水 · 3栋 · 已记录 · 受理超时 22.0 h"
        )
        let digest = DutyDigest(rows, policy: ReportPolicy(), names: Story.names)
        #expect(digest.text(language: "en").contains("Open: 1"))
    }
}
