import Foundation
import HTTPTransport
import JSONTree
import Logging
import ServiceLifecycle
import Testing

@testable import Messenger

extension Messenger: Service {}

/// A real messenger on a loopback port of its own, with its files in a folder that is removed.
struct RunningMessenger: Sendable {
    static let token = "7000001:a-secret-of-the-tests"

    let messenger: Messenger
    let client: CurlClient
    let base: String
    let folder: URL
    let group: ServiceGroup

    /// Runs a messenger for the time of the body.
    static func run(
        configure: (inout MessengerConfiguration) -> Void = { _ in },
        _ body: (RunningMessenger) async throws -> Void
    ) async throws {
        let folder = try TemporaryFolder()
        try await run(in: folder.url, configure: configure, body)
    }

    /// Runs a messenger on the files of a folder, which stays.
    static func run(
        in folder: URL,
        configure: (inout MessengerConfiguration) -> Void = { _ in },
        _ body: (RunningMessenger) async throws -> Void
    ) async throws {
        var configuration = MessengerConfiguration(
            databasePath: folder.appendingPathComponent("messenger.db").path,
            filesPath: folder.appendingPathComponent("files").path,
            botToken: token
        )
        configuration.port = 0
        configuration.demo = true
        configure(&configuration)
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let messenger = try await Messenger.open(configuration, logger: logger)
        let client = try CurlClient()
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [.init(service: messenger, successTerminationBehavior: .ignore)],
                logger: logger
            )
        )
        let running = Task { try await group.run() }
        do {
            let port = try await messenger.port()
            try await body(
                RunningMessenger(
                    messenger: messenger,
                    client: client,
                    base: "http://127.0.0.1:\(port)",
                    folder: folder,
                    group: group
                )
            )
        } catch {
            Issue.record(error)
        }
        await group.triggerGracefulShutdown()
        try await running.value
        await client.shutdown()
    }

    /// Calls the Bot API with JSON and gives the whole answer.
    ///
    /// Every accepted request and every result is held against the Bot API's description.
    func bot(_ method: String, _ parameters: JSONValue = [:]) async throws -> JSONValue {
        let answer = try await send(
            HTTPRequest(
                method: .post,
                url: "\(base)/bot\(Self.token)/\(method)",
                body: .bytes(JSONWriter.bytes(parameters), contentType: "application/json")
            )
        )
        let value = try JSONTree.parse(answer.body)
        #expect(value["ok"]?.boolValue == (answer.status == 200))
        guard let result = value["result"] else {
            #expect(value["error_code"]?.integerValue == Int64(answer.status))
            return value
        }
        for schema in [BotAPISchema.subset, BotAPISchema.whole].compactMap({ $0 }) {
            let spelled = schema.methods.keys.first { $0.lowercased() == method.lowercased() }
            #expect(schema.problems(calling: spelled ?? method, with: parameters) == [])
            #expect(schema.problems(in: result, of: spelled ?? method) == [])
        }
        return value
    }

    /// Calls the Bot API and gives the result; an error is a failed test.
    func result(_ method: String, _ parameters: JSONValue = [:]) async throws -> JSONValue {
        let answer = try await bot(method, parameters)
        return try #require(answer["result"], "\(method): \(answer)")
    }

    /// What a refused call says.
    func refusal(_ method: String, _ parameters: JSONValue = [:]) async throws -> String {
        try await bot(method, parameters).string("description")
    }

    /// Waits for something that happens in a moment; false when it has not in ten seconds.
    func eventually(_ condition: () async throws -> Bool) async throws -> Bool {
        let deadline = ContinuousClock.now.advanced(by: .seconds(10))
        while ContinuousClock.now < deadline {
            if try await condition() { return true }
            try await Task.sleep(for: .milliseconds(5))
        }
        return false
    }

    /// Begins the graceful shutdown that Ctrl-C begins.
    func shutDown() async {
        await group.triggerGracefulShutdown()
    }

    /// Whether a `getUpdates` waits now.
    func isPolled() async -> Bool {
        await messenger.isPolled
    }

    /// Sends any request.
    func send(_ request: HTTPRequest) async throws -> HTTPResponse {
        var patient = request
        // Tests that compute for a minute hold both processors of a small machine, and the messenger waits for one.
        if request.timeout >= .seconds(30) { patient.timeout = max(request.timeout, .seconds(180)) }
        return try await client.send(patient)
    }

    /// Makes an owner with a private chat and logs in as it.
    func owner(_ login: String, name: String = "张三") async throws -> Visitor {
        let id = try await messenger.upsertAccount(
            AccountProfile(login: login, name: name, role: .owner)
        )
        _ = try await messenger.openPrivateChat(account: id)
        return try await Visitor(self, account: id)
    }

    /// Makes a clerk and logs in as it.
    func clerk(_ login: String, name: String = "前台") async throws -> Visitor {
        let id = try await messenger.upsertAccount(
            AccountProfile(login: login, name: name, role: .staff)
        )
        return try await Visitor(self, account: id)
    }
}
