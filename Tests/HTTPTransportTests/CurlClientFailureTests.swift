import HTTPTransport
import Synchronization
import Testing

/// Requests that must fail, with the right reason and in time.
struct CurlClientFailureTests {
    private func failure(
        _ request: HTTPRequest,
        configuration: CurlConfiguration = CurlConfiguration()
    ) async throws -> HTTPError? {
        let client = try CurlClient(configuration: configuration)
        let result: HTTPError?
        do throws(HTTPError) {
            _ = try await client.send(request)
            result = nil
        } catch {
            result = error
        }
        await client.shutdown()
        return result
    }

    @Test func `a closed port is unreachable and worth another try`() async throws {
        let server = try LoopbackServer { _, _ in false }
        server.stop()
        // The port stays ours until the listener's thread has seen the end.
        let url = server.url("/")
        var error = try await failure(HTTPRequest(url: url))
        while error == .connectionLost(requestSent: true) {
            error = try await failure(HTTPRequest(url: url))
        }
        #expect(error == .unreachable)
        #expect(error?.advice == .retry)
        #expect(error?.requestMayHaveArrived == false)
    }

    @Test(arguments: [
        "http://example.com/", "http://192.168.0.1/", "http://127.0.0.1.example.com/",
        "ftp://127.0.0.1/",
        "file:///etc/passwd", "http://127.0.0.1@example.com/", "gopher://localhost/", "",
        "not an address",
        "https://", "http://0.0.0.0/", "http://128.0.0.1/", "//127.0.0.1/",
        "http://127.0.0.1\u{0}/",
    ])
    func `addresses that are not allowed are refused unasked`(url: String) async throws {
        let error = try await failure(HTTPRequest(url: url))
        #expect(error == .addressRefused)
        #expect(error?.advice == .giveUp)
    }

    @Test func `a listed host may be reached without encryption`() async throws {
        var configuration = CurlConfiguration()
        configuration.plainHosts = ["0.0.0.0"]
        let server = try LoopbackServer { _, reply in
            reply.answer()
            return true
        }
        let url = "http://0.0.0.0:\(server.port)/"
        #expect(try await failure(HTTPRequest(url: url), configuration: configuration) == nil)
        #expect(try await failure(HTTPRequest(url: "http://localhost:\(server.port)/")) == nil)
        #expect(try await failure(HTTPRequest(url: "http://127.1:\(server.port)/")) == nil)
        server.stop()
    }

    @Test func `a header that would break the protocol is refused`() async throws {
        for headers: HTTPHeaders in [
            ["A": "b\r\nC: d"], ["A\r\n": "b"], ["": "b"], ["A:": "b"], ["A": "\u{0}"],
        ] {
            let request = HTTPRequest(url: "http://127.0.0.1:1/", headers: headers)
            #expect(try await failure(request) == .headerRefused)
        }
    }

    @Test func `silence ends at the timeout`() async throws {
        let arrival = Mutex<ContinuousClock.Instant?>(nil)
        let server = try LoopbackServer { _, reply in
            arrival.withLock { $0 = .now }
            reply.waitForClose()
            return false
        }
        let start = ContinuousClock.now
        let error = try await failure(
            HTTPRequest(url: server.url("/"), timeout: .milliseconds(200))
        )
        #expect(error == .timedOut(requestSent: true))
        #expect(error?.requestMayHaveArrived == true)
        #expect(ContinuousClock.now - start >= .milliseconds(200))
        while server.closedCount == 0 { await Task.yield() }
        let arrivedAt = try #require(arrival.withLock { $0 })
        #expect(try #require(server.closedAt.first) - arrivedAt < .seconds(2))
        server.stop()
    }

    @Test func `an answer that stalls halfway ends at the timeout`() async throws {
        let server = try LoopbackServer { _, reply in
            reply.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc")
            reply.waitForClose()
            return false
        }
        let error = try await failure(
            HTTPRequest(url: server.url("/"), timeout: .milliseconds(200))
        )
        #expect(error == .timedOut(requestSent: true))
        server.stop()
    }

    @Test(arguments: [
        "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
        "HTTP/1.1 200 OK\r\nConte",
        "",
    ])
    func `a truncated answer is no answer`(bytes: String) async throws {
        let server = try LoopbackServer { _, reply in
            reply.write(bytes)
            return false
        }
        let error = try await failure(HTTPRequest(url: server.url("/")))
        #expect(error == .connectionLost(requestSent: true))
        server.stop()
    }

    @Test(arguments: ["SSH-2.0-OpenSSH_9.2\r\n\r\n", "\u{0}\u{1}\u{2}", "hello\n"])
    func `another protocol is told apart`(bytes: String) async throws {
        let server = try LoopbackServer { _, reply in
            reply.write(bytes)
            return false
        }
        let error = try await failure(HTTPRequest(url: server.url("/")))
        #expect(error == .notHTTP)
        server.stop()
    }

    @Test func `a body longer than the limit is cut off`() async throws {
        let server = try LoopbackServer { request, reply in
            if request.path == "/announced" {
                reply.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
            }
            if request.path == "/endless" { reply.write("HTTP/1.1 200 OK\r\n\r\n") }
            let piece = String(repeating: "x", count: 1000)
            for _ in 0..<1000 { reply.write(piece) }
            return false
        }
        for path in ["/announced", "/endless"] {
            let request = HTTPRequest(url: server.url(path), bodyLimit: 999_999)
            #expect(try await failure(request) == .answerTooLarge)
            let allowed = HTTPRequest(url: server.url(path), bodyLimit: 1_000_000)
            #expect(try await failure(allowed) == nil)
        }
        server.stop()
    }

    @Test func `an endless header is cut off`() async throws {
        let server = try LoopbackServer { _, reply in
            reply.write("HTTP/1.1 200 OK\r\n")
            for number in 0..<5000 { reply.write("X-\(number): \(number) and so on and on\r\n") }
            reply.write("\r\n")
            return false
        }
        #expect(try await failure(HTTPRequest(url: server.url("/"))) == .answerTooLarge)
        server.stop()
    }

    @Test func `a redirect to plain http is refused, even to this machine`() async throws {
        let server = try LoopbackServer { request, reply in
            reply.answer(302, headers: "Location: /other\r\n")
            return true
        }
        #expect(try await failure(HTTPRequest(url: server.url("/"))) == .redirectRefused)
        #expect(server.requests.count == 1)
        #expect(try await failure(HTTPRequest(method: .post, url: server.url("/"))) == nil)
        server.stop()
    }

    @Test func `a name that does not exist is unresolved`() async throws {
        let error = try await failure(HTTPRequest(url: "https://nobody.invalid/"))
        #expect(error == .unresolved)
        #expect(error?.requestMayHaveArrived == false)
    }
}
