internal import Hummingbird
internal import JSONTree

extension PageAPI {
    /// So many owners are offered in the demo; the rest would only make the list long.
    private static let demoOwnerCountMax = 200

    /// `GET /api/session`; in a demo it also tells everybody who is logged in to the browser.
    func session(_ visit: Visit) async throws(MessengerError) -> Response {
        let account = try await sessions.account(visit)
        let bot = try await store.account(id: store.botID)
        var body: [String: JSONValue] = [
            "account": account.map(PageObject.account) ?? .null,
            "demo": .bool(demo),
            "registration": .bool(registration),
            "bot": ["id": .integer(store.botID), "name": .string(bot?.name ?? "")],
            "server_time_ms": .integer(store.clock()),
        ]
        if demo {
            let accounts = try await sessions.accounts(visit)
            body["accounts"] = .array(accounts.map(PageObject.account))
        }
        return Answer.json(.object(body))
    }

    /// `GET /api/demo/accounts`.
    func demoAccounts() async throws(MessengerError) -> Response {
        let people = try await store.people()
        let owners = people.filter { $0.role == .owner }.prefix(Self.demoOwnerCountMax)
        let others = people.filter { $0.role != .owner }
        return Answer.json(.array((Array(owners) + others).map(PageObject.account)))
    }

    /// `POST /api/demo/login`.
    func demoLogIn(_ visit: Visit) async throws(MessengerError) -> Response {
        guard let id = try await json(visit)["id"]?.integerValue,
            let account = try await store.account(id: id), account.role != .bot
        else { throw .accountNotFound }
        return try await welcome(account, visit)
    }

    /// `POST /api/login`.
    func logIn(_ visit: Visit) async throws(MessengerError) -> Response {
        let body = try await json(visit)
        let account = try await sessions.logIn(
            login: Self.trimmed(body["login"]),
            password: body["password"]?.stringValue ?? "",
            from: visit.client
        )
        return try await welcome(account, visit)
    }

    /// `POST /api/logout`; open streams end, and those of other browsers come back by themselves.
    func logOut(_ visit: Visit) async throws(MessengerError) -> Response {
        let account = try await sessions.account(visit)
        let cookie = try await sessions.end(visit)
        if let account { hub.end(account: account.id) }
        return Self.done(cookie: cookie)
    }

    /// `POST /api/register`.
    func register(_ visit: Visit) async throws(MessengerError) -> Response {
        let body = try await json(visit)
        let profile = AccountProfile(
            login: Self.trimmed(body["login"]),
            name: Self.trimmed(body["name"]),
            role: .owner
        )
        let account = try await sessions.register(
            profile,
            password: body["password"]?.stringValue ?? "",
            from: visit.client
        )
        return try await welcome(account, visit)
    }

    /// `POST /api/language`.
    func setLanguage(_ visit: Visit) async throws(MessengerError) -> Response {
        let account = try await sessions.member(visit)
        let text = try await json(visit)["language"]?.stringValue ?? ""
        guard let language = AccountLanguage(rawValue: text) else {
            throw .badRequest("language must be zh or en")
        }
        try await store.setLanguage(language, account: account.id)
        return Self.done()
    }

    private func welcome(_ account: Account, _ visit: Visit) async throws(MessengerError)
        -> Response
    {
        var response = Answer.json(["account": PageObject.account(account)])
        response.headers[.setCookie] = try await sessions.begin(
            account,
            visit,
            keepsOthers: demo
        )
        return response
    }

    private static func trimmed(_ value: JSONValue?) -> String {
        MessageText.cleaned(value?.stringValue ?? "")
    }
}
