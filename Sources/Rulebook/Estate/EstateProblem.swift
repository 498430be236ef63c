/// A fault of an office's estate file, with the file and row a clerk has to look at.
package struct EstateProblem: Hashable, Sendable, CustomStringConvertible {
    /// The file's name without its folder, for example `people.csv`.
    package let file: String
    /// The row as Excel numbers it, from 1, headings and blank rows included; nil for the whole file.
    package let row: Int?
    /// What is wrong and what to do about it, in Chinese.
    package let chinese: String
    /// The same in English.
    package let english: String

    package init(file: String, row: Int?, chinese: String, english: String) {
        self.file = file
        self.row = row
        self.chinese = chinese
        self.english = english
    }

    /// One line as printed: `people.csv:17: 中文 / English`.
    package var description: String {
        let place = row.map { "\(file):\($0)" } ?? file
        return "\(place): \(chinese) / \(english)"
    }
}
