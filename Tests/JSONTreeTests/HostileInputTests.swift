import JSONTree
import Testing

/// Input that an attacker, a broken proxy or a cut connection may send.
struct HostileInputTests {
    private func failure(
        _ text: String,
        limits: JSONLimits = .standard
    ) -> JSONError? {
        failure(Array(text.utf8), limits: limits)
    }

    private func failure(
        _ bytes: [UInt8],
        limits: JSONLimits = .standard
    ) -> JSONError? {
        do throws(JSONError) {
            _ = try JSONTree.parse(bytes, limits: limits)
            return nil
        } catch {
            return error
        }
    }

    private func nested(_ depth: Int) -> String {
        String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }

    @Test func `nesting up to the limit is read, one level more is refused`() throws {
        #expect(failure(nested(64)) == nil)
        #expect(failure(nested(65)) == .tooDeep(depthMax: 64))
        #expect(failure(String(repeating: "{\"a\":", count: 65)) == .tooDeep(depthMax: 64))
    }

    @Test func `a scalar at the deepest level is read`() throws {
        let limits = JSONLimits(byteCountMax: 100, depthMax: 2)
        #expect(failure("[[1]]", limits: limits) == nil)
        #expect(failure("[{\"a\":\"b\"}]", limits: limits) == nil)
        #expect(failure("[[[1]]]", limits: limits) == .tooDeep(depthMax: 2))
    }

    @Test func `a million opening brackets are refused at once`() {
        let bytes = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
        #expect(failure(bytes) == .tooDeep(depthMax: 64))
    }

    @Test func `the greatest depth that can be asked for needs no large stack`() {
        let limits = JSONLimits(byteCountMax: 10_000, depthMax: 100_000)
        #expect(limits.depthMax == 512)
        #expect(failure(nested(512), limits: limits) == nil)
        #expect(failure(nested(513), limits: limits) == .tooDeep(depthMax: 512))
    }

    @Test func `text longer than the limit is refused unread`() {
        let limits = JSONLimits(byteCountMax: 4, depthMax: 4)
        #expect(failure("1234", limits: limits) == nil)
        #expect(failure("12345", limits: limits) == .tooLarge(byteCount: 5, byteCountMax: 4))
    }

    @Test func `whole numbers fill 64 bits with sign`() throws {
        let largest = try JSONTree.parse(Array("9223372036854775807".utf8))
        #expect(largest == .integer(.max))
        let smallest = try JSONTree.parse(Array("-9223372036854775808".utf8))
        #expect(smallest == .integer(.min))
    }

    @Test(arguments: [
        "9223372036854775808", "18446744073709551615", "-9223372036854775809", "1e999", "-1e999",
        "-99999999999999999999", "-10000000000000000000",
        "NaN", "Infinity", "-Infinity",
    ])
    func `numbers without a place are refused, not rounded`(text: String) {
        #expect(failure(text) != nil)
        #expect(failure("[\(text)]") != nil)
    }

    @Test func `a number of a hundred thousand digits is refused quickly`() {
        #expect(failure(String(repeating: "9", count: 100_000)) != nil)
        #expect(failure("[" + String(repeating: "9", count: 100_000) + "]") != nil)
    }

    @Test(arguments: [
        "", " ", "{", "[", "[1", "[1,", "{\"a\"", "{\"a\":", "{\"a\":1", "\"abc", "\"abc\\",
        "\"\\u12", "tru", "nul", "-", "1.", "1e", "{\"ok\":true,\"result\":[{\"update_id\":1",
    ])
    func `truncated text is refused`(text: String) {
        #expect(failure(text) != nil)
    }

    @Test(arguments: [
        "[1,]", "{\"a\":1,}", "{'a':1}", "{a:1}", "[1 2]", "[1]]", "[] []", "{} x", "01", "+1",
        ".5",
        "/* c */ 1", "[1] // c", "TRUE", "Null", "-01", "-", "--1", "1.e5", "[1.]", "-.5",
        "{\"a\":1 \"b\":2}", "\"a\nb\"", "\"\t\"", "\"\\x41\"", "<html></html>",
        "\u{FEFF}{}",
    ])
    func `text outside the grammar is refused`(text: String) {
        #expect(failure(text) != nil, "\(text)")
    }

