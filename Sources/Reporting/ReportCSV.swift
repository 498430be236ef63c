/// Writes tables as CSV after RFC 4180, in UTF-8 with lines ended by CR LF.
package enum ReportCSV {
    /// One table: a line of column names, then the rows.
    ///
    /// - Parameters:
    ///   - table: the table.
    ///   - language: the language of what is not a number, `zh` or `en`.
    /// - Returns: the text; no byte order mark.
    package static func text(_ table: ReportTable, language: String) -> String {
        let lines = [table.columns.map { field($0.key) }]
        let rows = table.rows.map { row in row.map { field(cell($0, language)) } }
        return (lines + rows).map { $0.joined(separator: ",") + "\r\n" }.joined()
    }

    /// Several tables below one another, each under a line with its name and title, with an empty line between.
    package static func text(_ tables: [ReportTable], language: String) -> String {
        tables.map { table in
            [field(table.key), field(table.title.text(language))].joined(separator: ",") + "\r\n"
                + text(table, language: language)
        }.joined(separator: "\r\n")
    }

    private static func cell(_ cell: ReportTable.Cell, _ language: String) -> String {
        switch cell {
        case .none: ""
        case .text(let text): guarded(text)
        case .words, .count, .tenths: cell.text(language)
        }
    }

    /// Words of owners that a spreadsheet would take for a formula begin with an apostrophe.
    private static func guarded(_ text: String) -> String {
        guard let first = text.first, "=+-@\t\r".contains(first) else { return text }
        return "'" + text
    }

    private static func field(_ text: String) -> String {
        let needsQuotes = text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
        guard needsQuotes else { return text }
        var quoted = "\""
        for character in text.unicodeScalars {
            if character == "\"" { quoted += "\"" }
            quoted.unicodeScalars.append(character)
        }
        return quoted + "\""
    }
}
