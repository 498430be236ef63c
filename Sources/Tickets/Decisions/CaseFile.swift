/// Everything a decision may look at, loaded in the transaction that will commit it.
package struct CaseFile: Hashable, Sendable {
    /// The kind of chat a message came from.
    package enum Origin: Hashable, Sendable {
        /// A private chat with the bot, of an owner, a guest or a member of staff.
        case privateChat
        /// The desk's group, in a thread or in general.
        case desk
        /// A command at the operator's terminal.
        case console
        /// A group the office has not named; nothing is answered there.
        case foreignGroup
        /// No message: a timer came due.
        case timer
    }

    /// Where the message came from.
    package var origin: Origin
    /// Who wrote, or whom the timer concerns.
    package var sender: Person
    /// The owner's conversation: the private chat itself, or the one the desk thread or the timer is about.
    package var conversation: Conversation?
    /// The person of that conversation.
    package var owner: Person?
    /// The flats of that person.
    package var households: [Household]
    /// The ticket whose desk thread the message was written in, or that the timer is about.
    package var subject: Ticket?
    /// That person's open tickets and those ended within seven days, newest first, at most `Limits.caseTicketsMax`.
    package var ownerTickets: [Ticket]
    /// Tickets that the message names by number.
    package var mentioned: [Ticket]
    /// Open tickets given to or taken by the sender, when staff; most urgent deadline first.
    package var ownWork: [Ticket]
    /// Open tickets whose alarm still calls the sender.
    package var alarms: [Ticket]
    /// Repairs and complaints of the owner's flats, or of a guest, within the last 90 days, newest first.
    package var earlier: [Ticket]
    /// Repairs and complaints of the owner's buildings recorded within a day, the first one first.
    package var nearby: [Ticket]
    /// The tickets of the groups and outages that the tickets above belong to, the first one first.
    package var members: [Ticket]
    /// Tickets that live on in those above, the first one first: their owners hear how it goes to the end.
    package var absorbed: [Ticket] = []
    /// The files of the tickets named, for staff who merge them.
    package var files: [TicketID: [AttachmentID]] = [:]
    /// Notices that are out, newest first, and those that staff name.
    package var notices: [Notice]
    /// Whom the notices reached whose reach staff ask for.
    package var reach: [Reach]
    /// Return visits of the tickets above, the newest first, and those that are due when staff speak of visits.
    package var visits: [Visit]
    /// The tickets of the visits that are due.
    package var visited: [Ticket]
    /// What was found for each query of the lookup, in its order; empty when nothing was looked up.
    package var findings: [Finding]
    /// Who may be behind a call or a visit: by phone first, then those of the flat.
    package var callers: [Party]
    /// What the sender just did to tickets, the last first.
    package var steps: [Step]
    /// The duty log, when it was looked up.
    package var duty: DutyBook?
    /// What people did in the conversation since it last went to them, oldest first; filled while they have it.
    package var notes: [ConversationNote]
    /// What staff promised in the conversation and did not keep yet; filled for timers.
    package var commitments: [Commitment]
    /// Requests for approval: those named, those that wait for the sender, those of `subject`, `mentioned` and `ownWork`.
    package var approvals: [Approval]
    /// How often the tickets at hand were urged and given back; what never was is missing.
    package var tallies: [TicketID: TicketTally]
    /// How many open jobs each person has whom the lookup asked about.
    package var loads: [PersonID: Int]
    /// The newest ticket that each of them was given; who never got one is missing.
    package var newest: [PersonID: TicketID] = [:]
    /// Tickets that those requests are about and that stand nowhere else.
    package var related: [Ticket]
    /// Whose matter the tickets in the lists above are; filled when the sender is staff.
    package var parties: [TicketID: Party]
    /// Watch points of `subject` that were taken; filled for timers.
    package var taken: Set<String> = []
    /// Pings about `subject` for timers of a ticket, those that wait for the person for timers of a bundle, and those the
    /// sender did not acknowledge when staff.
    package var pings: [Ping] = []
    /// The tickets of those pings by row.
    package var pinged: [TicketID: Ticket] = [:]
    /// When each member of staff was last pinged, if lately; filled for timers.
    package var lastPinged: [PersonID: Instant] = [:]
    /// What the owner wrote until each ticket in `subject` and `mentioned` was opened, latest first; when staff ask.
    package var origins: [TicketID: [RecordedLine]]
    /// What happened to the tickets that staff look at.
    package var pasts: [TicketID: TicketPast] = [:]
    /// The file that came with the message; nil for none.
    package var attachment: AttachmentID?
    /// The person that a one-time code in the message belongs to, while the code is good; nil for none.
    package var codeHolder: Person?
    /// The flats of that person.
    package var codeHomes: [Household]
    /// The staff.
    package var roster: Roster
    /// The flats of the project.
    package var estate: Estate
    /// The next numbers of the day.
    package var numbers: NumberSupply

    package init(
        origin: Origin,
        sender: Person,
        conversation: Conversation? = nil,
        numbers: NumberSupply
    ) {
        self.origin = origin
        self.sender = sender
        self.conversation = conversation
        owner = nil
        households = []
        subject = nil
        ownerTickets = []
        mentioned = []
        ownWork = []
        alarms = []
        earlier = []
        nearby = []
        members = []
        notices = []
        reach = []
        visits = []
        visited = []
        findings = []
        callers = []
        steps = []
        notes = []
        commitments = []
        approvals = []
        related = []
        tallies = [:]
        loads = [:]
        parties = [:]
        origins = [:]
        attachment = nil
        codeHolder = nil
        codeHomes = []
        roster = Roster(staff: [])
        estate = Estate(households: [])
        self.numbers = numbers
    }

    /// Every ticket that was found, in the order of the queries.
    package var found: [Ticket] { findings.flatMap(\.tickets) }
}
