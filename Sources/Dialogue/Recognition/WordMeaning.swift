/// What a keyword stands for as one of the words of the rules.
struct WordMeaning {
    /// The word's position in `RecognitionRules.words`.
    let word: Int
    /// What it speaks for.
    let role: WordRole
    /// How much.
    var weight: Int
}
