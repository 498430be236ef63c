/// What the shift hands over: today's log, the one closed last, promises, and chats that nobody has.
package struct DutyBook: Hashable, Sendable {
    /// Somebody to whom something was promised.
    package struct Owner: Hashable, Sendable {
        /// Who.
        package let person: Person
        /// The first home; nil for none.
        package let home: Place?

        package init(_ person: Person, home: Place?) {
            self.person = person
            self.home = home
        }
    }

    /// Today's log.
    package let today: DutyLog
    /// The log closed last; nil before the first.
    package let last: DutyLog?
    /// Promises of staff that are not kept yet, the most urgent first.
    package let commitments: [Commitment]
    /// The owners to whom they were made.
    package let promised: [ConversationID: Owner]
    /// Who waits in a chat that went to people and nobody took.
    package let waiting: [Person]

    package init(
        today: DutyLog,
        last: DutyLog?,
        commitments: [Commitment],
        promised: [ConversationID: Owner],
        waiting: [Person]
    ) {
        self.today = today
        self.last = last
        self.commitments = commitments
        self.promised = promised
        self.waiting = waiting
    }
}
