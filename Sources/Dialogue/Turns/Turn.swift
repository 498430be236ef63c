import Tickets

/// One decision being made: what is known, and what was decided so far.
struct Turn {
    /// What a decision is made from; a class, for it never changes and is large.
    private final class Given: Sendable {
        let dialogue: Dialogue
        let message: InboundMessage?
        let caseFile: CaseFile
        let now: Instant

        init(_ dialogue: Dialogue, _ message: InboundMessage?, _ caseFile: CaseFile, _ now: Instant)
        {
            self.dialogue = dialogue
            self.message = message
            self.caseFile = caseFile
            self.now = now
        }
    }

    private let given: Given
    /// The owner's conversation: the case file's, or that of the ticket a command of staff is about.
    var conversation: Conversation?
    /// The person of that conversation.
    var owner: Person?
    /// What was decided so far.
    var decision = Decision()
    /// What the bot will remember of the owner's conversation.
    var memory: ConversationMemory
    /// The numbers of the day that are left.
    var numbers: NumberSupply
    /// Tickets this decision opens, in order.
    var opened: [NewTicket] = []
    /// The tickets whose desk thread gets another title at the end of the turn.
    var topics: [TopicState] = []
    /// How the tickets of this turn come in.
    var intake = Intake()
    /// The language of what the owner reads, `zh` or `en`.
    var language: String
    /// The language of cards: the desk's, but for what one member of staff asked to see.
    var deskLanguage = "zh"
    /// The notice this turn drafts; nil for none.
    var drafted: Notice?
    /// The code of a danger that the owner only asks about; its safety text belongs to the answer.
    var askedDanger: String?
    /// Whom nothing of the matter at hand may reach: the accused (DOMAIN 4.3).
    var shunned: Set<PersonID>
    /// Of the matters of this message, by their words, whether they tell of somebody frail.
    var frail: [(words: String, isFrail: Bool)] = []
    /// What is to be remembered of conversations that were turned away from.
    private var kept: [ConversationID: ConversationMemory] = [:]
    /// The words to look at: the text, or what a pressed button stands for.
    let text: String

    init(dialogue: Dialogue, message: InboundMessage?, caseFile: CaseFile, now: Instant) {
        given = Given(dialogue, message, caseFile, now)
        conversation = caseFile.conversation
        owner = caseFile.owner
        memory = caseFile.conversation?.memory ?? ConversationMemory()
        numbers = caseFile.numbers
        language = caseFile.owner?.language ?? "zh"
        shunned = caseFile.subject?.marks.accused.map { [$0] } ?? []
        text =
            if case .callback(let data, _, _)? = message?.content { data } else {
                message?.text ?? ""
            }
    }

    /// Words and numbers.
    var dialogue: Dialogue { given.dialogue }
    /// The message; nil when a timer came due.
    var message: InboundMessage? { given.message }
    /// Everything that may be looked at.
    var caseFile: CaseFile { given.caseFile }
    /// The moment.
    var now: Instant { given.now }
    var catalogue: Catalogue { dialogue.catalogue }
    var policy: DeskPolicy { dialogue.policy }
    var wording: Wording { Wording(dialogue: dialogue, now: now) }

    /// The moment in the estate's civil time.
    var localTime: LocalTime { policy.calendar.localTime(of: now) }

    /// The language of what the sender reads.
    var senderLanguage: String {
        caseFile.sender.role.isStaff ? caseFile.sender.language ?? "zh" : language
    }

    /// Whether the message is a pressed button.
    var isCallback: Bool {
        if case .callback? = message?.content { return true }
        return false
    }

    /// The decision, with what is to be remembered.
    mutating func finished() -> Decision {
        keepMemory()
        var result = decision
        for topic in topics { result.effects += upkeep(of: topic) }
        if caseFile.origin == .console, !hasObeyed {
            result.understanding = Understanding(
                intent: Understanding.refused,
                topic: .other,
                urgency: .normal,
                score: 0,
                rules: catalogue.version
            )
        }
        for (id, memory) in kept.sorted(by: { $0.key < $1.key }) {
            result.conversations.append(.remember(id, memory))
        }
        return result
    }

    /// Turns to the owner of a ticket that staff speak of, who may be another than the one of this chat.
    mutating func turn(to ticket: Ticket) {
        shun(ticket.marks)
        guard let party = caseFile.parties[ticket.id] else { return }
        keepMemory()
        owner = party.owner
        conversation = party.conversation
        let known = party.conversation.flatMap { kept[$0.id] ?? $0.memory }
        memory = known ?? ConversationMemory()
        language = party.owner.language ?? "zh"
    }

    /// Takes note of what is to be remembered of the conversation at hand.
    private mutating func keepMemory() {
        guard let conversation, memory != kept[conversation.id] ?? conversation.memory else {
            return
        }
        kept[conversation.id] = memory
    }

    /// Lets nothing of a matter reach the person it accuses.
    mutating func shun(_ marks: TicketMarks) {
        if let accused = marks.accused { shunned.insert(accused) }
    }

