import Foundation
import HTTPTransport
import JSONTree
import Platforms
import Tickets

/// The services' groups as a server written in another language, which checks signatures by other code than ours.
final class NotifierEmulator: Sendable {
    /// The key that the groups were given.
    static let key = "SEC0123456789abcdef"

    let client: CurlClient
    private let port: String
    private let process: Int32

    /// Starts the server.
    init() throws {
        let server = Process()
        server.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("notifier_emulator.py").path
        server.arguments = ["python3", script]
        let output = Pipe()
        server.standardOutput = output
        try server.run()
        process = server.processIdentifier
        let line = output.fileHandleForReading.availableData
        port = String(decoding: line, as: UTF8.self).filter(\.isNumber)
        client = try CurlClient()
    }

    deinit {
        // Threads of the pool block signals, and the child inherited that.
        kill(process, SIGKILL)
    }

    /// The right address of a group.
    static let paths: [NotifierKind: String] = [
        .wecom: "/wecom?key=KEY", .dingtalk: "/dingtalk?access_token=TOKEN",
        .feishu: "/feishu/v2/HOOK", .slack: "/slack/T/B/X", .mattermost: "/mattermost/hooks/KEY",
        .webhook: "/webhook",
    ]

    /// An adapter to a group, with the right address and key unless others are told.
    func platform(
        _ kind: NotifierKind,
        path: String? = nil,
        key: String? = NotifierEmulator.key,
        prefix: String? = nil,
        clock: @escaping @Sendable () -> Instant = { NotifierEmulator.now }
    ) -> NotifierPlatform {
        let address = "http://127.0.0.1:\(port)\(path ?? Self.paths[kind] ?? "")"
        var configuration = NotifierConfiguration(
            platform: PlatformID(rawValue: "notifier"),
            kind: kind,
            address: PlatformSecret(address),
            key: key.map { PlatformSecret($0) }
        )
        if let prefix { configuration.prefix = prefix }
        return NotifierPlatform(configuration: configuration, client: client, clock: clock)
    }

    /// The moment by the machine's clock, as the signatures need it.
    static var now: Instant { Instant(ms: Int64(Date().timeIntervalSince1970 * 1000)) }

    /// Lets the next requests to a group meet something.
    func set(_ kind: NotifierKind, mode: String, times: Int = 1) async throws {
        try await control(["mode": .string(mode), "times": .integer(Int64(times))], kind)
    }

    /// Lets a group take so many messages and no more.
    func set(_ kind: NotifierKind, bucket: Int) async throws {
        try await control(["bucket": .integer(Int64(bucket))], kind)
    }

    private func control(_ wish: [String: JSONValue], _ kind: NotifierKind) async throws {
        var wish = wish
        wish["path"] = .string(kind.rawValue)
        _ = try await client.send(
            HTTPRequest(
                method: .post,
                url: "http://127.0.0.1:\(port)/control",
                body: .bytes(JSONWriter.bytes(.object(wish)), contentType: "application/json")
            )
        )
    }

    /// What the groups took, and how often each was asked.
    func seen() async throws -> (taken: [JSONValue], counts: JSONValue) {
        let answer = try await client.send(HTTPRequest(url: "http://127.0.0.1:\(port)/taken"))
        let tree = try JSONTree.parse(answer.body)
        return (tree["taken"]?.arrayValue ?? [], tree["counts"] ?? [:])
    }

    /// How often a group was asked.
    func count(_ kind: NotifierKind) async throws -> Int64 {
        try await seen().counts[kind.rawValue]?.integerValue ?? 0
    }
}
