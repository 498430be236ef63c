import Foundation
import HTTPTransport
import Messaging
import Platforms
import Testing
import Tickets

/// The adapter over real sockets, against a server written in another language.
struct TelegramLiveTests {
    /// A Bot API server of thirty lines: one update, then echoes of what it is sent.
    private static let script = #"""
        import json, sys
        from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
        state = {"sent": 0, "uploaded": b""}
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"
            def log_message(self, *arguments): pass
            def reply(self, body, kind="application/json"):
                self.send_response(200)
                self.send_header("Content-Type", kind)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
            def do_GET(self):
                self.reply(state["uploaded"], "application/octet-stream")
            def do_POST(self):
                body = self.rfile.read(int(self.headers["Content-Length"]))
                method = self.path.rsplit("/", 1)[1]
                chat = {"id": 5, "type": "private"}
                if method == "getMe":
                    result = {"id": 1, "is_bot": True, "first_name": "b", "username": "b"}
                elif method == "getUpdates":
                    offset = json.loads(body).get("offset", 0)
                    user = {"id": 5, "is_bot": False, "first_name": "o"}
                    message = {"message_id": 3, "date": 1700000000, "chat": chat, "from": user,
                               "text": "\u6f0f\u6c34"}
                    result = [] if offset > 8 else [{"update_id": 8, "message": message}]
                elif method == "getFile":
                    result = {"file_id": "F", "file_unique_id": "f", "file_path": "a/b.bin"}
                elif method == "deleteWebhook":
                    result = True
                else:
                    state["sent"] += 1
                    if method == "sendDocument":
                        state["uploaded"] = body.split(b"\r\n\r\n")[-1].rsplit(b"\r\n--", 1)[0]
                    result = {"message_id": state["sent"], "date": 1, "chat": chat}
                self.reply(json.dumps({"ok": True, "result": result}).encode())
        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        print(server.server_port, flush=True)
        server.serve_forever()
        """#

    @Test func `a message comes in, an answer and a file go out over real sockets`() async throws {
        let server = Process()
        server.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        server.arguments = ["python3", "-c", Self.script]
        let output = Pipe()
        server.standardOutput = output
        try server.run()
        // Threads of the pool block signals, and the child inherited that.
        defer { kill(server.processIdentifier, SIGKILL) }
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        let port = try #require(Int(line.trimmingCharacters(in: .newlines)))
        let client = try CurlClient()
        let photo = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 % 9 + 65) }
        let platform = TelegramFixtures.platform(
            client,
            baseURL: "http://127.0.0.1:\(port)",
            loadFile: { _, _ in photo }
        )
        let batch = try await platform.poll(after: nil, upTo: 100, waiting: .seconds(1))
        #expect(batch.messages.map(\.text) == ["漏水"])
        let after = try await platform.poll(after: batch.next, upTo: 100, waiting: .seconds(1))
        #expect(after.messages == [])
        let answer = await platform.send(TelegramFixtures.text("已登记"))
        #expect(
            answer == .delivered(PlatformMessageID(rawValue: "1"), thread: nil, movedTo: nil)
        )
        let file = OutboundFile(kind: .document, name: nil, mediaType: nil, source: .path("x"))
        let sent = await platform.send(TelegramFixtures.text("", file: file))
        #expect(sent == .delivered(PlatformMessageID(rawValue: "2"), thread: nil, movedTo: nil))
        let reference = FileReference(kind: .document, file: "F")
        #expect(try await platform.fetch(reference, upTo: 1_000_000) == photo)
        await client.shutdown()
    }
}
