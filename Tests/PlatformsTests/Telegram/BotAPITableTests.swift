import JSONTree
import Testing

/// The check against the table of the Bot API itself, so that silence of it means something.
struct BotAPITableTests {
    @Test(.enabled(if: BotAPITable.shared != nil, "needs telegram-api.json beside the project"))
    func `what breaks the table is told`() throws {
        let table = try #require(BotAPITable.shared)
        let chat: JSONValue = ["id": 1, "type": "private"]
        let message: JSONValue = ["message_id": 1, "date": 1, "chat": chat]
        #expect(table.problems(["update_id": 1, "message": message], type: "Update") == [])
        #expect(table.problems(["update_id": "1"], type: "Update").count == 1)
        #expect(table.problems(["update_id": 1, "massage": message], type: "Update").count == 1)
        #expect(table.problems(["message_id": 1, "date": 1], type: "Message").count == 1)
        #expect(table.problems([message, nil], type: "Array of Message").count == 1)
        let lacking = table.problems(method: "sendMessage", ["text": "a"], isForm: false)
        #expect(lacking.count == 1)
        let named = table.problems(
            method: "sendMessage",
            [
                "chat_id": "@desk", "text": "a",
                "reply_markup": ["inline_keyboard": [[["text": 1]]]],
            ],
            isForm: false
        )
        #expect(!named.isEmpty)
        #expect(table.problems(method: "getMe", [:], isForm: false) == [])
        #expect(table.problems(method: "sendPigeon", [:], isForm: false).count == 1)
    }
}
