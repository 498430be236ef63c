internal import JSONTree
internal import Tickets

/// Where a message goes, and what was learned about that on the way.
struct TelegramDestination {
    /// The chat, as the service wants it.
    private(set) var chat: JSONValue
    /// The thread, or nil for none.
    private(set) var thread: Int64?
    /// The thread that was opened for this message.
    private(set) var openedThread: Int64?
    /// Where the chat is now, if it moved.
    private(set) var movedTo: Int64?

    /// Takes an address apart; a chat that is no number is a public name such as `@desk`.
    init(_ address: ChatAddress) {
        chat = Int64(address.chat).map(JSONValue.integer) ?? .string(address.chat)
        thread = address.thread.flatMap { Int64($0) }
    }

    /// The parameters that say where.
    var parameters: [String: JSONValue] {
        var parameters = ["chat_id": chat]
        if let thread { parameters["message_thread_id"] = .integer(thread) }
        return parameters
    }

    /// Goes to a thread that was opened for the message.
    mutating func open(_ thread: Int64) {
        self.thread = thread
        openedThread = thread
    }

    /// Goes to the chat itself, because the thread is gone.
    mutating func leaveThread() {
        thread = nil
        openedThread = nil
    }

    /// Goes to where the chat is now; threads and messages stayed behind.
    mutating func move(to chat: Int64) {
        self.chat = .integer(chat)
        movedTo = chat
        leaveThread()
    }
}
