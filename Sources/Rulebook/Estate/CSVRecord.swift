/// One record of a CSV file.
struct CSVRecord: Hashable {
    /// Its row as Excel numbers it, from 1.
    let row: Int
    /// Its cells, without spaces around them.
    let cells: [String]

    /// Whether every cell is empty.
    var isBlank: Bool { cells.allSatisfy(\.isEmpty) }
}
