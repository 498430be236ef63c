import Tickets

/// Finds the chat, the thread and the card of an effect.
struct EffectRouter {
    let session: SQLSession
    let context: BatchContext
    let opened: [TicketID]

    /// The outbox row of an effect; nil when there is no chat to send it to because no desk is named.
    func route(
        _ effect: Effect,
        cause: OutboxTable.Cause,
        position: Int
    ) throws(StoreError) -> OutboxTable.New? {
        guard let (chat, thread, prefix) = try address(of: effect.audience) else { return nil }
        var card: Int64?
        if let key = try effect.card.map(key) {
            card = try CardTable.row(key, in: chat, session)
        }
        var ticket: TicketID?
        if let reference = effect.ticket { ticket = try reference.resolved(opened) }
        return OutboxTable.New(
            cause: cause,
            position: position,
            chat: chat,
            thread: thread,
            purpose: effect.purpose,
            text: prefix + effect.text,
            choices: effect.choices,
            attachment: effect.attachment,
            card: card,
            ticket: ticket,
            callback: effect.callback,
            paper: effect.paper,
            notBefore: effect.notBefore ?? context.now
        )
    }

    /// Whether a thread is already as an effect would make it, or does not exist yet; keeps the new title.
    func isNeedless(_ effect: Effect) throws(StoreError) -> Bool {
        guard effect.purpose.isUpkeep else { return false }
        guard case .deskThread(let subject, let title) = effect.audience, let desk = context.desk
        else { return true }
        let row = try ThreadTable.row(stored(subject), in: desk, title: title, session)
        guard let thread = try ThreadTable.stored(row, session) else { return true }
        guard effect.purpose == .topicTitle else { return thread.thread == nil }
        guard thread.title != title else { return true }
        try ThreadTable.rename(row, to: title, session)
        return thread.thread == nil
    }

    /// The outbox rows of a notice: one for each person of its homes who has a chat with the desk.
    func spread(
        _ effect: Effect,
        to buildings: [String],
        of number: TicketNumber,
        as origin: (cause: OutboxTable.Cause, position: Int)
    ) throws(StoreError) -> [OutboxTable.New] {
        let notice = try NoticeTable.row(number, session)
        var rows: [OutboxTable.New] = []
        for person in try NoticeTable.people(in: buildings, session) {
            guard let chat = try AccountTable.privateChat(of: person, session) else { continue }
            rows.append(
                OutboxTable.New(
                    cause: origin.cause,
                    position: (origin.position + 1) * Self.spreadStride + rows.count,
                    chat: chat,
                    purpose: effect.purpose,
                    text: effect.text,
                    choices: effect.choices,
                    notice: notice,
                    notBefore: effect.notBefore ?? context.now
                )
            )
        }
        return rows
    }

    /// Positions kept for the rows of one notice: more than an estate has people.
    private static let spreadStride = 1_000_000

    /// Where an audience is; a person without a chat is called by name at the desk.
    private func address(
        of audience: Audience
    ) throws(StoreError) -> (chat: ChatAddress, thread: Int64?, prefix: String)? {
        switch audience {
        case .conversation(let id):
            guard let conversation = try ConversationTable.conversation(id, session) else {
                throw StoreError(.missingRow, "conversation \(id.rawValue)")
            }
            return (conversation.address, nil, "")
        case .deskThread(let subject, let title):
            guard let desk = context.desk else { return nil }
            let row = try ThreadTable.row(stored(subject), in: desk, title: title, session)
            return (desk, row, "")
        case .homes:
            return nil
        case .desk:
            return context.desk.map { ($0, nil, "") }
        case .person(let id):
            if let chat = try AccountTable.privateChat(of: id, session) { return (chat, nil, "") }
            guard let desk = context.desk else { return nil }
            let person = try PersonTable.person(id, session)
            return (desk, nil, person.map { "@\($0.name) " } ?? "")
        case .notifier:
            return try StaffChatTable.notifier(session).map { ($0, nil, "") }
        case .copy(let id):
            return try AccountTable.privateChat(of: id, session).map { ($0, nil, "") }
        case .chat(let chat):
            return (chat, try ThreadTable.row(at: chat, session), "")
        }
    }

    private func stored(_ subject: ThreadSubject) throws(StoreError) -> ThreadTable.Subject {
        switch subject {
        case .ticket(let reference): .ticket(try reference.resolved(opened))
        case .conversation(let id): .conversation(id)
        case .team(let role): .team(role)
        }
    }

    private func key(_ card: Card) throws(StoreError) -> String {
        switch card {
        case .deskTicket(let ticket): "desk_ticket:\(try ticket.resolved(opened).rawValue)"
        case .receipt(let ticket): "receipt:\(try ticket.resolved(opened).rawValue)"
        case .acceptance(let ticket): "acceptance:\(try ticket.resolved(opened).rawValue)"
        case .teamTicket(let ticket): "team_ticket:\(try ticket.resolved(opened).rawValue)"
        case .alarm(let ticket, let person):
            "alarm:\(try ticket.resolved(opened).rawValue):\(person.rawValue)"
        }
    }
}
