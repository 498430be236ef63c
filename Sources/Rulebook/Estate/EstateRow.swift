/// One row of an estate file, its cells by column.
struct EstateRow {
    /// The file's name.
    let file: String
    /// Its number as Excel shows it.
    let number: Int
    private let cells: [String]
    private let positions: [EstateColumn: Int]

    init(record: CSVRecord, file: String, positions: [EstateColumn: Int]) {
        self.file = file
        number = record.row
        cells = record.cells
        self.positions = positions
    }

    /// The text of a cell; empty when the column or the cell is missing.
    subscript(column: EstateColumn) -> String {
        guard let position = positions[column], position < cells.count else { return "" }
        return cells[position]
    }

    /// The text of a cell that must not be empty.
    func required(_ column: EstateColumn) throws(CellFault) -> String {
        let text = self[column]
        guard text.isEmpty else { return text }
        let title = column.title
        throw CellFault("“\(title.chinese)”没有填", "the column \(title.english) is empty")
    }

    /// What makes a row unreadable whatever its columns mean: a cell too long, or with line breaks.
    var shapeFault: CellFault? {
        for column in positions.keys.sorted(by: { $0.rawValue < $1.rawValue }) {
            let text = self[column]
            let title = column.title
            if text.utf8.count > EstateLimits.cellLengthMax * 4
                || text.count > EstateLimits.cellLengthMax
            {
                let limit = EstateLimits.cellLengthMax
                return CellFault(
                    "“\(title.chinese)”超过\(limit)个字",
                    "the column \(title.english) has more than \(limit) characters"
                )
            }
            if text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) {
                return CellFault(
                    "“\(title.chinese)”里有换行或控制字符，请删掉",
                    "the column \(title.english) has a line break or control character; remove it"
                )
            }
        }
        return nil
    }
}
