/// The next free number of each series on the local day; read in the transaction that will use it.
package struct NumberSupply: Hashable, Sendable {
    /// The local date as eight digits.
    package let date: String
    private var next: [String: Int]

    /// Makes the supply of a day.
    ///
    /// - Parameters:
    ///   - date: the local date as eight digits.
    ///   - next: the next count of each series by prefix; a series that is missing starts at 1.
    package init(date: String, next: [String: Int] = [:]) {
        self.date = date
        self.next = next
    }

    /// Takes the next number of a series that is no kind of ticket.
    package mutating func take(series: String) -> TicketNumber {
        let sequence = next[series, default: 1]
        next[series] = sequence + 1
        return TicketNumber(prefix: series, date: date, sequence: sequence)
    }

    /// Takes the next number for a kind of ticket.
    package mutating func take(_ kind: TicketKind) -> TicketNumber {
        take(series: kind.numberPrefix)
    }

    /// Takes the next number for a request for approval.
    package mutating func takeApproval() -> TicketNumber {
        take(series: TicketNumber.approvalPrefix)
    }
}
