import Messaging
import Synchronization
import TestKit
import Testing
import Tickets

/// The platform that all other tests stand on behaves as a real one.
@Suite("Conformance of the fake platform")
struct FakeConformanceTests {
    private final class Stage: ConformanceStage {
        let fake = FakePlatform()
        private let count = Mutex(0)

        var platform: any MessagingPlatform { fake }
        let owner = ChatAddress(platform: PlatformID(rawValue: "fake"), chat: "7")
        let group = ChatAddress(platform: PlatformID(rawValue: "fake"), chat: "-7")

        func restarted() -> any MessagingPlatform { fake }

        func hurried() -> (platform: any MessagingPlatform, chat: ChatAddress) {
            fake.setFaults { $0.slowDownEvery = 5 }
            return (fake, owner)
        }

        private func key() -> String {
            count.withLock { count in
                count += 1
                return "\(count)"
            }
        }

        private func receive(_ content: InboundMessage.Content) {
            let key = key()
            fake.receive(
                InboundMessage(
                    identity: MessageIdentity(platform: owner.platform, chat: owner.chat, key: key),
                    update: key,
                    chat: owner,
                    message: fake.newMessageID(),
                    sender: Sender(account: AccountID(rawValue: "7"), name: "王"),
                    sentAt: Instant(ms: 1_795_399_200_000),
                    content: content
                )
            )
        }

        func write(_ text: String) { receive(.text(text)) }

        func press(_ label: String) {
            let sent = fake.sent.last { !$0.message.choices.isEmpty }
            let choice = sent?.message.choices.flatMap(\.self).first { $0.label == label }
            receive(.callback(data: choice?.data ?? "", id: key(), on: sent?.identity))
        }

        func upload(_ bytes: [UInt8]) {
            fake.put(bytes, as: "f")
            receive(.file(FileReference(kind: .document, file: "f"), caption: ""))
        }

        func shown(in chat: ChatAddress) -> [ShownMessage] {
            var order: [PlatformMessageID] = []
            var shown: [PlatformMessageID: ShownMessage] = [:]
            for sent in fake.sent {
                guard let id = sent.identity, sent.message.chat.chat == chat.chat,
                    chat.thread == nil || chat.thread == sent.thread
                else { continue }
                if shown[id] == nil { order.append(id) }
                shown[id] = ShownMessage(
                    text: sent.message.text,
                    buttons: sent.message.choices.flatMap(\.self).map(\.label),
                    hasFile: sent.message.file != nil
                )
            }
            return order.compactMap { shown[$0] }
        }

        func closedChat() -> ChatAddress {
            fake.setFaults { $0.refusedChats = ["9"] }
            return ChatAddress(platform: owner.platform, chat: "9")
        }
    }

    @Test func `the fake platform conforms`() async throws {
        let problems = try await PlatformConformance(Stage()).problems()
        #expect(problems == [])
    }
}
