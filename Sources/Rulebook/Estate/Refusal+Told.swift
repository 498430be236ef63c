extension EstateText.Refusal {
    /// What to tell the clerk, and the row it is about.
    var told: (fault: CellFault, row: Int?) {
        switch self {
        case .workbook:
            (
                CellFault(
                    "这是 Excel 工作簿，请在 Excel 中“另存为 CSV UTF-8（逗号分隔）”",
                    "this is an Excel workbook; save it in Excel as CSV UTF-8"
                ),
                nil
            )
        case .unreadable(let row):
            (
                CellFault(
                    "文字编码既不是 UTF-8 也不是 GB18030，请另存为 CSV UTF-8",
                    "the text is neither UTF-8 nor GB18030; save it as CSV UTF-8"
                ),
                row
            )
        }
    }
}

extension CSVReader.Refusal {
    /// What to tell the clerk, and the row it is about.
    var told: (fault: CellFault, row: Int?) {
        switch self {
        case .openQuote(let row):
            (
                CellFault("引号没有成对", "a quotation mark opened in this row is never closed"),
                row
            )
        case .textAfterQuote(let row):
            (
                CellFault(
                    "右引号后面还有文字；单元格里的引号要写两个",
                    "text follows a closing quotation mark; write a quotation mark in a cell twice"
                ),
                row
            )
        case .tooManyRows:
            (
                CellFault(
                    "超过\(EstateLimits.rowsMax)行",
                    "more than \(EstateLimits.rowsMax) rows"
                ),
                nil
            )
        case .tooManyColumns(let row):
            (
                CellFault(
                    "超过\(EstateLimits.columnsMax)列",
                    "more than \(EstateLimits.columnsMax) columns"
                ),
                row
            )
        }
    }
}
