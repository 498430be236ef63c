import HTTPTransport
import Synchronization
import Testing

/// Waits that end early: cancelled tasks, and a client that is shut down.
struct CurlClientCancellationTests {
    private func silentServer(_ arrived: AsyncStream<Void>.Continuation) throws -> LoopbackServer {
        try LoopbackServer { _, reply in
            arrived.yield()
            reply.waitForClose()
            return false
        }
    }

    private func outcome(
        _ client: CurlClient,
        _ url: String
    ) async -> Result<HTTPResponse, HTTPError> {
        do throws(HTTPError) {
            return .success(try await client.send(HTTPRequest(url: url)))
        } catch {
            return .failure(error)
        }
    }

    @Test func `cancelling ends the wait within a second and closes the connection`() async throws {
        let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
        let server = try silentServer(arrived)
        let client = try CurlClient()
        let url = server.url("/")
        async let result = outcome(client, url)
        let waiting = Task { await outcome(client, url) }
        var iterator = arrivals.makeAsyncIterator()
        await iterator.next()
        await iterator.next()
        let start = ContinuousClock.now
        waiting.cancel()
        #expect(await waiting.value == .failure(.cancelled))
        while server.closedCount == 0 { await Task.yield() }
        #expect(server.closedCount == 1)
        #expect(try #require(server.closedAt.first) - start < .seconds(1))
        await client.shutdown()
        #expect(await result == .failure(.shutDown))
        server.stop()
    }

    @Test func `a task cancelled before it asks gets no answer`() async throws {
        let (_, arrived) = AsyncStream.makeStream(of: Void.self)
        let server = try silentServer(arrived)
        let client = try CurlClient()
        let url = server.url("/")
        let gate = Mutex(false)
        let task = Task {
            while !gate.withLock({ $0 }) { await Task.yield() }
            return await outcome(client, url)
        }
        task.cancel()
        gate.withLock { $0 = true }
        #expect(await task.value == .failure(.cancelled))
        await client.shutdown()
        server.stop()
    }

    @Test func `cancelling at any moment resumes exactly once`() async throws {
        let server = try LoopbackServer { _, reply in
            reply.answer()
            return true
        }
        let client = try CurlClient()
        let url = server.url("/")
        var answeredCount = 0
        for round in 0..<300 {
            let task = Task { await outcome(client, url) }
            for _ in 0..<(round % 30) { await Task.yield() }
            task.cancel()
            switch await task.value {
            case .success: answeredCount += 1
            case .failure(let error): #expect(error == .cancelled)
            }
        }
        #expect(try await client.send(HTTPRequest(url: url)).status == 200)
        await client.shutdown()
        server.stop()
    }

    @Test func `shutting down ends all and refuses what comes later`() async throws {
        let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
        let server = try silentServer(arrived)
        let client = try CurlClient()
        let url = server.url("/")
        let tasks = (0..<10).map { _ in Task { await outcome(client, url) } }
        var iterator = arrivals.makeAsyncIterator()
        for _ in 0..<10 { await iterator.next() }
        await client.shutdown()
        for task in tasks { #expect(await task.value == .failure(.shutDown)) }
        #expect(await outcome(client, url) == .failure(.shutDown))
        await client.shutdown()
        server.stop()
    }

    @Test func `a client that is dropped ends its thread and its connections`() async throws {
        let server = try LoopbackServer { _, reply in
            reply.answer()
            return true
        }
        do {
            let client = try CurlClient()
            #expect(try await client.send(HTTPRequest(url: server.url("/"))).status == 200)
        }
        while server.closedCount == 0 { await Task.yield() }
        #expect(server.closedCount == 1)
        server.stop()
    }
}
