/// Which reports a role may call, and what they count for it (DOMAIN 2.2, row reports).
package enum ReportRight {
    /// What a report of a kind counts for a person; nil when the person may not call it.
    package static func reach(of person: Person, for kind: PeriodKind) -> PaperRequest.Reach? {
        switch Permission.grant(of: person.role, for: .report) {
        case .all, .yes, .approve: .all
        case .day: kind == .day ? .all : nil
        case .month: kind == .day || kind == .month ? .all : nil
        case .own: person.buildings.isEmpty ? .all : .buildings(person.buildings)
        case .repair: .repairs
        case .charge: .topic(Topic(rawValue: "fees"))
        case .none, .assigned, .major, .draft: nil
        }
    }
}
