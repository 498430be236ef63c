import KeywordMatching
import Tickets

/// Which tickets a list or a search of staff asks for, within what the person may see.
struct DeskLists {
    private let turn: Turn
    private let sender: Person
    private let roster: Roster
    private let policy: DeskPolicy
    private let now: Instant

    /// Everybody who may be given a job.
    private let crews: [PersonID]

    init(_ turn: Turn) {
        self.turn = turn
        sender = turn.caseFile.sender
        roster = turn.caseFile.roster
        policy = turn.policy
        now = turn.now
        crews = turn.crews
    }

    /// The sections of the morning list, in its order.
    enum Section: CaseIterable {
        case emergencies, new, dueToday, overdue, unassigned, visits
    }

    /// What a command asks for; nil for those that ask for nothing.
    func lookup(for command: StaffCommand) -> Lookup? {
        switch command.verb {
        case .dispatch: return Lookup(people: crews)
        case .today: return Lookup(queries: Section.allCases.map { query($0, limit: Self.few) })
        case .overdue: return Lookup(queries: [query(.overdue, narrowedBy: command.argument)])
        case .unassigned:
            return Lookup(queries: [query(.unassigned, narrowedBy: command.argument)])
        case .find: return Lookup(queries: search(command.argument))
        case .open: return Lookup(caller: Caller.read(command.argument, by: turn))
        case .undo: return Lookup(wantsSteps: true)
        case .see: return Lookup(wantsPast: true)
        case .rained: return Lookup(visits: .rain)
        case .handover: return dutyLookup()
        case .haveRead, .reviewLog: return Lookup(wantsDuty: true)
        default: return nil
        }
    }

    /// What a timer of the desk asks for; nil for all others.
    func lookup(for rule: TimerRule) -> Lookup? {
        switch rule {
        case .morningDigest:
            return Lookup(queries: Section.allCases.map { query($0, limit: Self.few) })
        case .deadlineCheck: return Lookup(queries: [query(.overdue), query(.unassigned)])
        case .dispatchGrace, .grabWait: return Lookup(people: crews)
        case .draftSilence, .handoffUnattended, .handoffIdle, .alarmRepeat, .appointmentNear,
            .promiseWatch,
            .pingBundle, .pingUnanswered, .suspensionReview, .rosterLook,
            .confirmSilence, .archiveAnswered, .approvalWaiting, .promiseDue, .visitDue,
            .visitOverdue,
            .complaintReview, .reworkLook, .reworkStart, .reworkProgress:
            return nil
        case .dutyBriefing, .dutyReadCheck, .dutyClose: return dutyLookup()
        }
    }

    /// What the duty log is composed of.
    private func dutyLookup() -> Lookup {
        let tomorrow = TicketQuery(
            [.due(after: now, before: dayStart(2))],
            order: .mostUrgent,
            limit: Self.few
        )
        return Lookup(
            queries: [
                TicketQuery([.since(dayStart(0))], limit: 1),
                TicketQuery([.since(dayStart(0)), .open], limit: 1),
                query(.emergencies, limit: Self.few), query(.overdue, limit: Self.few),
                query(.unassigned), tomorrow, query(.visits, limit: Self.few),
            ],
            wantsDuty: true
        )
    }

    /// Lines of a section of the morning list: the screen must hold six of them.
    private static let few = 3

    private func query(
        _ section: Section,
        narrowedBy words: String = "",
        limit: Int = Limits.listedTicketsMax
    ) -> TicketQuery {
        let narrow = words.isEmpty ? [] : filters(of: words)
        let night = dayStart(-1) + .minutes(policy.day.closeMinute)
        switch section {
        case .emergencies:
            return TicketQuery([.emergency, .since(night)] + scope, limit: limit)
        case .new: return TicketQuery([.since(night), .open] + scope, limit: limit)
        case .dueToday:
            return TicketQuery(
                [.due(after: now, before: dayStart(1))] + scope,
                order: .mostUrgent,
                limit: limit
            )
        case .overdue:
            return TicketQuery(
                [.due(after: Instant(ms: 0), before: now)] + scope + narrow,
                order: .mostUrgent,
                limit: limit
            )
        case .unassigned:
            return TicketQuery([.unassigned] + scope + narrow, order: .oldest, limit: limit)
        case .visits: return TicketQuery([.awaitingVisit] + scope, order: .oldest, limit: limit)
        }
    }

    /// What the sender may see; a timer of the desk sees everything.
    private var scope: [TicketQuery.Filter] {
        guard let scope = Permission.scope(of: sender.role, for: .see) else { return [] }
        switch scope {
        case .all: return []
        case .ownArea: return sender.buildings.isEmpty ? [] : [.buildings(sender.buildings)]
        case .repairs: return [.kind(.repair)]
        case .assigned: return [.handler(sender.id)]
        case .major: return [.kind(.complaint)]
        case .charges: return [.topic(.fees)]
        }
    }

