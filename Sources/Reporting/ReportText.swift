/// Writes tables as lines of text.
package enum ReportText {
    /// A table under its title, columns aligned; Chinese characters are two columns wide.
    ///
    /// - Parameters:
    ///   - table: the table.
    ///   - language: `zh` or `en`.
    ///   - rowsMax: rows shown at the most; the rest is counted in a last line.
    /// - Returns: the lines.
    package static func lines(
        _ table: ReportTable,
        language: String,
        rowsMax: Int
    ) -> [String] {
        let head = ["【" + table.title.text(language) + "】"]
        guard !table.rows.isEmpty else { return head + [language == "en" ? "none" : "无"] }
        let shown = table.rows.prefix(rowsMax).map { row in
            row.map { flat($0.text(language)) }
        }
        let rows = [table.columns.map { $0.title.text(language) }] + shown
        let widths = table.columns.indices.map { column in
            rows.map { width($0[column]) }.max() ?? 0
        }
        let isNumber = table.columns.indices.map { column in
            table.rows.allSatisfy { $0[column].isNumber }
        }
        var lines = rows.map { row in
            let cells = row.indices.map { column in
                let pad = String(repeating: " ", count: widths[column] - width(row[column]))
                return isNumber[column] ? pad + row[column] : row[column] + pad
            }
            return trimmed(cells.joined(separator: "  "))
        }
        let hidden = table.rows.count - shown.count
        if hidden > 0 {
            lines.append(language == "en" ? "… \(hidden) more" : "…… 另有 \(hidden) 条")
        }
        return head + lines
    }

    /// How many columns of a terminal a text takes.
    static func width(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + (isWide($1.value) ? 2 : 1) }
    }

    private static func isWide(_ value: UInt32) -> Bool {
        (0x1100...0x115F).contains(value) || (0x2E80...0xA4CF).contains(value)
            || (0xAC00...0xD7A3).contains(value) || (0xF900...0xFAFF).contains(value)
            || (0xFE30...0xFE6F).contains(value) || (0xFF00...0xFF60).contains(value)
            || (0xFFE0...0xFFE6).contains(value) || (0x20000...0x3FFFD).contains(value)
    }

    /// A text on one line, at most 40 characters.
    private static func flat(_ text: String) -> String {
        let line = String(text.map { $0.isNewline ? " " : $0 })
        return line.count > 40 ? String(line.prefix(39)) + "…" : line
    }

    private static func trimmed(_ text: String) -> String {
        var text = text
        while text.last == " " { text.removeLast() }
        return text
    }
}

extension ReportTable.Cell {
    fileprivate var isNumber: Bool {
        switch self {
        case .count, .tenths, .none: true
        case .text, .words: false
        }
    }
}
