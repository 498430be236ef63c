import Foundation
import Synchronization

/// A real server on 127.0.0.1 for one test: plain sockets, a thread for each connection.
///
/// What it answers is decided by a closure that writes raw bytes, so that it can also misbehave.
final class LoopbackServer: Sendable {
    /// One request as it came.
    struct Request: Sendable {
        let method: String
        let path: String
        let head: String
        let body: [UInt8]
    }

    /// The way back to the client.
    struct Reply: Sendable {
        fileprivate let socket: Int32

        /// Sends raw bytes.
        func write(_ text: String) {
            write(Array(text.utf8))
        }

        /// Sends raw bytes.
        func write(_ bytes: [UInt8]) {
            var offset = 0
            while offset < bytes.count {
                let count = bytes.withUnsafeBytes { buffer in
                    send(
                        socket,
                        buffer.baseAddress?.advanced(by: offset),
                        bytes.count - offset,
                        Int32(MSG_NOSIGNAL)
                    )
                }
                if count <= 0 { return }
                offset += count
            }
        }

        /// Sends a whole answer.
        func answer(_ status: Int = 200, headers: String = "", _ body: String = "") {
            write(
                "HTTP/1.1 \(status) X\r\nContent-Length: \(body.utf8.count)\r\n"
                    + "\(headers)\r\n\(body)"
            )
        }

        /// Waits until the client goes away.
        func waitForClose() {
            var byte: UInt8 = 0
            while recv(socket, &byte, 1, 0) > 0 {}
        }
    }

    typealias Handler = @Sendable (Request, Reply) -> Bool

    let port: UInt16
    private let listener: Int32
    private let handler: Handler
    private let log = Mutex<[Request]>([])
    private let accepted = Atomic<Int>(0)
    private let closings = Mutex<[ContinuousClock.Instant]>([])

    /// Starts to listen on a free port.
    ///
    /// - Parameter handler: Answers one request; false closes the connection.
    /// - Throws: `POSIXError` where there is no free port.
    init(_ handler: @escaping Handler) throws {
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
                bind(listener, generic, length) == 0 && listen(listener, 256) == 0
                    && getsockname(listener, generic, &length) == 0
            }
        }
        guard bound else { throw POSIXError(.EADDRNOTAVAIL) }
        port = UInt16(bigEndian: address.sin_port)
        self.listener = listener
        self.handler = handler
        Thread.detachNewThread { [self] in acceptAll() }
    }

    /// The address of a path here.
    func url(_ path: String) -> String {
        "http://127.0.0.1:\(port)\(path)"
    }

    /// The requests so far.
    var requests: [Request] { log.withLock { $0 } }
    /// How many connections were opened.
    var connectionCount: Int { accepted.load(ordering: .relaxed) }
    /// When connections ended, by a thread that no busy pool delays.
    var closedAt: [ContinuousClock.Instant] { closings.withLock { $0 } }
    /// How many connections have ended.
    var closedCount: Int { closedAt.count }

    /// Stops listening.
    func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
    }

    private func acceptAll() {
        while true {
            let socket = accept(listener, nil, nil)
            if socket < 0 { break }
            accepted.wrappingAdd(1, ordering: .relaxed)
            Thread.detachNewThread { [self] in serve(socket) }
        }
        close(listener)
    }

    private func serve(_ socket: Int32) {
        var buffer: [UInt8] = []
        while let request = read(socket, &buffer) {
            log.withLock { $0.append(request) }
            if !handler(request, Reply(socket: socket)) { break }
        }
        close(socket)
        closings.withLock { $0.append(.now) }
    }

    private func read(_ socket: Int32, _ buffer: inout [UInt8]) -> Request? {
        let blank = Array("\r\n\r\n".utf8)
        var end = buffer.firstRange(of: blank)
        while end == nil {
            guard fill(socket, &buffer) else { return nil }
            end = buffer.firstRange(of: blank)
        }
        guard let end else { return nil }
        let head = String(decoding: buffer[..<end.lowerBound], as: UTF8.self)
        let line = head.split(separator: "\r\n").first?.split(separator: " ") ?? []
        let lengthText =
            head.split(separator: "\r\n")
            .first { $0.lowercased().hasPrefix("content-length:") }?
            .split(separator: ":").last ?? "0"
        let length = Int(lengthText.trimmingCharacters(in: .whitespaces)) ?? 0
        buffer.removeFirst(end.upperBound)
        while buffer.count < length {
            guard fill(socket, &buffer) else { return nil }
        }
        let body = Array(buffer.prefix(length))
        buffer.removeFirst(length)
        guard line.count == 3 else { return nil }
        return Request(method: String(line[0]), path: String(line[1]), head: head, body: body)
    }

    private func fill(_ socket: Int32, _ buffer: inout [UInt8]) -> Bool {
        var piece = [UInt8](repeating: 0, count: 65_536)
        let count = recv(socket, &piece, piece.count, 0)
        if count <= 0 { return false }
        buffer += piece.prefix(count)
        return true
    }
}
