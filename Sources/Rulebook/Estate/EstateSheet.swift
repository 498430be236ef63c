/// An estate file whose headings are understood.
struct EstateSheet {
    /// What it lists.
    let part: EstatePart
    /// Its name.
    let file: String
    /// Its rows under the headings, without blank ones.
    let rows: [EstateRow]

    /// Reads the headings and rows of a file; nil when faults make the whole of it useless.
    ///
    /// - Parameters:
    ///   - file: the file as on disk.
    ///   - ledger: takes the faults and notices.
    /// - Returns: the sheet; it may lack rows that are faults.
    static func read(_ file: EstateFile, into ledger: inout EstateLedger) -> EstateSheet? {
        guard let records = records(of: file, into: &ledger) else { return nil }
        guard let (part, index) = headingRow(in: records, of: file) else {
            ledger.fault(unknownHeadings(in: records, of: file), in: file.name)
            return nil
        }
        let headings = records[index]
        var positions: [EstateColumn: Int] = [:]
        for (position, heading) in headings.cells.enumerated() where !heading.isEmpty {
            guard let column = EstateColumn.named(heading, in: part) else {
                ledger.notice(unknownColumn(heading, in: part), in: file.name, row: headings.row)
                continue
            }
            if positions[column] != nil {
                let fault = CellFault("标题“\(heading)”重复", "the heading \(heading) is there twice")
                ledger.fault(fault, in: file.name, row: headings.row)
                return nil
            }
            positions[column] = position
        }
        let missing = part.requiredColumns.filter { $0.allSatisfy { positions[$0] == nil } }
        for group in missing {
            ledger.fault(missingColumn(group), in: file.name, row: headings.row)
        }
        guard missing.isEmpty else { return nil }
        let width = headings.cells.count
        let rows = records[(index + 1)...].compactMap { record -> EstateRow? in
            row(
                record,
                width: width,
                EstateRow(
                    record: record,
                    file: file.name,
                    positions: positions
                ),
                &ledger
            )
        }
        return EstateSheet(part: part, file: file.name, rows: rows)
    }

    private static func row(
        _ record: CSVRecord,
        width: Int,
        _ row: EstateRow,
        _ ledger: inout EstateLedger
    ) -> EstateRow? {
        guard !record.isBlank else { return nil }
        if record.cells.dropFirst(width).contains(where: { !$0.isEmpty }) {
            let fault = CellFault(
                "这一行比标题多出单元格，是否有内容含分隔符而没有加引号？",
                "more cells than headings; is there a separator in a cell without quotation marks?"
            )
            ledger.fault(fault, in: row.file, row: record.row)
            return nil
        }
        if let fault = row.shapeFault {
            ledger.fault(fault, in: row.file, row: record.row)
            return nil
        }
        return row
    }

    private static func records(
        of file: EstateFile,
        into ledger: inout EstateLedger
    ) -> [CSVRecord]? {
        guard file.bytes.count <= EstateLimits.fileBytesMax else {
            let limit = EstateLimits.fileBytesMax / 1024 / 1024
            ledger.fault(
                CellFault("文件超过\(limit) MB", "the file is larger than \(limit) MiB"),
                in: file.name
            )
            return nil
        }
        do {
            let text = try EstateText.decode(file.bytes)
            return try CSVReader.records(of: text)
        } catch let refusal as EstateText.Refusal {
            let (fault, row) = refusal.told
            ledger.fault(fault, in: file.name, row: row)
        } catch let refusal as CSVReader.Refusal {
            let (fault, row) = refusal.told
            ledger.fault(fault, in: file.name, row: row)
        } catch {
            ledger.fault(CellFault("读不了：\(error)", "unreadable: \(error)"), in: file.name)
        }
        return nil
    }

    /// The first rows are searched for the one that names most columns; the file's name decides what it lists.
    private static func headingRow(
        in records: [CSVRecord],
        of file: EstateFile
    ) -> (EstatePart, Int)? {
        let parts = EstatePart.named(by: file.name).map { [$0] } ?? EstatePart.allCases
        var best: (part: EstatePart, index: Int, score: Int)?
        for (index, record) in records.prefix(EstateLimits.titleRowsMax + 1).enumerated() {
            for part in parts {
                let score = record.cells.count {
                    !$0.isEmpty && EstateColumn.named($0, in: part) != nil
                }
                if score > best?.score ?? 0 { best = (part, index, score) }
            }
        }
        guard let best else { return nil }
        let isSure = best.score >= 2 || parts.count == 1
        return isSure ? (best.part, best.index) : nil
    }

    private static func unknownHeadings(in records: [CSVRecord], of file: EstateFile) -> CellFault {
        if records.allSatisfy(\.isBlank) {
            return CellFault("文件是空的", "the file is empty")
        }
        let part = EstatePart.named(by: file.name)
        let titles = (part ?? .people).requiredColumns.compactMap(\.first?.title)
        let chinese = titles.map(\.chinese).joined(separator: "、")
        let english = titles.map(\.english).joined(separator: ", ")
        return CellFault(
            "前几行里找不到标题行，请写上：\(chinese)",
            "no row of headings among the first rows; write: \(english)"
        )
    }

    private static func missingColumn(_ group: [EstateColumn]) -> CellFault {
        let chinese = group.map { "“\($0.title.chinese)”" }.joined(separator: "或")
        let english = group.map(\.title.english).joined(separator: " or ")
        return CellFault("缺少\(chinese)列", "the column \(english) is missing")
    }

    private static func unknownColumn(_ heading: String, in part: EstatePart) -> CellFault {
        let known = part.columns.flatMap(\.headings)
        if let near = Spelling.nearest(to: EstateColumn.folded(heading), among: known) {
            return CellFault(
                "未使用“\(heading)”列，是否应为“\(near)”？",
                "the column \(heading) was left out; did you mean \(near)?"
            )
        }
        return CellFault("未使用“\(heading)”列", "the column \(heading) was left out")
    }
}
