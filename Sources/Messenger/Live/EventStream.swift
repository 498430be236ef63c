internal import Hummingbird

/// One stream of server-sent events: first what was missed, then what happens.
///
/// **Source:** WHATWG HTML, "Server-sent events" (read 2026-11).
struct EventStream: Sendable {
    /// More missed events than this, and the page fetches anew instead.
    static let missedCountMax = 500
    /// How long a browser waits before it opens a lost stream again.
    private static let retryMs = 1000

    /// The messenger's database.
    let store: MessengerStore
    /// Where events come from.
    let hub: LiveHub
    /// Whose stream it is.
    let account: Int64

    /// The response that goes on until the reader leaves or the server stops.
    ///
    /// - Parameters:
    ///   - request: The request, whose end tells that the reader has left.
    ///   - after: The number of the last event the page has; nil for only new ones.
    /// - Returns: a response whose body is the stream.
    func response(to request: Request, after: Int64?) -> Response {
        let body = ResponseBody { writer in
            let subscriber = hub.subscribe(account: account)
            defer { hub.unsubscribe(subscriber) }
            try await request.body.consumeWithInboundCloseHandler { _ in
                try await write(subscriber, after: after, to: &writer)
                try await writer.finish(nil)
            } onInboundClosed: {
                subscriber.end()
            }
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store",
                .xContentTypeOptions: "nosniff",
            ],
            body: body
        )
    }

    @concurrent private func write(
        _ subscriber: LiveSubscriber,
        after: Int64?,
        to writer: inout any ResponseBodyWriter
    ) async throws {
        try await writer.write(ByteBuffer(string: "retry: \(Self.retryMs)\n\n"))
        var upTo: Int64 = 0
        if let after {
            let missed = try await store.events(
                after: after,
                for: account,
                limit: Self.missedCountMax
            )
            upTo = missed.upTo
            for event in missed.events {
                try await writer.write(ByteBuffer(bytes: LiveFrame(event).bytes))
            }
        }
        for await _ in subscriber.signal {
            for frame in subscriber.drain() where frame.seq.map({ $0 > upTo }) ?? true {
                try await writer.write(ByteBuffer(bytes: frame.bytes))
            }
        }
    }
}
