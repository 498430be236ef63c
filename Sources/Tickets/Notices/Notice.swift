/// What the office tells all homes of an area (DOMAIN 3.19).
package struct Notice: Hashable, Sendable {
    /// Where a notice stands.
    package enum State: String, CaseIterable, Codable, Sendable, BilingualName {
        /// 草稿: nobody but the desk knows it.
        case draft
        /// 已发布
        case published
        /// 已恢复: what it told of is over.
        case over
        /// 已撤回
        case withdrawn

        /// The trade's word, in Chinese.
        package var chineseName: String {
            switch self {
            case .draft: "草稿"
            case .published: "已发布"
            case .over: "已恢复"
            case .withdrawn: "已撤回"
            }
        }

        /// The same in English.
        package var englishName: String {
            switch self {
            case .draft: "draft"
            case .published: "published"
            case .over: "over"
            case .withdrawn: "withdrawn"
            }
        }
    }

    /// The number people say, of the series `TZ`.
    package let number: TicketNumber
    /// What it is about.
    package let topic: Topic
    /// The words.
    package let text: String
    /// The buildings; empty means all.
    package let buildings: [String]
    /// When what it tells of begins; nil when not told.
    package let from: Instant?
    /// When it ends; nil when not told.
    package let until: Instant?
    /// Whether it goes out in quiet hours too.
    package let isUrgent: Bool
    /// The notice it puts right; nil for none.
    package let corrects: TicketNumber?
    /// Who wrote it.
    package let author: PersonID
    /// When it was written.
    package let draftedAt: Instant
    /// When it went out; nil before.
    package let publishedAt: Instant?
    /// Where it stands.
    package let state: State

    package init(
        number: TicketNumber,
        topic: Topic,
        text: String,
        buildings: [String],
        from: Instant?,
        until: Instant?,
        isUrgent: Bool,
        corrects: TicketNumber?,
        author: PersonID,
        draftedAt: Instant,
        publishedAt: Instant? = nil,
        state: State = .draft
    ) {
        self.number = number
        self.topic = topic
        self.text = text
        self.buildings = buildings
        self.from = from
        self.until = until
        self.isUrgent = isUrgent
        self.corrects = corrects
        self.author = author
        self.draftedAt = draftedAt
        self.publishedAt = publishedAt
        self.state = state
    }

    /// The prefix of the series of numbers (DOMAIN 4.7).
    package static let numberPrefix = "TZ"

    /// Whether it holds for a building; one that holds for all also holds where the building is not known.
    package func covers(_ building: String?) -> Bool {
        guard !buildings.isEmpty else { return true }
        return building.map(buildings.contains) ?? false
    }

    /// Whether what it tells of goes on at a moment.
    package func runs(at moment: Instant) -> Bool {
        guard state == .published, (from ?? publishedAt ?? moment) <= moment else { return false }
        return until.map { moment <= $0 } ?? true
    }
}
