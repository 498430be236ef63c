/// A table of a report; text, CSV and JSON are written from it alike.
package struct ReportTable: Hashable, Sendable {
    /// A column.
    package struct Column: Hashable, Sendable {
        /// The name in CSV and JSON; never changed.
        package let key: String
        /// The heading.
        package let title: Words

        package init(_ key: String, _ chinese: String, _ english: String) {
            self.key = key
            title = Words(chinese, english)
        }
    }

    /// What stands in a column.
    package enum Cell: Hashable, Sendable {
        /// As it is.
        case text(String)
        /// In the reader's language.
        case words(Words)
        /// A count.
        case count(Int)
        /// A number with one decimal, in tenths.
        case tenths(Int)
        /// Nothing to say.
        case none
    }

    /// The name of the section; never changed.
    package let key: String
    /// The title.
    package let title: Words
    /// The columns.
    package let columns: [Column]
    /// The rows.
    package var rows: [[Cell]]

    package init(_ key: String, _ title: Words, _ columns: [Column], rows: [[Cell]] = []) {
        self.key = key
        self.title = title
        self.columns = columns
        self.rows = rows
    }
}

extension ReportTable.Cell {
    /// As people read it; a dash for nothing.
    package func text(_ language: String) -> String {
        switch self {
        case .text(let text): text
        case .words(let words): words.text(language)
        case .count(let count): "\(count)"
        case .tenths(let tenths): "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
        case .none: "—"
        }
    }
}
