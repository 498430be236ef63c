/// Lets people in and out: passwords, cookies and the limits against guessing.
struct Sessions: Sendable {
    /// The messenger's database.
    let store: MessengerStore
    /// What hashes passwords.
    let hasher: PasswordHasher
    private let logins = AttemptLimiter(countMax: 8)
    private let registrations = AttemptLimiter(countMax: 10)

    /// The cookie's name.
    static let cookieName = "messenger_session"
    /// A session lasts 30 days.
    private static let keptSeconds: Int64 = 30 * 86_400

    /// Makes the door of a store.
    init(store: MessengerStore, hasher: PasswordHasher) {
        self.store = store
        self.hasher = hasher
    }

    /// Who is at the page; nil when nobody is logged in.
    func account(_ visit: Visit) async throws(MessengerError) -> Account? {
        guard let token = visit.cookie(Self.cookieName) else { return nil }
        return try await store.account(sessionHash: MessengerStore.hash(ofSecret: token))
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
        try await store.openPrivateChat(account: account.id)
        return account
    }

    /// Begins a session and gives the `Set-Cookie` header.
    func begin(_ account: Account, isSecure: Bool) async throws(MessengerError) -> String {
        var generator = SystemRandomNumberGenerator()
        let bytes = (0..<32).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let token = bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        try await store.beginSession(
            tokenHash: MessengerStore.hash(ofSecret: token),
            account: account.id,
            keptMs: Self.keptSeconds * 1000
        )
        return Self.cookie(token, seconds: Self.keptSeconds, isSecure: isSecure)
    }

    /// Ends the session of a page and gives the `Set-Cookie` header that removes the cookie.
    func end(_ visit: Visit) async throws(MessengerError) -> String {
        if let token = visit.cookie(Self.cookieName) {
            try await store.endSession(tokenHash: MessengerStore.hash(ofSecret: token))
        }
        return Self.cookie("", seconds: 0, isSecure: visit.isSecure)
    }

    private static func cookie(_ token: String, seconds: Int64, isSecure: Bool) -> String {
        "\(cookieName)=\(token); Path=/; Max-Age=\(seconds); HttpOnly; SameSite=Lax"
            + (isSecure ? "; Secure" : "")
    }
}
