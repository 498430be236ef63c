import Tickets

// The language in which a member of staff is spoken to; the desk's group reads Chinese.
extension Turn {
    private static let languages = [
        "中文": "zh", "汉语": "zh", "chinese": "zh", "zh": "zh", "英文": "en", "英语": "en",
        "english": "en", "en": "en",
    ]

    /// 语言 English: from now on the sender's answers, lists and pings are in that language.
    mutating func chooseLanguage(_ said: String) {
        guard let chosen = Self.languages[said.lowercased()] else {
            let choices = [("中文", "语言 中文"), ("English", "语言 English")]
                .map { Choice(label: $0, data: $1) }
            return report(staffWords(.languageUsage), choices: [choices])
        }
        decision.conversations.append(.speak(caseFile.sender.id, language: chosen))
        report(words(.languageChosen, in: chosen))
    }
}
