import Tickets

/// Gathers what a decision may look at, in the transaction that will commit it.
struct CaseFileLoader {
    let session: SQLSession
    let context: BatchContext

    /// How often an account's last sign of life is written: a write a message would buy nothing.
    private static let seenInterval: Duration = .hours(1)
    /// How long an ended ticket is still shown to its owner.
    private static let endedShown: Duration = .days(7)
    /// People looked at behind a call: a flat has few.
    private static let callersMax = 8
    /// How far back a person's steps are looked at; the policy's window is shorter.
    private static let stepsKept: Duration = .minutes(10)
    /// The platform of commands typed at a terminal.
    private static let console = PlatformID(rawValue: "console")

    /// The case file of a message; a sender or chat that is new gets its row.
    func file(
        for message: InboundMessage,
        inbox: InboxID,
        lookup: (InboundMessage, CaseFile, Instant) -> Lookup? = { _, _, _ in nil }
    ) throws(StoreError) -> CaseFile {
        let origin = origin(of: message)
        let sender = try sender(of: message, origin: origin)
        var file = blank(origin: origin, sender: sender)
        switch origin {
        case .privateChat:
            file.conversation = try conversation(in: message.chat, of: sender)
            file.owner = sender
        case .desk:
            try addSubject(of: message.chat, to: &file)
        case .console, .foreignGroup, .timer:
            break
        }
        try addOwner(to: &file)
        try addMentioned(by: message, to: &file)
        try addWork(to: &file)
        try addNotes(to: &file)
        if origin == .privateChat { try addSurroundings(to: &file) }
        try addCompany(to: &file)
        try addVisits(saidIn: Self.words(of: message), to: &file)
        if let lookup = lookup(message, file, context.now) { try add(lookup, to: &file) }
        try addApprovals(to: &file)
        try addNotices(saidIn: Self.words(of: message), to: &file)
        try addParties(to: &file)
        if case .file = message.content {
            file.attachment = try AttachmentTable.id(of: inbox, session)
        }
        return file
    }

    /// The case file of a timer that came due.
    func file(
        for timer: DueTimer,
        lookup: (DueTimer, CaseFile, Instant) -> Lookup? = { _, _, _ in nil }
    ) throws(StoreError) -> CaseFile {
        var subject: Ticket?
        var approval: Approval?
        if let id = timer.approval { approval = try ApprovalTable.approval(id, session) }
        if let id = timer.ticket ?? approval?.ticket {
            subject = try TicketTable.ticket(id, session)
        }
        var conversation: Conversation?
        if let id = timer.conversation ?? subject?.conversation {
            conversation = try ConversationTable.conversation(id, session)
        }
        var sender = Person.nobody
        let id =
            timer.person ?? approval?.requester ?? conversation?.person ?? subject?.reporter
        if let id {
            guard let found = try person(id) else {
                throw StoreError(.missingRow, "person of timer \(timer.id.rawValue)")
            }
            sender = found
        }
        var file = blank(origin: .timer, sender: sender)
        file.subject = subject
        file.conversation = conversation
        file.approvals = approval.map { [$0] } ?? []
        try addOwner(to: &file)
        try addPings(for: timer, to: &file)
        if timer.rule == .promiseDue || timer.rule == .handoffIdle, let id = timer.conversation {
            file.commitments = try CommitmentTable.open(in: id, session)
        }
        if timer.conversation != nil { try addSurroundings(to: &file) }
        if timer.rule == .handoffIdle { try addNotes(to: &file) }
        try addCompany(to: &file)
        if let lookup = lookup(timer, file, context.now) {
            try add(lookup, to: &file)
            try addParties(of: file.found, to: &file)
        }
        return file
    }

    /// How long a ping counts as lately, for bundling; longer than any bundle waits.
    private static let pingsRemembered: Duration = .hours(1)

    /// What was told about a ticket before, or what waits to be told to a person.
    private func addPings(for timer: DueTimer, to file: inout CaseFile) throws(StoreError) {
        switch timer.rule {
        case .promiseWatch, .pingUnanswered, .suspensionReview:
            guard let id = timer.ticket else { return }
            file.taken = try WatchStepTable.keys(of: id, session)
            file.pings = try PingTable.pings(about: id, session)
            file.lastPinged = try PingTable.lastTold(
                since: context.now - Self.pingsRemembered,
                session
            )
        case .alarmRepeat:
            guard let id = timer.ticket else { return }
            file.taken = try WatchStepTable.keys(of: id, session)
            file.tallies = try HistoryTable.tallies(of: [id], since: context.now, session)
        case .pingBundle:
            guard let id = timer.person else { return }
            file.pings = try PingTable.waiting(for: id, session)
        default: return
        }
        for id in file.pings.map(\.ticket) where file.pinged[id] == nil {
            file.pinged[id] = try TicketTable.ticket(id, session)
        }
    }