    @Test func `bytes after the value are refused, also behind a terminator`() {
        #expect(failure(Array("{}".utf8) + [0]) != nil)
        #expect(failure(Array("{}".utf8) + [0] + Array("{}".utf8)) != nil)
        #expect(failure(Array("12".utf8) + [0]) != nil)
        #expect(failure([UInt8(ascii: "\""), 0, UInt8(ascii: "\"")]) != nil)
    }

    @Test(
        arguments: [
            [0xFF], [0xC3], [0xE4, 0xB8], [0xC0, 0x80], [0xED, 0xA0, 0x80],
            [0xF5, 0x80, 0x80, 0x80],
            [0x80], [0xF4, 0x90, 0x80, 0x80],
        ] as [[UInt8]]
    )
    func `strings and names that are not UTF-8 are refused`(wrong: [UInt8]) {
        let quote = [UInt8(ascii: "\"")]
        #expect(failure(quote + wrong + quote) != nil)
        let name = [UInt8(ascii: "{")] + quote + wrong + quote + Array(":1}".utf8)
        #expect(failure(name) != nil)
    }

    @Test(arguments: [
        #""\ud83d""#, #""\ude00""#, #""\ud83dx""#, #""\ud83d\n""#, #""\ud83d\ud83d""#,
        #""\ude00\ud83d""#,
    ])
    func `half a surrogate pair becomes a replacement character`(text: String) throws {
        let value = try JSONTree.parse(Array(text.utf8))
        #expect(value.stringValue?.contains("\u{FFFD}") == true)
    }

    @Test func `a whole surrogate pair becomes one character`() throws {
        #expect(try JSONTree.parse(Array(#""\ud83d\ude00""#.utf8)) == "😀")
    }

    @Test func `U+0000 stays in a string and is refused in a name`() throws {
        #expect(try JSONTree.parse(Array(#""a\u0000b""#.utf8)) == "a\u{0}b")
        #expect(try JSONTree.parse(Array(#"{"a":"\u0000"}"#.utf8)) == ["a": "\u{0}"])
        #expect(try JSONTree.parse(Array(#"{"a\\u0000":1}"#.utf8)) == [#"a\u0000"#: 1])
        #expect(failure(#"{"x":{"a\u0000b":1}}"#) == .nullCharacterInName(offset: 6))
        #expect(failure("{\"\\u0000\" \n: 1}") == .nullCharacterInName(offset: 1))
    }

    @Test func `of a name that occurs twice the last value stays`() throws {
        let value = try JSONTree.parse(Array(#"{"a":1,"b":2,"a":{"c":3}}"#.utf8))
        #expect(value == ["a": ["c": 3], "b": 2])
    }

    @Test func `a string of ten megabytes is read and written back`() throws {
        let text = String(repeating: "物业维修", count: 10 * 1_048_576 / 12)
        let bytes = JSONWriter.bytes(["text": .string(text)])
        #expect(bytes.count == text.utf8.count + 11)
        #expect(try JSONTree.parse(bytes)["text"]?.stringValue == text)
    }

    @Test func `every cut of a real text is refused`() throws {
        let text = Array(
            #"{"ok":true,"result":[{"id":-1001,"t":"漏水 \ud83d\ude00","n":[1.5,null]}]}"#.utf8
        )
        #expect(failure(text) == nil)
        for count in 0..<text.count {
            #expect(failure(Array(text.prefix(count))) != nil, "cut at \(count)")
        }
    }

    @Test func `any byte changed in a real text gives a value or an error`() {
        let text = Array(
            #"{"ok":true,"r":[{"id":-1001,"t":"漏 \ud83d\ude00","n":[1.5e3,null]}]}"#.utf8
        )
        var refusedCount = 0
        for index in text.indices {
            for byte in Array("\0\t\n \"\\'+-.09:,/[]{}eEnNtu".utf8) + [0x7F, 0x80, 0xC3, 0xFF] {
                var changed = text
                changed[index] = byte
                if failure(changed) != nil { refusedCount += 1 }
            }
        }
        #expect(refusedCount > text.count * 10)
    }
}
