/// What is wrong with a cell, told in both languages.
struct CellFault: Error, Hashable {
    /// What is wrong and what to do, in Chinese.
    let chinese: String
    /// The same in English.
    let english: String

    init(_ chinese: String, _ english: String) {
        self.chinese = chinese
        self.english = english
    }
}
