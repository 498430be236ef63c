import HTTPTransport
import JSONTree
import Testing

@testable import Messenger

@Suite("accounts and sessions")
struct AccountTests {
    private func post(
        _ server: RunningMessenger,
        _ path: String,
        _ body: JSONValue,
        _ fields: [(String, String)] = []
    ) async throws -> HTTPResponse {
        var headers: HTTPHeaders = ["X-Frontdesk": "1"]
        for (name, value) in fields { headers.append(name, value) }
        return try await server.send(
            HTTPRequest(
                method: .post,
                url: server.base + path,
                headers: headers,
                body: .bytes(JSONWriter.bytes(body), contentType: "application/json")
            )
        )
    }

    @Test("register, log out, log in; the cookie is out of reach of scripts")
    func register() async throws {
        try await RunningMessenger.run(configure: {
            $0.demo = false
            $0.trustedProxies = ["127.0.0.1"]
        }) { server in
            let person: JSONValue = ["login": "wang", "password": "correct horse", "name": "王五"]
            let made = try await post(
                server,
                "/api/register",
                person,
                [("X-Forwarded-Proto", "https")]
            )
            #expect(made.status == 200)
            let cookie = try #require(made.headers["set-cookie"])
            for part in ["HttpOnly", "SameSite=Lax", "Path=/", "Secure"] {
                #expect(cookie.contains(part))
            }
            let own = ("Cookie", String(cookie.prefix { $0 != ";" }))
            let session = try await server.send(
                HTTPRequest(url: "\(server.base)/api/session", headers: ["Cookie": own.1])
            )
            let value = try JSONTree.parse(session.body)
            #expect(try value.string("account.name") == "王五")
            #expect(try value.string("account.role") == "owner")
            #expect(value["demo"]?.boolValue == false)
            #expect(try await post(server, "/api/register", person).status == 409)
            #expect(
                try await post(server, "/api/language", ["language": "en"], [own]).status == 200
            )
            #expect(try await post(server, "/api/logout", [:], [own]).status == 200)
            #expect(
                try await post(server, "/api/language", ["language": "en"], [own]).status == 401
            )
            let login = try await post(server, "/api/login", person)
            #expect(login.status == 200)
            #expect(login.headers["set-cookie"]?.contains("Secure") == false)
            #expect(try JSONTree.parse(login.body).string("account.language") == "en")
            let database = try await server.messenger.store.passwordHash(login: "wang")
            #expect(database?.hash.hasPrefix("scrypt$") == true)
        }
    }

    @Test("guessing is stopped, also for logins that do not exist")
    func guessing() async throws {
        try await RunningMessenger.run { server in
            let guess: JSONValue = ["login": "nobody", "password": "wrong"]
            #expect(try await post(server, "/api/login", guess).status == 401)
            let sessions = server.messenger.sessions
            for _ in 0..<7 {
                sessions.logins.fail(["login nobody"], at: sessions.store.clock())
            }
            let refused = try await post(server, "/api/login", guess)
            #expect(refused.status == 429)
            #expect(Int(refused.headers["retry-after"] ?? "") ?? 0 > 800)
        }
    }

    @Test("failures are forgotten after a quarter of an hour, or by getting in")
    func forgetting() throws {
        let limiter = AttemptLimiter(countMax: 2)
        for _ in 0..<2 { limiter.fail(["a", "b"], at: 0) }
        #expect(throws: MessengerError.tooMany(retryAfter: 901)) { try limiter.check(["a"], at: 0) }
        limiter.succeed("a")
        try limiter.check(["a"], at: 0)
        #expect(throws: MessengerError.self) { try limiter.check(["a", "b"], at: 899_999) }
        try limiter.check(["b"], at: 900_000)
    }

    @Test("short passwords and empty names are refused")
    func rules() async throws {
        try await RunningMessenger.run { server in
            let cases: [JSONValue] = [
                ["login": "a", "password": "short", "name": "x"],
                ["login": "", "password": "long enough", "name": "x"],
                ["login": "a", "password": "long enough", "name": " "],
            ]
            for body in cases {
                let answer = try await post(server, "/api/register", body)
                #expect(answer.status == 400)
            }
        }
    }

    @Test("one click is the demo's alone, and never the bot's")
    func demo() async throws {
        try await RunningMessenger.run(configure: { $0.demo = false }) { server in
            #expect(try await post(server, "/api/demo/login", ["id": 10_001]).status == 404)
            let list = try await server.send(
                HTTPRequest(url: "\(server.base)/api/demo/accounts")
            )
            #expect(list.status == 404)
        }
        try await RunningMessenger.run { server in
            #expect(try await post(server, "/api/demo/login", ["id": 7_000_001]).status == 404)
            _ = try await server.owner("o1")
            let list = try await server.send(
                HTTPRequest(url: "\(server.base)/api/demo/accounts")
            )
            #expect(try JSONTree.parse(list.body).arrayValue?.count == 1)
        }
    }

    @Test("in a demo the tabs of one browser act for different people")
    func severalAccounts() async throws {
        try await RunningMessenger.run { server in
            let owner = try await server.owner("o1")
            let clerk = try await server.clerk("c1")
            let login = try await post(
                server,
                "/api/demo/login",
                ["id": .integer(clerk.id)],
                [("Cookie", owner.cookie)]
            )
            let cookie = String(try #require(login.headers["set-cookie"]).prefix { $0 != ";" })
            func account(_ query: String, _ cookie: String) async throws -> JSONValue {
                let url = "\(server.base)/api/session\(query)"
                let request = HTTPRequest(url: url, headers: ["Cookie": cookie])
                return try JSONTree.parse(try await server.send(request).body)
            }
            let newest = try await account("", cookie)
            #expect(try newest.integer("account.id") == clerk.id)
            #expect(try newest.array("accounts").count == 2)
            let named = try await account("?account=\(owner.id)", cookie)
            #expect(try named.integer("account.id") == owner.id)
            #expect(try await account("?account=5", cookie)["account"] == .null)
            let out = try await post(
                server,
                "/api/logout?account=\(clerk.id)",
                [:],
                [("Cookie", cookie)]
            )
            let rest = String(try #require(out.headers["set-cookie"]).prefix { $0 != ";" })
            #expect(try await account("", rest).integer("account.id") == owner.id)
            #expect(try await account("", cookie).array("accounts").count == 1)
        }
    }

    @Test("provisioning may be repeated")
    func provisioning() async throws {
        try await RunningMessenger.run { server in
            let messenger = server.messenger
            var profile = AccountProfile(login: "3-2-1502", name: "张三", role: .owner)
            profile.subtitle = "3 栋 2 单元 1502"
            let first = try await messenger.upsertAccount(profile)
            profile.name = "张三丰"
            let second = try await messenger.upsertAccount(profile)
            #expect(first == second)
            #expect(try await messenger.account(login: "3-2-1502")?.name == "张三丰")
            let chat = try await messenger.openPrivateChat(account: first)
            #expect(try await messenger.openPrivateChat(account: first) == chat)
            #expect(chat == first)
            let group = try await messenger.createGroup(
                title: "前台",
                members: [first],
                forum: false
            )
            #expect(group < -1_000_000_000_000)
            let same = try await messenger.createGroup(title: "前台", members: [], forum: true)
            #expect(same == group)
            #expect(try await messenger.store.members(of: group).isEmpty)
            try await messenger.setPassword("long enough", account: first)
            let login = try await post(
                server,
                "/api/login",
                ["login": "3-2-1502", "password": "long enough"]
            )
            #expect(login.status == 200)
            await #expect(throws: MessengerError.accountNotFound) {
                try await messenger.openPrivateChat(account: 5)
            }
        }
    }
}
