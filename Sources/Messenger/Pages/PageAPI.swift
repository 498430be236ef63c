internal import Hummingbird
internal import JSONTree

/// The JSON interface of the pages, as their contract with the server names it.
struct PageAPI: Sendable {
    /// The messenger's database.
    let store: MessengerStore
    /// Who may come in.
    let sessions: Sessions
    /// The open streams.
    let hub: LiveHub
    /// Where presses of buttons wait for their answer.
    let callbacks: CallbackBoard
    /// Where files are taken in.
    let intake: FileIntake
    /// Whether one click logs in as anybody.
    let demo: Bool
    /// Whether strangers may make an account.
    let registration: Bool

    /// Messages have at most 4096 characters, so a request larger than this is none of ours.
    static let jsonByteCountMax = 1 << 20

    /// Answers `/api/…`.
    func respond(_ visit: Visit) async -> Response {
        do {
            let route = visit.path.dropFirst()
            switch visit.request.method {
            case .get, .head:
                return try await get(Array(route), visit)
            case .post:
                try checkOrigin(visit)
                return try await post(Array(route), visit)
            default:
                throw MessengerError.notFound
            }
        } catch {
            return Self.refusal(MessengerError(wrapping: error))
        }
    }

    /// A refusal as the pages read it.
    static func refusal(_ error: MessengerError) -> Response {
        var response = Answer.json(error.pageError, status: error.status)
        if case .tooMany(let seconds) = error {
            response.headers[.retryAfter] = String(seconds)
        }
        return response
    }

    private func get(_ route: [String], _ visit: Visit) async throws(MessengerError) -> Response {
        switch (route.first, route.count) {
        case ("session", 1):
            return try await session(visit)
        case ("demo", 2) where demo && route[1] == "accounts":
            return try await demoAccounts()
        case ("chats", 1):
            return try await chats(try await sessions.member(visit))
        case ("chats", 3) where route[2] == "messages":
            return try await messages(route[1], visit)
        case ("events", 1):
            let account = try await sessions.member(visit)
            let after = visit.header("last-event-id").flatMap { Int64($0) }
            return EventStream(store: store, hub: hub, account: account.id)
                .response(to: visit.request, after: after ?? visit.number("after"))
        default:
            throw .notFound
        }
    }

    private func post(_ route: [String], _ visit: Visit) async throws(MessengerError) -> Response {
        switch (route.first, route.count) {
        case ("login", 1):
            return try await logIn(visit)
        case ("register", 1) where registration:
            return try await register(visit)
        case ("logout", 1):
            return try await logOut(visit)
        case ("demo", 2) where demo && route[1] == "login":
            return try await demoLogIn(visit)
        case ("language", 1):
            return try await setLanguage(visit)
        case ("chats", 3):
            return try await postToChat(route[1], route[2], visit)
        default:
            throw .notFound
        }
    }

    private func postToChat(
        _ chat: String,
        _ action: String,
        _ visit: Visit
    ) async throws(MessengerError) -> Response {
        let account = try await sessions.member(visit)
        guard let chatID = Int64(chat) else { throw .chatNotFound }
        switch action {
        case "messages": return try await postMessage(visit, to: chatID, from: account)
        case "files": return try await postFile(visit, to: chatID, from: account)
        case "callback": return try await press(visit, in: chatID, by: account)
        case "read": return try await markRead(visit, in: chatID, by: account)
        default: throw .notFound
        }
    }

    /// Other sites can neither set this header nor hide where they are.
    private func checkOrigin(_ visit: Visit) throws(MessengerError) {
        guard visit.header("x-frontdesk") == "1" else { throw .foreignOrigin }
        guard let origin = visit.header("origin") else { return }
        let host = origin.split(separator: "/").last.map(String.init)
        guard host == visit.request.head.authority else { throw .foreignOrigin }
    }

    /// The body as JSON.
    func json(_ visit: Visit) async throws(MessengerError) -> JSONValue {
        let bytes = try await visit.body(upTo: Self.jsonByteCountMax)
        do {
            let value = try JSONTree.parse(bytes)
            guard value.objectValue != nil else {
                throw MessengerError.badRequest("no JSON object")
            }
            return value
        } catch {
            throw .badRequest("no JSON object")
        }
    }

    /// The answer to what has nothing to say.
    static func done(cookie: String? = nil) -> Response {
        var response = Answer.json(["ok": true])
        response.headers[.setCookie] = cookie
        return response
    }
}
