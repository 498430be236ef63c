import Tickets

/// The pictures of a report: tickets by kind over time, and how limits were kept.
package struct ReportCharts: Sendable {
    private struct Bar: Sendable {
        let label: String
        let counts: [Int]
    }

    private let title: Words
    private let bars: [Bar]
    private let kept: [(label: Words, kept: Int, missed: Int)]
    private static let colors = ["#3b7dd8", "#e08a2e", "#c8453b", "#6a9e4f"]

    init(counts: ReportCounts, names: ReportNames, tables: [ReportTable]) {
        let period = counts.rows.period
        title = Words(
            "\(period.chineseName) \(period.kind.chineseName)",
            "\(period.name) \(period.kind.englishName)"
        )
        bars = Self.bars(counts, names)
        let judged = Dictionary(
            grouping: counts.recorded.filter { !$0.course.state.isWithdrawn }
        ) { LevelKey(kind: $0.kind, level: names.level($0)) }
        kept = judged.compactMap { key, rows -> (LevelKey, Int, Int)? in
            let results = rows.map { $0.isKept(at: counts.rows.now) }
            let kept = results.count { $0 == true }
            let missed = results.count { $0 == false }
            return kept + missed == 0 ? nil : (key, kept, missed)
        }.sorted { $0.0.order > $1.0.order }
            .map { key, kept, missed in
                let kind = names.kind(key.kind)
                let label = Words(
                    "\(kind.chinese) \(key.level.chinese)",
                    "\(kind.english) \(key.level.english)"
                )
                return (label, kept, missed)
            }
    }

    private struct LevelKey: Hashable {
        let kind: TicketKind
        let level: Words

        var order: String { kind.rawValue + level.english }
    }

    /// A bar for every day, or for every month of more than 92 days.
    private static func bars(_ counts: ReportCounts, _ names: ReportNames) -> [Bar] {
        let period = counts.rows.period
        var spans: [Period] = []
        let kind: PeriodKind = period.dayCount > 92 ? .month : .day
        var day = period.firstDay
        while day < period.endDay {
            let span = Period(kind, containing: day)
            spans.append(span)
            day = span.endDay
        }
        var table = Array(
            repeating: [Int](repeating: 0, count: TicketKind.allCases.count),
            count: spans.count
        )
        let places = Dictionary(
            uniqueKeysWithValues: TicketKind.allCases.enumerated().map { ($1, $0) }
        )
        for row in counts.recorded {
            let local = names.calendar.localTime(of: row.recordedAt)
            let index =
                kind == .day ? local.dayNumber - period.firstDay : local.month - 1
            guard table.indices.contains(index), let place = places[row.kind] else { continue }
            table[index][place] += 1
        }
        return zip(spans, table).map { span, counts in
            let first = LocalTime(dayNumber: span.firstDay, minuteOfDay: 0)
            return Bar(label: kind == .day ? "\(first.day)" : "\(first.month)月", counts: counts)
        }
    }

    /// Both charts below one another.
    ///
    /// - Parameter language: `zh` or `en`.
    /// - Returns: an SVG document 900 units wide.
    package func svg(language: String) -> String {
        let rowHeight = 26.0
        let lower = 430.0
        var canvas = SVGCanvas(
            width: 900,
            height: lower + 40 + rowHeight * Double(max(1, kept.count)) + 20
        )
        let isEnglish = language == "en"
        canvas.text(title.text(language), at: (450, 34), SVGCanvas.Face(22, .middle, isBold: true))
        drawBars(on: &canvas, language: language)
        canvas.text(
            isEnglish ? "Limits kept" : "时限达成",
            at: (30, lower + 10),
            SVGCanvas.Face(17, isBold: true)
        )
        if kept.isEmpty {
            canvas.text(
                isEnglish ? "nothing due" : "无到期事项",
                at: (30, lower + 40),
                SVGCanvas.Face(14)
            )
        }
        for (index, row) in kept.enumerated() {
            let y = lower + 26 + Double(index) * rowHeight
            let total = Double(row.kept + row.missed)
            let share = Double(row.kept) / total
            canvas.text(row.label.text(language), at: (180, y + 15), SVGCanvas.Face(14, .end))
            canvas.rectangle(SVGCanvas.Box(190, y, 560, 18), fill: "#ead3d0")
            canvas.rectangle(SVGCanvas.Box(190, y, 560 * share, 18), fill: "#6a9e4f")
            let tenths = (2000 * row.kept + row.kept + row.missed) / (2 * (row.kept + row.missed))
            canvas.text(
                "\(tenths / 10).\(tenths % 10) %  (\(row.kept)/\(row.kept + row.missed))",
                at: (760, y + 15),
                SVGCanvas.Face(14)
            )
        }
        return canvas.document
    }

    private func drawBars(on canvas: inout SVGCanvas, language: String) {
        let (left, top, width, height) = (60.0, 90.0, 810.0, 270.0)
        let highest = max(1, bars.map { $0.counts.reduce(0, +) }.max() ?? 1)
        let step = Self.step(for: highest)
        let scale = height / Double((highest + step - 1) / step * step)
        var mark = 0
        while Double(mark) * scale <= height + 0.01 {
            let y = top + height - Double(mark) * scale
            canvas.line(from: (left, y), to: (left + width, y), color: "#ddd", width: 1)
            canvas.text("\(mark)", at: (left - 8, y + 5), SVGCanvas.Face(13, .end))
            mark += step
        }
        let slot = width / Double(max(1, bars.count))
        let every = (bars.count + 30) / 31
        for (index, bar) in bars.enumerated() {
            let x = left + Double(index) * slot
            var y = top + height
            for (kind, count) in bar.counts.enumerated() where count > 0 {
                let size = Double(count) * scale
                y -= size
                let barWidth = min(slot * 0.7, 60)
                canvas.rectangle(
                    SVGCanvas.Box(x + (slot - barWidth) / 2, y, barWidth, size),
                    fill: Self.colors[kind]
                )
            }
            guard index.isMultiple(of: every) else { continue }
            canvas.text(
                bar.label,
                at: (x + slot / 2, top + height + 18),
                SVGCanvas.Face(12, .middle)
            )
        }
        for (index, kind) in TicketKind.allCases.enumerated() {
            let x = left + Double(index) * 130
            canvas.rectangle(SVGCanvas.Box(x, 54, 14, 14), fill: Self.colors[index])
            let name = language == "en" ? kind.englishName : kind.chineseName
            canvas.text(name, at: (x + 20, 66), SVGCanvas.Face(14))
        }
    }

    /// A round step that gives at most six lines.
    private static func step(for highest: Int) -> Int {
        var step = 1
        while highest > step * 6 {
            let lead = String(step).first
            step = lead == "2" ? step / 2 * 5 : step * 2
        }
        return step
    }
}
