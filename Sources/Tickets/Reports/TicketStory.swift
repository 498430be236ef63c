/// A ticket with everything a form on paper shows of it: names instead of rows, and the history in order.
package struct TicketStory: Hashable, Sendable {
    /// A line of the history.
    package struct Line: Hashable, Sendable {
        /// When.
        package let at: Instant
        /// The move; nil for what moves nothing.
        package let event: TicketEventName?
        /// The note; nil for what is none.
        package let note: NoteKind?
        /// The state after it.
        package let state: TicketStateName
        /// Who did it; nil for the bot and for delivery.
        package let person: String?
        /// What was said; may be empty.
        package let text: String

        package init(
            at: Instant,
            event: TicketEventName?,
            note: NoteKind?,
            state: TicketStateName,
            person: String?,
            text: String
        ) {
            self.at = at
            self.event = event
            self.note = note
            self.state = state
            self.person = person
            self.text = text
        }
    }

    /// A return visit that was made.
    package struct VisitLine: Hashable, Sendable {
        /// When, and what the owner said.
        package let visit: ReportVisit
        /// Who asked; nil for the bot.
        package let visitor: String?
        /// In which way, in Chinese; empty when unknown.
        package let way: String

        package init(_ visit: ReportVisit, visitor: String?, way: String) {
            self.visit = visit
            self.visitor = visitor
            self.way = way
        }
    }

    /// The ticket.
    package let ticket: Ticket
    /// Who reported it.
    package let reporter: String
    /// The full phone number to call, in digits; nil when unknown.
    package let phone: String?
    /// Who has it or had it last; nil for nobody.
    package let handler: String?
    /// What happened, in order.
    package var lines: [Line]
    /// The return visits that were made, in order.
    package var visits: [VisitLine]
    /// What caused a complaint; nil until written down.
    package var cause: String?
    /// What keeps it from coming again; nil until written down.
    package var prevention: String?
    /// What the owner was told that the work costs, the last word of it; nil when no price was named.
    package var price: Price?
    /// When the owner said yes to the price; nil when not yet, or when the work is free.
    package var priceAgreedAt: Instant?
    /// How many files belong to it.
    package var attachmentCount: Int

    package init(
        ticket: Ticket,
        reporter: String,
        phone: String?,
        handler: String?,
        lines: [Line],
        attachmentCount: Int
    ) {
        self.ticket = ticket
        self.reporter = reporter
        self.phone = phone
        self.handler = handler
        self.lines = lines
        visits = []
        cause = nil
        prevention = nil
        price = nil
        priceAgreedAt = nil
        self.attachmentCount = attachmentCount
    }
}
