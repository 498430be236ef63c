import ArgumentParser
import Dialogue
import Foundation
import JSONTree
import Pipeline
import Reporting
import TicketStore
import Tickets

/// `frontdesk report`: every figure of a day, week, month, quarter or year.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "日报、周报、月报、季报、年报。/ The report of a day, week, month, quarter or year.",
        discussion: """
            The first word is day, week, month, quarter, year (日 周 月 季 年), or overdue, intents. The second names the \
            period: 2026-11-23, 2026-W48, 2026-11, 2026-Q4, 2026, or 上/last for the one before; left out, the one that \
            runs. A ticket belongs to the period it was recorded in; rates of finishing to the one the work was first done in.

            Sections (--section): totals, categories, levels, open, rework, visits, dissatisfied, complaints, rates, \
            spans, comparison. Columns of CSV and names in JSON never change; they are listed in the documentation \
            under Reports.
            """
    )

    @OptionGroup var shared: SharedOptions

    @Argument(help: ArgumentHelp("What is reported.", valueName: "kind"))
    var kind: String

    @Argument(help: ArgumentHelp("Which period.", valueName: "date"))
    var date: String?

    @Flag(
        help: "CSV (RFC 4180); every section under a line with its name, or the one of --section."
    )
    var csv = false

    @Flag(help: "Begin the CSV with a byte order mark, which Excel needs.")
    var bom = false

    @Flag(help: "JSON.")
    var json = false

    @Flag(help: "The charts as SVG.")
    var svg = false

    @Option(help: "One section by its name.")
    var section: String?

    @Option(help: "The language, zh or en.")
    var language = "zh"

    @Option(name: .shortAndLong, help: "Write into this file; .png needs rsvg-convert.")
    var output: String?

    func validate() throws {
        guard [csv, json, svg].count(where: { $0 }) <= 1 else {
            throw ValidationError("Only one of --csv, --json and --svg.")
        }
        guard ["zh", "en"].contains(language) else {
            throw ValidationError("The language is zh or en.")
        }
        guard ["overdue", "超时", "intents", "识别"].contains(kind) || PeriodKind(word: kind) != nil
        else { throw ValidationError("No report is called \(kind).") }
    }

    func run() async throws {
        let settings = try DeskSettings.read(shared.places())
        let store = try TicketStore.open(
            StoreLocation(folder: settings.dataFolder),
            mode: isExport ? .beside : .readOnly
        )
        let desk = ReportDesk(
            store: store,
            policy: settings.policy,
            names: try settings.dialogue().catalogue.reportNames(settings.policy.calendar)
        )
        let text = try await text(desk)
        if isExport {
            let what = [kind, date].compactMap(\.self).joined(separator: " ")
            try await store.noteExport(.reportExported, "report \(what)", at: Time.system.now)
        }
        try await store.close()
        guard let output else { return Terminal.print(text) }
        if output.hasSuffix(".png") {
            try await PictureMaker.write([text], as: .png, to: output)
        } else {
            try OutputFile.write(text, to: output)
        }
    }

    /// Whether the figures leave the terminal as a file or for another program.
    private var isExport: Bool { csv || json || svg || output != nil }

    private func text(_ desk: ReportDesk) async throws -> String {
        let now = Time.system.now
        if kind == "overdue" || kind == "超时" {
            return try await desk.overdue(at: now).text(language: language)
        }
        if kind == "intents" || kind == "识别" {
            let period = try period(.month, desk, now)
            let coverage = try await desk.intents(in: period)
            return csv
                ? mark + ReportCSV.text(coverage.table, language: language)
                : ReportText.lines(coverage.table, language: language, rowsMax: .max)
                    .joined(separator: "\n")
        }
        let report = try await desk.report(
            period(PeriodKind(word: kind) ?? .month, desk, now),
            at: now
        )
        return try written(report, desk)
    }

    private func period(
        _ kind: PeriodKind,
        _ desk: ReportDesk,
        _ now: Instant
    ) throws -> Period {
        let today = desk.policy.calendar.localTime(of: now).dayNumber
        guard let period = Period(date ?? "", kind: kind, today: today) else {
            throw CommandFailure(
                .usage,
                "看不懂的时间。/ No such period: \(date ?? ""); write 2026-11-23, 2026-W48, 2026-11, 2026-Q4 or 2026."
            )
        }
        return period
    }

    private func written(_ report: PeriodReport, _ desk: ReportDesk) throws -> String {
        if svg || output?.hasSuffix(".png") == true { return report.charts.svg(language: language) }
        var tables = report.tables
        if let section {
            guard let table = report.table(section) else {
                let names = report.tables.map(\.key).joined(separator: ", ")
                throw CommandFailure(.usage, "没有这一节。/ No such section; there are \(names).")
            }
            tables = [table]
        }
        if json {
            let bytes = JSONWriter.bytes(ReportJSON.value(report, tables))
            return String(decoding: bytes, as: UTF8.self)
        }
        if csv {
            return mark
                + (section == nil
                    ? ReportCSV.text(tables, language: language)
                    : ReportCSV.text(tables[0], language: language))
        }
        guard section == nil else {
            return ReportText.lines(tables[0], language: language, rowsMax: .max)
                .joined(separator: "\n")
        }
        return report.text(language: language, rowsMax: 30)
    }

    private var mark: String { bom ? "\u{FEFF}" : "" }
}
