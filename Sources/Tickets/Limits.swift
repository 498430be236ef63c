/// The sizes beyond which nothing grows; each says why that number.
package enum Limits {
    /// Characters of a message that are looked at for meaning; longer ones are kept whole but matched to here.
    package static let matchedTextLengthMax = 20_000
    /// Characters of a message that are stored; twice what the largest platform lets a person write at once, many times over.
    package static let storedTextLengthMax = 200_000
    /// Characters of a ticket's summary: two phone screens.
    package static let summaryLengthMax = 500
    /// Ticket numbers looked up for one message.
    package static let referencesMax = 12
    /// Tickets shown in one list: what a phone screen holds.
    package static let listedTicketsMax = 10
    /// Tickets of one list that are counted; more are told as "and more".
    package static let countedTicketsMax = 200
    /// Lines of what people did in one chat that a case file carries.
    package static let notesMax = 50
    /// Tickets of one owner that a case file carries.
    package static let caseTicketsMax = 20
    /// Tickets of a building that a case file carries to see an outage or a group.
    package static let nearbyTicketsMax = 60
    /// Notices that a case file carries.
    package static let noticesMax = 20
    /// Homes listed that a notice did not reach: what fits one message.
    package static let missedHomesMax = 60
    /// Tickets of one outage that one sentence reaches.
    package static let membersMax = 500
    /// Matters that one message may open; the rest stays in the text of the last one.
    package static let mattersMax = 4
    /// Bytes of a button's data, as the strictest platform has it.
    package static let choiceDataBytesMax = 64
    /// Messages handled in one transaction.
    package static let batchMax = 100
    /// Times a message is tried before it is set aside for a person.
    package static let handleAttemptsMax = 5
    /// Bytes of a file that is fetched and kept, as the largest platform serves them.
    package static let attachmentBytesMax = 20 * 1024 * 1024
}