    /// Answers what was asked of the store.
    private func add(_ lookup: Lookup, to file: inout CaseFile) throws(StoreError) {
        for query in lookup.queries {
            let found = try TicketSearchTable.finding(query, session)
            let shown = found.tickets.filter { $0.marks.accused != file.sender.id }
            let hidden = found.tickets.count - shown.count
            file.findings.append(
                Finding(query: found.query, tickets: shown, total: found.total - hidden)
            )
        }
        if !lookup.people.isEmpty {
            file.loads = try TicketTable.loads(of: lookup.people, session)
            file.newest = try TicketTable.newest(of: lookup.people, session)
        }
        if let caller = lookup.caller {
            for person in try PersonTable.callers(caller, limit: Self.callersMax, session) {
                let chat = try ConversationTable.latest(of: person.id, session)
                file.callers.append(Party(owner: person, conversation: chat))
            }
        }
        if lookup.wantsPast { try addPasts(to: &file) }
        if lookup.wantsSteps {
            file.steps = try StepTable.last(
                of: file.sender.id,
                since: context.now - Self.stepsKept,
                session
            )
        }
        if lookup.wantsDuty { file.duty = try dutyBook() }
        if let reason = lookup.visits { try addVisits(for: reason, to: &file) }
    }

    private func dutyBook() throws(StoreError) -> DutyBook {
        var waiting: [Person] = []
        for id in try ConversationTable.waiting(limit: Limits.listedTicketsMax, session) {
            if let person = try person(id) { waiting.append(person) }
        }
        let commitments = try CommitmentTable.open(limit: Limits.listedTicketsMax, session)
        var promised: [ConversationID: DutyBook.Owner] = [:]
        for id in Set(commitments.map(\.conversation)) {
            guard let owner = try ConversationTable.conversation(id, session)?.person,
                let person = try person(owner)
            else { continue }
            let homes = try HouseholdTable.households(of: owner, session)
            promised[id] = DutyBook.Owner(person, home: homes.first?.place)
        }
        return DutyBook(
            today: try DutyLogTable.log(of: context.date, session) ?? DutyLog(day: context.date),
            last: try DutyLogTable.lastClosed(before: context.date, session),
            commitments: commitments,
            promised: promised,
            waiting: waiting
        )
    }

    /// What people did in the chat, while they have it.
    private func addNotes(to file: inout CaseFile) throws(StoreError) {
        guard let conversation = file.conversation, conversation.handler.isHuman else { return }
        file.notes = try ConversationNoteTable.sinceHandoff(
            conversation.id,
            limit: Limits.notesMax,
            session
        )
    }

    private func blank(origin: CaseFile.Origin, sender: Person) -> CaseFile {
        var file = CaseFile(origin: origin, sender: sender, numbers: context.numbers)
        file.roster = context.roster
        file.estate = context.estate
        return file
    }

    private func origin(of message: InboundMessage) -> CaseFile.Origin {
        let chat = message.chat
        if let desk = context.desk, desk.platform == chat.platform, desk.chat == chat.chat {
            return .desk
        }
        if chat.platform == Self.console { return .console }
        return chat.chat == message.sender.account.rawValue ? .privateChat : .foreignGroup
    }

    private func sender(
        of message: InboundMessage,
        origin: CaseFile.Origin
    ) throws(StoreError) -> Person {
        let own = origin == .privateChat ? message.chat.chat : nil
        let platform = message.chat.platform
        let account = message.sender.account
        if let known = try PersonTable.person(account: account, on: platform, session) {
            let isStale = known.seenAt.map { context.now - $0 > Self.seenInterval } ?? true
            if isStale || (own != nil && own != known.chat) {
                try AccountTable.see(known.row, chat: own, at: context.now, session)
            }
            guard let member = context.roster.person(known.person.id) else { return known.person }
            return context.roster.covering(member, at: context.now, calendar: context.calendar)
        }
        let guest = try PersonTable.insertGuest(
            name: message.sender.name,
            language: nil,
            at: context.now,
            session
        )
        try AccountTable.insert(
            account,
            of: guest.id,
            chat: (platform, own),
            at: context.now,
            session
        )
        return guest
    }

    private func conversation(
        in chat: ChatAddress,
        of person: Person
    ) throws(StoreError) -> Conversation {
        if let known = try ConversationTable.conversation(in: chat, session) {
            guard known.person != person.id else { return known }
            try ConversationTable.setPerson(person.id, in: known.id, session)
            return Conversation(
                id: known.id,
                address: known.address,
                person: person.id,
                handler: known.handler,
                memory: known.memory
            )
        }
        return try ConversationTable.insert(chat, person: person.id, at: context.now, session)
    }

