import JSONTree
import Testing

/// Values read from text, and parts found in them.
struct JSONReadingTests {
    private let update: JSONValue = [
        "update_id": 7,
        "message": ["chat": ["id": -1_001_234_567_890], "text": "漏水", "via": nil],
        "tags": ["a", 2, 2.5, true],
    ]

    private func failure<Value>(_ read: () throws(JSONError) -> Value) -> JSONError? {
        do throws(JSONError) {
            _ = try read()
            return nil
        } catch {
            return error
        }
    }

    @Test func `every kind of value is read`() throws {
        let text = #" {"a":null,"b":[true,false],"c":-12,"d":0.25,"e":"é","f":{},"g":[]} "#
        let value = try JSONTree.parse(Array(text.utf8))
        let expected: JSONValue = [
            "a": nil, "b": [true, false], "c": -12, "d": 0.25, "e": "é", "f": [:], "g": [],
        ]
        #expect(value == expected)
    }

    @Test(arguments: [
        ("null", JSONValue.null), ("true", true), ("12", 12), ("-0.5\n", -0.5), ("\"x\"", "x"),
        ("1.0", .double(1)), ("1e3", .double(1000)), (" 7 ", 7),
    ])
    func `a scalar may stand alone`(text: String, value: JSONValue) throws {
        #expect(try JSONTree.parse(Array(text.utf8)) == value)
    }

    @Test func `values are found by path`() throws {
        #expect(try update.integer("message.chat.id") == -1_001_234_567_890)
        #expect(try update.string("message.text") == "漏水")
        #expect(try update.string("tags.0") == "a")
        #expect(try update.double("tags.1") == 2)
        #expect(try update.double("tags.2") == 2.5)
        #expect(try update.bool("tags.3"))
        #expect(try update.array("tags").count == 4)
        #expect(try update.object("message").count == 3)
        #expect(try update.value("") == update)
        #expect(update["message"]?["chat"]?["id"]?.integerValue == -1_001_234_567_890)
    }

    @Test func `missing, null and wrong type are three errors with their path`() {
        #expect(
            failure { () throws(JSONError) in try update.string("message.nope") }
                == .missing("message.nope")
        )
        #expect(
            failure { () throws(JSONError) in try update.string("tags.9") } == .missing("tags.9")
        )
        #expect(
            failure { () throws(JSONError) in try update.string("message.via") }
                == .null("message.via")
        )
        #expect(
            failure { () throws(JSONError) in try update.string("message.via.x") }
                == .null("message.via")
        )
        #expect(
            failure { () throws(JSONError) in try update.integer("message.text") }
                == .wrongType("message.text", expected: .integer, found: .string)
        )
        #expect(
            failure { () throws(JSONError) in try update.integer("update_id.x") }
                == .wrongType("update_id", expected: .object, found: .integer)
        )
    }

    @Test func `a number that is not whole is no integer`() {
        let value: JSONValue = ["n": 1.0]
        #expect(
            failure { () throws(JSONError) in try value.integer("n") }
                == .wrongType("n", expected: .integer, found: .double)
        )
    }
}
