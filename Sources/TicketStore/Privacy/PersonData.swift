package import Tickets

/// Everything that is kept of a person, for the person to read.
package struct PersonData: Hashable, Sendable {
    /// The row.
    package let person: PersonID
    /// The name as it is kept.
    package let name: String
    /// The person's data as JSON: flats, accounts, tickets with their words, messages.
    package let json: String
}

/// What forgetting a person touches, counted before it is done.
package struct ForgetPlan: Hashable, Sendable {
    /// The row.
    package let person: PersonID
    /// The name as it is kept.
    package let name: String
    /// Accounts that lose their binding.
    package var accountCount: Int
    /// Tickets whose words are taken out; they stay as records of work.
    package var ticketCount: Int
    /// Messages whose words are taken out.
    package var messageCount: Int
    /// Files that are removed.
    package var fileCount: Int
    /// Rows of others that name the person: notes, reasons, messages; the name is taken out of them.
    package var mentionCount = 0
    /// Tickets on which something is open; nothing is forgotten before they end.
    package var openTickets: [String]
}
