package import Tickets

extension TicketStore {
    /// The ticket with a number; nil when there is none.
    package func ticket(_ number: TicketNumber) async throws(StoreError) -> Ticket? {
        try await read { session throws(StoreError) in try TicketTable.ticket(number, session) }
    }

    /// The conversation of a private chat; nil when nobody wrote there yet.
    package func conversation(
        in chat: ChatAddress
    ) async throws(StoreError) -> Conversation? {
        try await read { session throws(StoreError) in
            try ConversationTable.conversation(in: chat, session)
        }
    }

    /// Whether a message was handled and a command in it refused, and the texts that answer it in its own chat.
    ///
    /// - Parameter message: as it was recorded.
    /// - Returns: nil when no such message is recorded.
    /// - Throws: `StoreError`.
    package func answers(
        to message: MessageIdentity
    ) async throws(StoreError) -> (isHandled: Bool, isRefused: Bool, texts: [String])? {
        try await read { session throws(StoreError) in
            try AnswerTable.answers(to: message, session)
        }
    }

    /// The desk's group, where one is named, and every manager.
    package func noticeRecipients() async throws(StoreError) -> [NoticeRecipient] {
        let cache = estate
        return try await read { session throws(StoreError) in
            var found: [NoticeRecipient] = []
            if let desk = try StaffChatTable.desk(session) {
                found.append(NoticeRecipient(name: nil, chat: desk))
            }
            for manager in try cache.current(session).roster.staff where manager.role.isManager {
                let chat = try AccountTable.privateChat(of: manager.id, session)
                found.append(NoticeRecipient(name: manager.name, chat: chat))
            }
            return found
        }
    }
}
