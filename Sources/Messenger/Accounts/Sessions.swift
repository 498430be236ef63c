/// Lets people in and out: passwords, cookies and the limits against guessing.
struct Sessions: Sendable {
    /// The messenger's database.
    let store: MessengerStore
    /// What hashes passwords.
    let hasher: PasswordHasher
    /// Failed logins, by login and by address.
    let logins = AttemptLimiter(countMax: 8)
    private let registrations = AttemptLimiter(countMax: 10)

    /// The cookie's name.
    static let cookieName = "messenger_session"
    /// A session lasts 30 days.
    private static let keptSeconds: Int64 = 30 * 86_400

    /// The most accounts one browser stays logged in as.
    private static let tokenCountMax = 8

    private struct Entry {
        let token: String
        let account: Account
    }

    /// Makes the door of a store.
    init(store: MessengerStore, hasher: PasswordHasher) {
        self.store = store
        self.hasher = hasher
    }

    /// Everybody who is logged in to the browser, newest first.
    func accounts(_ visit: Visit) async throws(MessengerError) -> [Account] {
        try await entries(visit).map(\.account)
    }

    /// Who is at the page: the account the query names, of those logged in, else the newest.
    func account(_ visit: Visit) async throws(MessengerError) -> Account? {
        try await entry(visit)?.account
    }

    /// Who is at the page.
    ///
    /// - Throws: ``MessengerError/loginNeeded``.
    func member(_ visit: Visit) async throws(MessengerError) -> Account {
        guard let account = try await account(visit) else { throw .loginNeeded }
        return account
    }

    /// Checks login and password.
    ///
    /// - Throws: ``MessengerError/loginFailed``, ``MessengerError/tooMany(retryAfter:)``.
    func logIn(login: String, password: String, from client: String)
        async throws(MessengerError) -> Account
    {
        let names = ["login \(login)", "client \(client)"]
        try logins.check(names, at: store.clock())
        guard password.count <= Registration.passwordLengthMax else { throw .loginFailed }
        let kept = try await store.passwordHash(login: login)
        guard try await hasher.verify(password, against: kept?.hash), let kept,
            let account = try await store.account(id: kept.id)
        else {
            logins.fail(names, at: store.clock())
            throw .loginFailed
        }
        logins.succeed("login \(login)")
        return account
    }

    /// Makes an owner account of its own.
    ///
    /// - Throws: ``MessengerError/loginTaken``, ``MessengerError/registrationInvalid``,
    ///   ``MessengerError/tooMany(retryAfter:)``.
    func register(_ profile: AccountProfile, password: String, from client: String)
        async throws(MessengerError) -> Account
    {
        try registrations.check([client], at: store.clock())
        guard Registration.isValid(profile), Registration.isValid(password: password) else {
            throw .registrationInvalid
        }
        registrations.fail([client], at: store.clock())
        let hash = try await hasher.hash(password)
        let account = try await store.upsert(profile, passwordHash: hash, mustBeNew: true)
        return account
    }

    /// Begins a session, with a chat to the bot in it, and gives the `Set-Cookie` header.
    ///
    /// - Parameters:
    ///   - account: Who has got in.
    ///   - visit: The request, whose other sessions go on or end.
    ///   - keepsOthers: Whether other accounts stay logged in to the browser, so that its tabs may
    ///     act for different people.
    /// - Returns: the value of the header.
    /// - Throws: ``MessengerError/store(code:)``.
    func begin(
        _ account: Account,
        _ visit: Visit,
        keepsOthers: Bool
    ) async throws(MessengerError) -> String {
        let present = try await entries(visit)
        let kept = keepsOthers ? present.filter { $0.account.id != account.id } : []
        for old in present where !kept.contains(where: { $0.token == old.token }) {
            try await store.endSession(tokenHash: MessengerStore.hash(ofSecret: old.token))
        }
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let token = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        try await store.openPrivateChat(account: account.id)
        try await store.beginSession(
            tokenHash: MessengerStore.hash(ofSecret: token),
            account: account.id,
            keptMs: Self.keptSeconds * 1000
        )
        let tokens = [token] + kept.map(\.token).prefix(Self.tokenCountMax - 1)
        return Self.cookie(tokens, isSecure: visit.isSecure)
    }

    /// Ends the session the page acts with and gives the `Set-Cookie` header of those that remain.
    func end(_ visit: Visit) async throws(MessengerError) -> String {
        let present = try await entries(visit)
        let ended = try await entry(visit)
        if let ended {
            try await store.endSession(tokenHash: MessengerStore.hash(ofSecret: ended.token))
        }
        let rest = present.map(\.token).filter { $0 != ended?.token }
        return Self.cookie(rest, isSecure: visit.isSecure)
    }

    private func entry(_ visit: Visit) async throws(MessengerError) -> Entry? {
        let present = try await entries(visit)
        guard let wanted = visit.number("account") else { return present.first }
        return present.first { $0.account.id == wanted }
    }

    private func entries(_ visit: Visit) async throws(MessengerError) -> [Entry] {
        let tokens = visit.cookie(Self.cookieName)?.split(separator: ".") ?? []
        var found: [Entry] = []
        for token in tokens.prefix(Self.tokenCountMax).map(String.init) {
            let hash = MessengerStore.hash(ofSecret: token)
            if let account = try await store.account(sessionHash: hash) {
                found.append(Entry(token: token, account: account))
            }
        }
        return found
    }

    private static func cookie(_ tokens: [String], isSecure: Bool) -> String {
        let seconds = tokens.isEmpty ? 0 : keptSeconds
        return "\(cookieName)=\(tokens.joined(separator: ".")); Path=/; Max-Age=\(seconds); "
            + "HttpOnly; SameSite=Lax" + (isSecure ? "; Secure" : "")
    }
}
