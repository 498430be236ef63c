/// One piece of an event stream, ready to be written.
struct LiveFrame: Sendable {
    /// The number of the event, nil for a comment.
    let seq: Int64?
    /// The bytes, with the empty line that ends an event.
    let bytes: [UInt8]

    /// A comment that keeps proxies from closing a quiet stream.
    static let heartbeat = LiveFrame(seq: nil, bytes: Array(": still here\n\n".utf8))

    /// Writes an event as server-sent events are written; its JSON is one line.
    ///
    /// **Source:** WHATWG HTML, "Server-sent events" (read 2026-11).
    init(_ event: LiveEvent) {
        let json = BotObject.text(PageObject.event(event))
        seq = event.seq
        bytes = Array("id: \(event.seq)\ndata: \(json)\n\n".utf8)
    }

    private init(seq: Int64?, bytes: [UInt8]) {
        self.seq = seq
        self.bytes = bytes
    }
}
