import Tickets

/// What a new matter is to those that were there before: a repeat, one of a group, one more report of an outage.
struct Bearing {
    /// The matter, its level raised where the others raise it.
    var facts: TicketFacts
    /// What the desk notes of it.
    var marks = TicketMarks()
    /// The earlier ticket it follows; nil for none.
    var earlier: Ticket?
    /// The first ticket of its group or outage; nil when it stands alone.
    var lead: Ticket?
    /// The others of that group or outage that are still open.
    var others: [Ticket] = []
    /// From how many flats the reports come, this one included.
    var flats = 1

    /// Whether it is one more report of an outage that somebody is on already.
    var isFollower: Bool { lead != nil && facts.kind == .repair }

    /// Whether it is one of a group of complaints.
    var isOfGroup: Bool { lead != nil && facts.kind == .complaint }
}
