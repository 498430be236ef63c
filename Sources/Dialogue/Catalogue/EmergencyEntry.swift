package import Tickets

/// What is said and who is called for one code of danger.
package struct EmergencyEntry: Hashable, Sendable {
    /// The code, for example `E-GAS`.
    package let code: String
    /// What staff read, in Chinese, for example 燃气泄漏.
    package let chineseName: String
    /// The same in English.
    package let englishName: String
    /// What the owner is told at once, by language.
    package let safetyTexts: [String: String]
    /// Who is called beside the policy's list.
    package let alarmRoles: [Role]

    package init(
        code: String,
        chineseName: String,
        englishName: String,
        safetyTexts: [String: String],
        alarmRoles: [Role]
    ) {
        self.code = code
        self.chineseName = chineseName
        self.englishName = englishName
        self.safetyTexts = safetyTexts
        self.alarmRoles = alarmRoles
    }
}