    private func addSubject(
        of chat: ChatAddress,
        to file: inout CaseFile
    ) throws(StoreError) {
        switch try ThreadTable.subject(at: chat, session) {
        case .ticket(let id):
            file.subject = try TicketTable.ticket(id, session)
            if let conversation = file.subject?.conversation {
                file.conversation = try ConversationTable.conversation(conversation, session)
            }
        case .conversation(let id):
            file.conversation = try ConversationTable.conversation(id, session)
        case .team?, nil:
            break
        }
    }

    private func addOwner(to file: inout CaseFile) throws(StoreError) {
        if file.owner == nil, let id = file.conversation?.person ?? file.subject?.reporter {
            file.owner = try person(id)
        }
        guard let owner = file.owner else { return }
        file.households = try HouseholdTable.households(of: owner.id, session)
        file.ownerTickets = try TicketTable.tickets(
            of: owner.id,
            endedSince: context.now - Self.endedShown,
            session
        )
    }

    private func addMentioned(
        by message: InboundMessage,
        to file: inout CaseFile
    ) throws(StoreError) {
        let words = Self.words(of: message)
        for number in TicketNumber.mentioned(in: words) {
            if let ticket = try TicketTable.ticket(number, session) {
                file.mentioned.append(ticket)
            } else if let approval = try ApprovalTable.approval(number, session) {
                file.approvals.append(approval)
            }
        }
        guard let code = OneTimeCode.mentioned(in: words),
            let holder = try CodeTable.holder(
                hash: Checksum.of(code),
                at: context.now,
                session
            )
        else { return }
        file.codeHolder = try person(holder)
        file.codeHomes = try HouseholdTable.households(of: holder, session)
    }

    /// The words of a message, or what stands for them.
    private static func words(of message: InboundMessage) -> String {
        switch message.content {
        case .callback(let data, _, _): data
        case .start(let payload): payload
        case .text, .file, .contact, .location, .unknown: message.text
        }
    }

    private func addWork(to file: inout CaseFile) throws(StoreError) {
        guard file.sender.role.isStaff else { return }
        file.ownWork = try TicketTable.work(of: file.sender.id, session)
        file.alarms = try TicketTable.alarms(of: file.sender.id, session)
    }

    /// What waits for the sender's word, and what was asked about the tickets at hand.
    private func addApprovals(to file: inout CaseFile) throws(StoreError) {
        var known = Set(file.approvals.map(\.id))
        var found = try ApprovalTable.waiting(for: file.sender, session)
        var tickets = file.mentioned + (file.subject.map { [$0] } ?? [])
        if file.sender.role.isStaff { tickets += file.ownWork }
        found += try ApprovalTable.approvals(about: tickets.map(\.id), session)
        for approval in found where known.insert(approval.id).inserted {
            file.approvals.append(approval)
        }
        tickets += file.ownerTickets
        file.tallies = try HistoryTable.tallies(
            of: tickets.filter { !$0.state.isFinal }.map(\.id),
            since: context.now - .days(1),
            session
        )
        var loaded = Set(tickets.map(\.id))
        for id in file.approvals.compactMap(\.ticket) where loaded.insert(id).inserted {
            if let ticket = try TicketTable.ticket(id, session) { file.related.append(ticket) }
        }
        for approval in file.approvals {
            guard case .complaintMerge(let number) = approval.matter,
                let ticket = try TicketTable.ticket(number, session),
                loaded.insert(ticket.id).inserted
            else { continue }
            file.related.append(ticket)
        }
    }

    /// Whose matter the tickets are that a member of staff may speak of.
    private func addParties(to file: inout CaseFile) throws(StoreError) {
        guard file.sender.role.isStaff else { return }
        try addParties(
            of: file.mentioned + file.ownWork + file.alarms + file.related + file.found
                + file.members + file.visited + file.absorbed
                + (file.subject.map { [$0] } ?? []),
            to: &file
        )
    }

    /// What happened to the tickets that a message is about.
    private func addPasts(to file: inout CaseFile) throws(StoreError) {
        let named = file.mentioned + (file.subject.map { [$0] } ?? [])
        for ticket in named.isEmpty ? Array(file.ownWork.prefix(1)) : named {
            file.pasts[ticket.id] = try StoryTable.past(of: ticket.id, session)
        }
    }

    private func addParties(
        of tickets: [Ticket],
        to file: inout CaseFile
    ) throws(StoreError) {
        for ticket in tickets where file.parties[ticket.id] == nil {
            guard let owner = try person(ticket.reporter) else { continue }
            var conversation: Conversation?
            if let id = ticket.conversation {
                conversation = try ConversationTable.conversation(id, session)
            }
            file.parties[ticket.id] = Party(owner: owner, conversation: conversation)
        }
        for ticket in file.mentioned + (file.subject.map { [$0] } ?? [])
        where file.origins[ticket.id] == nil {
            file.origins[ticket.id] = try InboxTable.lines(before: ticket, session)
        }
    }

    private func person(_ id: PersonID) throws(StoreError) -> Person? {
        if let member = context.roster.person(id) { return member }
        return try PersonTable.person(id, session)
    }
}
