import HTTPTransport
import JSONTree
import Messaging
import Platforms
import Synchronization
import TestKit
import Testing
import Tickets

@testable import Messenger

/// The Telegram adapter against the real messenger over loopback: the pair that an office without a platform runs.
@Suite("Conformance of the adapter and the messenger")
struct ConformanceTests {
    private struct Stage: ConformanceStage {
        let server: RunningMessenger
        let visitor: Visitor
        let clerk: Visitor
        let platform: any MessagingPlatform
        let owner: ChatAddress
        let group: ChatAddress
        let hasty: (platform: any MessagingPlatform, chat: ChatAddress)
        let loader: TelegramPlatform.FileLoader = { _, _ in Array("单子".utf8) }

        init(_ server: RunningMessenger, paced: RunningMessenger) async throws {
            self.server = server
            visitor = try await server.owner("o1")
            clerk = try await server.clerk("c1")
            let group = try await server.messenger.createGroup(
                title: "前台",
                members: [clerk.id],
                forum: true
            )
            let id = PlatformID(rawValue: "messenger")
            owner = ChatAddress(platform: id, chat: "\(visitor.id)")
            self.group = ChatAddress(platform: id, chat: "\(group)")
            platform = Self.adapter(server, loader)
            let hurried = try await paced.owner("o1")
            hasty = (
                Self.adapter(paced, loader), ChatAddress(platform: id, chat: "\(hurried.id)")
            )
        }

        private static func adapter(
            _ server: RunningMessenger,
            _ loader: @escaping TelegramPlatform.FileLoader
        ) -> TelegramPlatform {
            TelegramPlatform(
                configuration: TelegramConfiguration(
                    platform: PlatformID(rawValue: "messenger"),
                    baseURL: server.base,
                    token: PlatformSecret(RunningMessenger.token),
                    messagesPerSecond: nil
                ),
                client: server.client,
                clock: { Instant(ms: 1_795_399_200_000) },
                loadFile: loader
            )
        }

        func restarted() -> any MessagingPlatform { Self.adapter(server, loader) }

        func hurried() -> (platform: any MessagingPlatform, chat: ChatAddress) { hasty }

        func write(_ text: String) async throws { _ = try await visitor.write(text) }

        func press(_ label: String) async throws {
            let page = try await visitor.get("/api/chats/\(visitor.id)/messages")
            let messages = try page.array("messages")
            let last = try #require(messages.last { !Self.buttons(of: $0).isEmpty })
            let button = try #require(
                Self.buttons(of: last).first { $0["text"]?.stringValue == label }
            )
            // The page would wait for the bot's answer, and the bot is the test itself.
            _ = try await server.messenger.store.tap(
                Tap(
                    accountID: visitor.id,
                    chatID: visitor.id,
                    messageID: try last.integer("id"),
                    data: button["data"]?.stringValue ?? "",
                    key: "press"
                ),
                callback: "77"
            )
        }

        func upload(_ bytes: [UInt8]) async throws {
            let answer = try await visitor.upload(bytes, query: "kind=document&name=a.bin")
            #expect(answer.status == 200)
        }

        func shown(in chat: ChatAddress) async throws -> [ShownMessage] {
            let reader = chat.chat == owner.chat ? visitor : clerk
            let topic = chat.thread.map { "?topic=\($0)" } ?? ""
            let page = try await reader.get("/api/chats/\(chat.chat)/messages\(topic)")
            return try page.array("messages").filter { $0["text"] != nil }.map { message in
                ShownMessage(
                    text: message["text"]?.stringValue ?? "",
                    buttons: Self.buttons(of: message).compactMap { $0["text"]?.stringValue },
                    hasFile: message["file"] != nil && message["file"] != .null
                )
            }
        }

        func closedChat() -> ChatAddress { ChatAddress(platform: owner.platform, chat: "424242") }

        private static func buttons(of message: JSONValue) -> [JSONValue] {
            (message["buttons"]?.arrayValue ?? []).flatMap { $0.arrayValue ?? [] }
        }
    }

    @Test("the adapter and the messenger conform")
    func conforms() async throws {
        try await RunningMessenger.run(configure: { $0.pacing = true }) { paced in
            try await RunningMessenger.run { server in
                let stage = try await Stage(server, paced: paced)
                let problems = try await PlatformConformance(stage).problems()
                #expect(problems == [])
            }
        }
    }
}
