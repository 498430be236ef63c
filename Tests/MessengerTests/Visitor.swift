import HTTPTransport
import JSONTree
import Testing

/// A person at a page: an account with the cookie of a session.
struct Visitor: Sendable {
    let server: RunningMessenger
    let id: Int64
    let cookie: String

    /// Logs in by the demo's one click.
    init(_ server: RunningMessenger, account: Int64) async throws {
        self.server = server
        id = account
        let answer = try await server.send(
            Self.request(
                .post,
                "\(server.base)/api/demo/login",
                cookie: "",
                body: ["id": .integer(account)]
            )
        )
        #expect(answer.status == 200)
        cookie = String(try #require(answer.headers["set-cookie"]).prefix { $0 != ";" })
    }

    /// Gets a path as JSON.
    func get(_ path: String) async throws -> JSONValue {
        let answer = try await raw(.get, path)
        #expect(answer.status == 200, "\(path): \(String(decoding: answer.body, as: UTF8.self))")
        return try JSONTree.parse(answer.body)
    }

    /// Posts JSON and expects success.
    func post(_ path: String, _ body: JSONValue = [:]) async throws -> JSONValue {
        let answer = try await raw(.post, path, body)
        #expect(answer.status == 200, "\(path): \(String(decoding: answer.body, as: UTF8.self))")
        return try JSONTree.parse(answer.body)
    }

    /// Sends a request with the session's cookie.
    func raw(_ method: HTTPMethod, _ path: String, _ body: JSONValue? = nil) async throws
        -> HTTPResponse
    {
        try await server.send(
            Self.request(method, server.base + path, cookie: cookie, body: body)
        )
    }

    /// Writes a message to the private chat and gives it back.
    func write(_ text: String, key: String? = nil) async throws -> JSONValue {
        var body: [String: JSONValue] = ["text": .string(text)]
        body["key"] = key.map { .string($0) }
        let answer = try await post("/api/chats/\(id)/messages", .object(body))
        return try #require(answer["message"])
    }

    /// Uploads a file to a chat.
    func upload(_ bytes: [UInt8], query: String, chat: Int64? = nil) async throws -> HTTPResponse {
        var headers = HTTPHeaders()
        headers.append("Cookie", cookie)
        headers.append("X-Frontdesk", "1")
        return try await server.send(
            HTTPRequest(
                method: .post,
                url: "\(server.base)/api/chats/\(chat ?? id)/files?\(query)",
                headers: headers,
                body: .bytes(bytes, contentType: "application/octet-stream")
            )
        )
    }

    private static func request(
        _ method: HTTPMethod,
        _ url: String,
        cookie: String,
        body: JSONValue?
    ) -> HTTPRequest {
        var headers = HTTPHeaders()
        headers.append("Cookie", cookie)
        headers.append("X-Frontdesk", "1")
        var request = HTTPRequest(method: method, url: url, headers: headers)
        if let body {
            request.body = .bytes(JSONWriter.bytes(body), contentType: "application/json")
        }
        return request
    }
}
