import HTTPTransport
import JSONTree
import Testing

@Suite("Bot API")
struct BotAPITests {
    @Test("getMe tells who the bot is, by any spelling of the method's name")
    func whoAmI() async throws {
        try await RunningMessenger.run { server in
            for name in ["getMe", "getme", "GETME"] {
                let me = try await server.result(name)
                #expect(me["id"]?.integerValue == 7_000_001)
                #expect(me["is_bot"]?.boolValue == true)
            }
        }
    }

    @Test("a message of a person is an update, confirmed by the next offset")
    func updates() async throws {
        try await RunningMessenger.run { server in
            let owner = try await server.owner("o1")
            let sent = try await owner.write("厨房水管漏水")
            #expect(sent["delivered"]?.boolValue == false)
            let first = try await server.result("getUpdates", ["timeout": 5])
            let update = try #require(first.arrayValue?.first)
            #expect(try update.string("message.text") == "厨房水管漏水")
            #expect(try update.integer("message.chat.id") == owner.id)
            let id = try update.integer("update_id")

            let again = try await server.result("getUpdates", ["timeout": 5])
            #expect(again == first, "an update not confirmed is given again")
            _ = try await owner.write("second")
            let next = try await server.result(
                "getUpdates",
                ["timeout": 5, "offset": .integer(id + 1)]
            )
            #expect(next.arrayValue?.count == 1)
            let page = try await owner.get("/api/chats/\(owner.id)/messages")
            let delivered = try page.array("messages").map { try $0.bool("delivered") }
            #expect(delivered == [true, false])
        }
    }
}
