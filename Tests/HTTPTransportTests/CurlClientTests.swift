import HTTPTransport
import Testing

/// Requests over real sockets to a server that answers well.
struct CurlClientTests {
    private func echoServer() throws -> LoopbackServer {
        try LoopbackServer { request, reply in
            reply.answer(
                headers: "X-Method: \(request.method)\r\n",
                String(decoding: request.body, as: UTF8.self)
            )
            return true
        }
    }

    @Test func `status, header fields and body come back`() async throws {
        let server = try LoopbackServer { _, reply in
            reply.write(
                "HTTP/1.1 404 Not Found\r\nX-One:  a b \r\nx-two:\r\nContent-Length: 4\r\n\r\nnone"
            )
            return true
        }
        let client = try CurlClient()
        let response = try await client.send(HTTPRequest(url: server.url("/a?b=%20")))
        #expect(response.status == 404)
        #expect(response.headers["x-ONE"] == "a b")
        #expect(response.headers["X-Two"] == "")
        #expect(response.headers["X-Three"] == nil)
        #expect(response.body == Array("none".utf8))
        #expect(server.requests.first?.path == "/a?b=%20")
        await client.shutdown()
        server.stop()
    }

    @Test(arguments: [HTTPMethod.post, .put, .delete])
    func `a body is sent with its type and length`(method: HTTPMethod) async throws {
        let server = try echoServer()
        let client = try CurlClient()
        let body = Array("{\"a\":\"漏水\"}\0".utf8)
        let response = try await client.send(
            HTTPRequest(
                method: method,
                url: server.url("/"),
                headers: ["Authorization": "Bearer x", "X-Empty": ""],
                body: .bytes(body, contentType: "application/json")
            )
        )
        #expect(response.body == body)
        #expect(response.headers["X-Method"] == method.rawValue)
        let head = try #require(server.requests.first?.head)
        #expect(head.contains("Content-Type: application/json\r\n"))
        #expect(head.contains("Authorization: Bearer x"))
        #expect(head.contains("X-Empty:"))
        #expect(!head.contains("Expect:"))
        await client.shutdown()
        server.stop()
    }

    @Test func `an empty post has length zero`() async throws {
        let server = try echoServer()
        let client = try CurlClient()
        let response = try await client.send(HTTPRequest(method: .post, url: server.url("/")))
        #expect(response.body.isEmpty)
        #expect(server.requests.first?.head.contains("Content-Length: 0") == true)
        await client.shutdown()
        server.stop()
    }

    @Test func `a form carries fields and files`() async throws {
        let server = try LoopbackServer { _, reply in
            reply.answer()
            return true
        }
        let client = try CurlClient()
        let file = (0..<2_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let parts = [
            MultipartPart(name: "chat_id", text: "-100"),
            MultipartPart(
                name: "photo",
                fileName: "a\"b\r\n漏.jpg",
                contentType: "image/jpeg",
                bytes: file
            ),
        ]
        let response = try await client.send(
            HTTPRequest(method: .post, url: server.url("/"), body: .multipart(parts))
        )
        #expect(response.status == 200)
        let request = try #require(server.requests.first)
        let boundary = try #require(
            request.head.split(separator: "boundary=").last?.split(separator: "\r\n").first
        )
        let start =
            "--\(boundary)\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n-100\r\n"
            + "--\(boundary)\r\nContent-Disposition: form-data; name=\"photo\"; "
            + "filename=\"a%22b%0D%0A漏.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"
        let expected = Array(start.utf8) + file + Array("\r\n--\(boundary)--\r\n".utf8)
        #expect(request.body == expected)
        await client.shutdown()
        server.stop()
    }

    @Test func `one connection serves requests that follow each other`() async throws {
        let server = try echoServer()
        let client = try CurlClient()
        for _ in 0..<20 {
            let request = HTTPRequest(method: .post, url: server.url("/"))
            #expect(try await client.send(request).status == 200)
        }
        #expect(server.connectionCount == 1)
        await client.shutdown()
        server.stop()
    }

    @Test func `a kept connection that the server closed is replaced unseen`() async throws {
        let server = try LoopbackServer { _, reply in
            reply.answer()
            return false
        }
        let client = try CurlClient()
        for _ in 0..<5 {
            #expect(try await client.send(HTTPRequest(url: server.url("/"))).status == 200)
        }
        #expect(server.connectionCount == 5)
        await client.shutdown()
        server.stop()
    }

    @Test func `a hundred requests at once each get their own answer`() async throws {
        let server = try echoServer()
        let client = try CurlClient()
        let url = server.url("/")
        let answers = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 0..<100 {
                group.addTask {
                    let body = Array("number \(number)".utf8)
                    let response = try await client.send(
                        HTTPRequest(
                            method: .post,
                            url: url,
                            body: .bytes(body, contentType: "text/plain")
                        )
                    )
                    return response.body == body
                }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(answers == 100)
        #expect(server.connectionCount <= 64)
        await client.shutdown()
        server.stop()
    }

    @Test func `a compressed answer is unpacked`() async throws {
        let packed: [UInt8] = [
            31, 139, 8, 0, 0, 0, 0, 0, 0, 3, 203, 72, 205, 201, 201, 7, 0, 134, 166, 16, 54, 5, 0,
            0,
            0,
        ]
        let server = try LoopbackServer { _, reply in
            reply.write(
                "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n"
                    + "Content-Length: \(packed.count)\r\n\r\n"
            )
            reply.write(packed)
            return true
        }
        let client = try CurlClient()
        let response = try await client.send(HTTPRequest(url: server.url("/")))
        #expect(response.body == Array("hello".utf8))
        await client.shutdown()
        server.stop()
    }

    @Test func `a request leaves nothing behind for the next`() async throws {
        let server = try echoServer()
        let client = try CurlClient()
        _ = try await client.send(
            HTTPRequest(
                method: .put,
                url: server.url("/"),
                headers: ["X-Secret": "1"],
                body: .bytes([65], contentType: "text/plain")
            )
        )
        let response = try await client.send(HTTPRequest(url: server.url("/")))
        #expect(response.headers["X-Method"] == "GET")
        let head = try #require(server.requests.last?.head)
        #expect(!head.contains("X-Secret") && !head.contains("Content-"))
        await client.shutdown()
        server.stop()
    }
}
