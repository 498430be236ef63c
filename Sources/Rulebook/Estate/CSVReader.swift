/// Reads comma, semicolon or tab separated text.
///
/// Source: RFC 4180, read 2026-11-23; beyond it any of the three separators, any line end, and spaces around cells.
enum CSVReader {
    /// Why text is no such table.
    enum Refusal: Error, Hashable {
        /// A quotation mark opened in this row is never closed.
        case openQuote(row: Int)
        /// Something other than a separator follows a closing quotation mark in this row.
        case textAfterQuote(row: Int)
        /// More rows than `EstateLimits.rowsMax`.
        case tooManyRows
        /// More cells in this row than `EstateLimits.columnsMax`.
        case tooManyColumns(row: Int)
    }

    /// All records, blank ones included, in order.
    ///
    /// Cost is linear in the length of the text.
    static func records(of text: String) throws(Refusal) -> [CSVRecord] {
        let bytes = Array(text.utf8)
        let named = separatorLine(bytes)
        var scanner = CSVScanner(
            bytes: bytes,
            separator: named?.separator ?? guessedSeparator(of: bytes),
            position: named?.length ?? 0
        )
        var records: [CSVRecord] = []
        var row = named == nil ? 0 : 1
        while !scanner.isAtEnd {
            row += 1
            guard records.count < EstateLimits.rowsMax else { throw .tooManyRows }
            var cells: [String] = []
            repeat {
                guard cells.count < EstateLimits.columnsMax else { throw .tooManyColumns(row: row) }
                cells.append(try scanner.cell(inRow: row))
            } while scanner.skipSeparator()
            scanner.skipLineEnd()
            records.append(CSVRecord(row: row, cells: cells))
        }
        return records
    }

    /// The line `sep=;` that Excel puts first for itself: its separator and length.
    private static func separatorLine(_ bytes: [UInt8]) -> (separator: UInt8, length: Int)? {
        guard bytes.count > 4, bytes.prefix(4).elementsEqual("sep=".utf8) else { return nil }
        var length = 5
        if length < bytes.count, bytes[length] == UInt8(ascii: "\r") { length += 1 }
        guard length < bytes.count, bytes[length] == UInt8(ascii: "\n") else { return nil }
        return (bytes[4], length + 1)
    }

    /// The separator that occurs most often in the first lines; a comma when none does.
    private static func guessedSeparator(of bytes: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var lines = 0
        for byte in bytes {
            if byte == UInt8(ascii: "\n") { lines += 1 }
            if lines > EstateLimits.titleRowsMax { break }
            counts[byte, default: 0] += 1
        }
        let candidates = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")]
        var best = candidates[0]
        for candidate in candidates where counts[candidate, default: 0] > counts[best, default: 0] {
            best = candidate
        }
        return best
    }
}
