import Tickets

// The words for complaints, rework and return visits.
extension StaffCommand {
    /// Every word for a verb; the longest that fits wins.
    static let allWords: [(word: String, verb: Verb)] =
        (words + matterWords + stageWords).sorted { $0.word.count > $1.word.count }

    private static let matterWords: [(word: String, verb: Verb)] = [
        ("有效", .judgeValid), ("无效", .judgeInvalid), ("invalid", .judgeInvalid),
        ("定级", .setLevel), ("set level", .setLevel), ("被投诉人", .accuse), ("accused", .accuse),
        ("书面答复", .write), ("written answer", .write), ("审核通过", .check),
        ("approve answer", .check), ("回访", .visit), ("visit", .visit),
        ("通知", .draftNotice), ("notice", .draftNotice), ("更正通知", .correctNotice),
        ("更正", .correctNotice), ("correct notice", .correctNotice),
        ("撤回通知", .withdrawNotice), ("撤回", .withdrawNotice),
        ("withdraw notice", .withdrawNotice), ("已恢复", .restoreNotice),
        ("restored", .restoreNotice), ("送达", .reachNotice), ("reach", .reachNotice),
    ]

    private static let stageWords: [(word: String, verb: Verb)] = Stage.allCases.flatMap { stage in
        stage.words.map { ($0, .stage) }
    }

    /// Whether the word also begins ordinary sentences, so that in a chat with an owner it is no command by itself.
    var isOrdinaryWord: Bool {
        let verbs: Set<Verb> = [
            .draftNotice, .correctNotice, .withdrawNotice, .restoreNotice, .reachNotice,
            .stage, .judgeValid, .judgeInvalid, .setLevel, .accuse, .write, .check, .visit,
        ]
        return verbs.contains(verb)
    }
}
