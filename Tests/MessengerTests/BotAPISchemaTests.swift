import JSONTree
import Testing

@Suite("Bot API description")
struct BotAPISchemaTests {
    @Test("the checked-in part says what the whole description says")
    func subsetAgrees() throws {
        #expect(BotAPISchema.subset.types.count >= 19)
        #expect(BotAPISchema.subset.methods.count >= 24)
        guard let whole = BotAPISchema.whole else { return }
        for (type, fields) in BotAPISchema.subset.types {
            let full = try #require(whole.types[type])
            for (name, field) in fields { #expect(full[name] == field, "\(type).\(name)") }
        }
        for (method, part) in BotAPISchema.subset.methods {
            let full = try #require(whole.methods[method])
            #expect(Set(full.returns) == Set(part.returns), "\(method)")
            for (name, field) in part.fields {
                #expect(full.fields[name] == field, "\(method).\(name)")
            }
        }
    }

    @Test("the check finds what is missing, unknown or of another type")
    func finds() {
        let schema = BotAPISchema.subset
        #expect(schema.problems(in: ["id": 1, "is_bot": true], of: "getMe").count == 1)
        let wrong: JSONValue = ["id": "1", "is_bot": true, "first_name": "x", "extra": 1]
        #expect(schema.problems(in: wrong, of: "getMe").count == 2)
        #expect(schema.problems(calling: "sendMessage", with: ["chat_id": 1]).count == 1)
        #expect(schema.problems(calling: "sendMessage", with: ["chat_id": 1, "text": "x"]) == [])
        let updates: JSONValue = [["update_id": 1, "message": ["message_id": 1]]]
        #expect(schema.problems(in: updates, of: "getUpdates").count == 2)
    }
}