    /// Midnight of a local day, counted from today.
    private func dayStart(_ offset: Int) -> Instant {
        let today = policy.calendar.localTime(of: now).dayNumber
        return policy.calendar.instant(dayNumber: today + offset, minuteOfDay: 0)
    }

    // MARK: Searching

    /// The searches for some words: place, number, phone, person, words, and a span of time.
    private func search(_ words: String) -> [TicketQuery] {
        let (period, rest) = takePeriod(words)
        let base = scope + period
        guard !rest.isEmpty else { return period.isEmpty ? [] : [TicketQuery(base)] }
        if let count = ticketCount(rest) {
            let today = policy.calendar.localTime(of: now).compactDate
            return [TicketQuery([.count(count, date: today)] + scope)]
                + [TicketQuery([.place(Place(room: rest))] + base)]
        }
        if rest.count == 4, rest.allSatisfy(\.isNumber) {
            return [
                TicketQuery([.place(Place(room: rest))] + base),
                TicketQuery([.phoneTail(rest)] + base),
            ]
        }
        if rest.count >= 5, rest.allSatisfy(\.isNumber) {
            return [TicketQuery([.phoneTail(String(rest.suffix(4)))] + base)]
        }
        let filters = filters(of: rest)
        if filters.contains(where: { if case .place = $0 { true } else { false } }) {
            return [TicketQuery(filters + base)]
        }
        var queries = [TicketQuery([.person(rest)] + base)]
        if let member = roster.staff.first(where: { $0.name == rest }) {
            queries.append(TicketQuery([.handler(member.id)] + base))
        }
        return queries + [TicketQuery([.words(rest)] + base)]
    }

    /// Three digits are the end of a number of today, or a room.
    private func ticketCount(_ words: String) -> Int? {
        words.count == 3 && words.allSatisfy(\.isNumber) ? Int(words) : nil
    }

    /// A place that the words tell, and the words beside it.
    private func filters(of words: String) -> [TicketQuery.Filter] {
        let folded = FoldedText(words)
        let slots = SlotReader(folded, at: policy.calendar.localTime(of: now))
        guard let room = slots.room ?? slots.rooms.first else { return [.words(words)] }
        let scalars = Array(words.unicodeScalars)
        var rest = String.UnicodeScalarView()
        for (position, scalar) in scalars.enumerated() where !room.range.contains(position) {
            rest.append(scalar)
        }
        let place = Place(building: room.building, unit: room.unit, room: room.room)
        let text = trimmed(String(rest))
        return text.isEmpty ? [.place(place)] : [.place(place), .words(text)]
    }

    /// The span that words like 上个月 name, and the words without them.
    private func takePeriod(_ words: String) -> ([TicketQuery.Filter], String) {
        let text = trimmed(words)
        let lower = text.lowercased()
        for (names, span) in periods {
            guard let name = names.first(where: { lower.hasPrefix($0) || lower.hasSuffix($0) })
            else { continue }
            let rest =
                lower.hasPrefix(name) ? text.dropFirst(name.count) : text.dropLast(name.count)
            return ([.since(span.lowerBound), .before(span.upperBound)], trimmed(String(rest)))
        }
        return ([], text)
    }

    private var periods: [(names: [String], span: Range<Instant>)] {
        let local = policy.calendar.localTime(of: now)
        let monday = 1 - local.weekday
        let lastMonth =
            local.month == 1
            ? LocalTime.dayNumber(year: local.year - 1, month: 12, day: 1)
            : LocalTime.dayNumber(year: local.year, month: local.month - 1, day: 1)
        let thisMonth = LocalTime.dayNumber(year: local.year, month: local.month, day: 1)
        func start(_ dayNumber: Int) -> Instant {
            policy.calendar.instant(dayNumber: dayNumber, minuteOfDay: 0)
        }
        return [
            (["今天", "今日", "today"], dayStart(0)..<dayStart(1)),
            (["昨天", "昨日", "yesterday"], dayStart(-1)..<dayStart(0)),
            (["上周", "上星期", "last week"], dayStart(monday - 7)..<dayStart(monday)),
            (["本周", "这周", "this week"], dayStart(monday)..<dayStart(1)),
            (["上个月", "上月", "last month"], start(lastMonth)..<start(thisMonth)),
            (["本月", "这个月", "this month"], start(thisMonth)..<dayStart(1)),
        ]
    }

    private func trimmed(_ text: String) -> String {
        let isSpace: (Character) -> Bool = { $0.isWhitespace || "，,。.：:的".contains($0) }
        var rest = text.drop(while: isSpace)
        while let last = rest.last, isSpace(last) { rest.removeLast() }
        return String(rest)
    }
}