    // MARK: Saying things

    /// A sentence of the book in the owner's language.
    func words(_ key: TextKey, _ values: TextValues = [:]) -> String {
        catalogue.texts.text(key, in: language, values)
    }

    /// A sentence of the book in a person's language.
    func words(_ key: TextKey, for person: Person, _ values: TextValues = [:]) -> String {
        catalogue.texts.text(key, in: person.language ?? "zh", values)
    }

    /// A sentence of the book in a language.
    func words(_ key: TextKey, in language: String, _ values: TextValues = [:]) -> String {
        catalogue.texts.text(key, in: language, values)
    }

    /// A sentence of the book in the desk's language.
    func deskWords(_ key: TextKey, _ values: TextValues = [:]) -> String {
        catalogue.texts.text(key, in: deskLanguage, values)
    }

    /// Says something to the owner of the conversation.
    mutating func tell(
        _ text: String,
        _ purpose: Purpose = .acknowledge,
        choices: [[Choice]] = [],
        ticket: TicketReference? = nil
    ) {
        guard let conversation else { return }
        decision.effects.append(
            Effect(.conversation(conversation.id), purpose, text, choices: choices, ticket: ticket)
        )
    }

    /// Shows the owner the receipt of a ticket, in place of the one shown before.
    mutating func showReceipt(_ text: String, choices: [[Choice]], of ticket: TicketReference) {
        guard let conversation else { return }
        decision.effects.append(
            Effect(
                .conversation(conversation.id),
                .acknowledge,
                text,
                choices: choices,
                card: .receipt(ticket),
                ticket: ticket
            )
        )
    }

    /// Answers the member of staff who gave a command, where they gave it.
    mutating func report(_ text: String, choices: [[Choice]] = []) {
        guard let message else { return }
        decision.effects.append(Effect(.chat(message.chat), .report, text, choices: choices))
    }

    /// Ends the waiting of a pressed button.
    mutating func acknowledgeCallback() {
        guard case .callback(_, let id, _)? = message?.content, let message else { return }
        decision.effects.append(Effect(.chat(message.chat), .callback, "", callback: id))
    }

    /// What somebody is pinged with.
    typealias Call = (text: String, choices: [[Choice]])

    /// Pings the people with these roles in their own chats, each in the own language; not the one who caused it.
    mutating func ping(
        _ roles: [Role],
        building: String?,
        besides author: PersonID? = nil,
        _ call: (Turn, String) -> Call
    ) {
        for person in people(roles, building: building) where person.id != author {
            let (text, choices) = call(self, person.language ?? "zh")
            decision.effects.append(Effect(.person(person.id), .ping, text, choices: choices))
        }
    }

    /// The button that shows a ticket.
    func seeButton(_ number: TicketNumber, in language: String) -> [[Choice]] {
        [[Choice(label: words(.buttonSee, in: language), data: "查看 \(number)")]]
    }

    /// The people to call for these roles, each once, in the order of the roles.
    func people(_ roles: [Role], building: String?) -> [Person] {
        var found: [Person] = []
        for role in roles {
            let reachable = caseFile.roster.reachable(
                role,
                building: building,
                at: now,
                calendar: policy.calendar
            )
            let free = reachable.filter { !shunned.contains($0.id) }
            found += free.filter { !found.contains($0) }
            // Everybody of the role is accused: who stands above it hears instead.
            if free.isEmpty, !reachable.isEmpty, let superior = policy.pings.superiors[role] {
                found += people([superior], building: building).filter { !found.contains($0) }
            }
        }
        return found
    }

    // MARK: Tickets

    /// The owner's ticket with this number; nil when it is not theirs.
    func ownTicket(_ number: TicketNumber?) -> Ticket? {
        guard let number, let owner = owner else { return nil }
        let known = caseFile.ownerTickets + caseFile.mentioned
        return known.first { $0.number == number && $0.reporter == owner.id }
    }

    /// The owner's tickets on which something can still happen, newest first.
    var openTickets: [Ticket] {
        caseFile.ownerTickets.filter { !$0.state.isFinal }
    }

    /// Moves a ticket if its state allows it.
    ///
    /// - Parameters:
    ///   - ticket: the ticket as loaded.
    ///   - events: what happened, in order.
    ///   - actor: who caused it; nil for the bot and for delivery.
    ///   - note: what was said; may be empty.
    /// - Returns: the state after the last event.
    /// - Throws: `TransitionRefusal`; nothing was changed then.
    @discardableResult
    mutating func move(
        _ ticket: Ticket,
        _ events: [TicketEvent],
        by actor: PersonID?,
        note: String = ""
    ) throws(TransitionRefusal) -> TicketState {
        var state = ticket.state
        for event in events { state = try TicketMachine.next(state, event, at: now) }
        for event in events {
            decision.tickets.append(.move(.existing(ticket.id), event, by: actor, note: note))
        }
        followClocks(of: ticket, events, to: state)
        return state
    }
}
