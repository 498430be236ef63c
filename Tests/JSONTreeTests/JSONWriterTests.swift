import JSONTree
import Testing

/// Values written as text.
struct JSONWriterTests {
    private func text(_ value: JSONValue) -> String {
        String(decoding: JSONWriter.bytes(value), as: UTF8.self)
    }

    @Test func `names are sorted and no space is wasted`() {
        let value: JSONValue = ["b": [1, nil, true], "a": ["z": -5, "y": "x/y"], "aa": [:]]
        #expect(text(value) == #"{"a":{"y":"x/y","z":-5},"aa":{},"b":[1,null,true]}"#)
    }

    @Test func `scalars and empty containers stand alone`() {
        #expect(text(nil) == "null")
        #expect(text(false) == "false")
        #expect(text([]) == "[]")
        #expect(text("") == #""""#)
        #expect(text(.integer(.min)) == "-9223372036854775808")
    }

    @Test func `numbers are written in the shortest form that reads back`() throws {
        for number in [0.1, 1.0, -2.5, 1e300, .leastNonzeroMagnitude, 123_456_789.123, -0.0] {
            let bytes = JSONWriter.bytes(.double(number))
            #expect(try JSONTree.parse(bytes) == .double(number))
        }
        #expect(text(0.1) == "0.1")
        #expect(text(.double(.nan)) == "null")
        #expect(text(.double(.infinity)) == "null")
    }

    @Test func `text of every kind reads back the same`() throws {
        let texts = [
            "\u{0}\u{1}\u{1F}\u{7F}", "\"\\/\n\r\t\u{8}\u{C}", "物业 😀 👨‍👩‍👧 مرحبا",
            "\u{2028}\u{FEFF}",
            "<script>{{x}}</script>",
        ]
        for text in texts {
            let value: JSONValue = .array([
                .string(text), .object([text.filter { $0 != "\u{0}" }: 1]),
            ])
            #expect(try JSONTree.parse(JSONWriter.bytes(value)) == value)
        }
    }

    @Test func `equal values give equal bytes`() {
        let names = (0..<200).map { "name\($0)" }
        let one = JSONValue.object(Dictionary(uniqueKeysWithValues: names.map { ($0, .null) }))
        let two = JSONValue.object(
            Dictionary(uniqueKeysWithValues: names.reversed().map { ($0, .null) })
        )
        #expect(JSONWriter.bytes(one) == JSONWriter.bytes(two))
    }
}
