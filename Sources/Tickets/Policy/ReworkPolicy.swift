/// Rework: what counts as a repeat, its clocks, and the warranty periods (DOMAIN 3.2).
package struct ReworkPolicy: Hashable, Sendable {
    /// A part of the building with a warranty period of its own.
    package struct Part: Hashable, Sendable {
        /// Its name, in Chinese.
        package var name: String
        /// The topics whose defects lie in it.
        package var topics: [Topic]
        /// The period in years; nil for the design life of the building.
        package var years: Int?

        package init(name: String, topics: [String], years: Int?) {
            self.name = name
            self.topics = topics.map { Topic(rawValue: $0) }
            self.years = years
        }
    }

    /// A repair of the same room and topic within this time is the same fault again.
    package var linkWindow: Duration = .days(90)
    /// By when the defect is looked at.
    package var look: Duration = .hours(24)
    /// By when work begins.
    package var start: Duration = .hours(72)
    /// Within how many working days warranty work is finished.
    package var finishWorkdays = 7
    /// Within what time a repeat is finished.
    package var repeatFinish: Duration = .days(3)
    /// After this time the owner is told the progress.
    package var progressAfter: Duration = .days(15)
    /// And again as often as this.
    package var progressInterval: Duration = .days(7)
    /// Who hears of the first failure and of missed clocks.
    package var firstRoles: [Role] = [.engineeringLead]
    /// Who hears of the second failure.
    package var secondRoles: [Role] = [.customerServiceManager, .engineeringLead]
    /// Who hears of the third and of later ones.
    package var thirdRoles: [Role] = [.projectManager]
    /// When the buildings were accepted, as days since 1970-01-01, by building; the entry `""` holds for all others.
    package var accepted: [String: Int] = [:]
    /// The parts, the first that names a topic counts.
    package var parts: [Part] = [
        Part(name: "防水", topics: ["leak"], years: 5),
        Part(name: "供热供冷", topics: ["heating"], years: 2),
        Part(name: "电气", topics: ["power", "lighting", "network", "access_control"], years: 2),
        Part(name: "给排水", topics: ["water", "drainage"], years: 2),
        Part(name: "装修门窗", topics: ["door_window", "handover"], years: 2),
        Part(name: "主体结构", topics: ["structure"], years: nil),
    ]

    package init() {}

    /// What staff read of the warranty of a matter, for example `保修期外 (电气 2 年)`; nil when it is not known.
    ///
    /// - Parameters:
    ///   - facts: the matter.
    ///   - today: the local day number.
    /// - Returns: whether the warranty runs, the part and its period.
    package func warranty(of facts: TicketFacts, today: Int) -> Warranty? {
        guard let building = facts.place.building,
            let start = accepted[building] ?? accepted[""],
            let part = parts.first(where: { $0.topics.contains(facts.topic) })
        else { return nil }
        guard let years = part.years else { return Warranty(part: part.name, years: nil, end: nil) }
        let from = LocalTime(dayNumber: start, minuteOfDay: 0)
        let end = LocalTime.dayNumber(year: from.year + years, month: from.month, day: from.day)
        return Warranty(part: part.name, years: years, end: end, isRunning: today < end)
    }
}
