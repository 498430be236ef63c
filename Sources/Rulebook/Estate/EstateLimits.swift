/// The sizes beyond which an estate file is refused; each says why that number.
package enum EstateLimits {
    /// Bytes of one file: ten times what a town of 100,000 flats needs.
    package static let fileBytesMax = 32 * 1024 * 1024
    /// Rows of one file: more flats than any one office serves.
    package static let rowsMax = 200_000
    /// Columns of one file: twice what the widest list seen has.
    package static let columnsMax = 64
    /// Characters of one cell that is read.
    package static let cellLengthMax = 200
    /// Faults that are told: what a clerk mends in one go.
    package static let problemsMax = 200
    /// Rows above the headings, for the title an Excel sheet begins with.
    package static let titleRowsMax = 5
}
