import Tickets

/// What one transaction looks up once and keeps in step with its own writes.
final class BatchContext {
    /// The moment of the transaction.
    let now: Instant
    /// The local date of that moment as eight digits.
    let date: String
    /// The desk's chat; nil when none is named.
    let desk: ChatAddress?
    /// The staff.
    let roster: Roster
    /// The flats.
    let estate: Estate
    /// The project's clock.
    let calendar: DeskCalendar
    private var nextCounts: [String: Int] = [:]

    init(
        _ session: SQLSession,
        at now: Instant,
        calendar: DeskCalendar,
        cache: EstateCache
    ) throws(StoreError) {
        self.now = now
        self.calendar = calendar
        date = calendar.localTime(of: now).compactDate
        desk = try StaffChatTable.desk(session)
        let content = try cache.current(session)
        roster = content.roster
        estate = content.estate
        for series in TicketKind.allCases.map(\.numberPrefix) + [Rework.numberPrefix] {
            let last = try TicketTable.lastCount(series: series, date: date, session)
            nextCounts[series] = last + 1
        }
        nextCounts[Notice.numberPrefix] = try NoticeTable.lastCount(date: date, session) + 1
        nextCounts[Visit.numberPrefix] = try VisitTable.lastCount(date: date, session) + 1
        nextCounts[TicketNumber.approvalPrefix] =
            try ApprovalTable.lastCount(date: date, session) + 1
    }

    /// The next numbers of the day.
    var numbers: NumberSupply { NumberSupply(date: date, next: nextCounts) }

    /// Takes note of a number that was given out.
    func use(_ number: TicketNumber) {
        guard number.date == date else { return }
        nextCounts[number.prefix] = max(
            nextCounts[number.prefix] ?? 1,
            number.sequence + 1
        )
    }
}
