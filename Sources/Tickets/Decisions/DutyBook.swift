/// What the shift hands over: today's log, the one closed last, promises, and chats that nobody has.
package struct DutyBook: Hashable, Sendable {
    /// Today's log.
    package let today: DutyLog
    /// The log closed last; nil before the first.
    package let last: DutyLog?
    /// Promises of staff that are not kept yet, the most urgent first.
    package let commitments: [Commitment]
    /// Who waits in a chat that went to people and nobody took.
    package let waiting: [Person]

    package init(
        today: DutyLog,
        last: DutyLog?,
        commitments: [Commitment],
        waiting: [Person]
    ) {
        self.today = today
        self.last = last
        self.commitments = commitments
        self.waiting = waiting
    }
}
