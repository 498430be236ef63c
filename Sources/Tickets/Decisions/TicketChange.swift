/// What a decision does to tickets; each change leaves a row in the history.
package enum TicketChange: Hashable, Sendable {
    /// Opens a ticket; the n-th of these in a decision is `.opened(n)`.
    case open(NewTicket)
    /// Moves a ticket; the store asks the machine again before it writes. The note is what was said, and may be empty.
    case move(TicketReference, TicketEvent, by: PersonID?, note: String)
    /// Replaces the facts of a ticket; the note says what was corrected.
    case amend(TicketID, TicketFacts, by: PersonID?, note: String)
    /// Replaces what the desk notes of a ticket; the note says what changed.
    case mark(TicketReference, TicketMarks, by: PersonID?, note: String)
    /// Adds a line to the history and changes nothing else: a chase, an internal remark, an acknowledgement.
    case note(TicketReference, NoteKind, by: PersonID?, String)
    /// Adds a file that came later.
    case attach(TicketReference, AttachmentID)
    /// Puts a promise in place of the one for the same duty; the note says why.
    case promise(TicketID, Deadline, by: PersonID?, note: String)
}
