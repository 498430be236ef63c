import KeywordMatching
import Testing

@testable import Dialogue

@Suite("Phone parser")
struct PhoneParserTests {
    @Test(
        "reads every spelling of a phone number",
        arguments: [
            ("打我13800000000", "13800000000"), ("138-0000-0000", "13800000000"),
            ("电话138 0000 0000", "13800000000"), ("１３８００００００００", "13800000000"),
            ("+86 13800000000", "13800000000"), ("+8613800000000", "13800000000"),
            ("0086-138-0000-0000", "13800000000"), ("86 13800000000", "13800000000"),
            ("一三八零零零零零零零零", "13800000000"), ("收件人1702 13800000000", "13800000000"),
            ("010-88886666", "01088886666"), ("(0755)88886666", "075588886666"),
            ("0755 8888 6666", "075588886666"), ("0571 8888666", "05718888666"),
            ("+86 755 88886666", "075588886666"), ("400-800-1234", "4008001234"),
            ("电话88886666", "88886666"), ("+852 1234 5678", "+85212345678"),
            ("tel: 13800000000.", "13800000000"), ("3-2-1502 13800000000", "13800000000"),
            ("138 0000 0000 3-2-1502", "13800000000"),
        ]
    )
    func reads(text: String, digits: String) {
        #expect(PhoneParser.parse(FoldedText(text)).map(\.digits) == [digits])
    }

    @Test(
        "takes nothing else for a phone number",
        arguments: [
            "3-2-1502", "20261123001", "BX-20261123-001", "6222020000000000000", "12345678", "110",
            "2026-11-25", "9:00-11:00", "12800000000", "单号138000000001234", "1,380,000",
        ]
    )
    func refuses(text: String) {
        #expect(PhoneParser.parse(FoldedText(text)) == [])
    }

    @Test("the range marks what the owner wrote")
    func ranges() throws {
        let text = "我　电话：１３８ ００００ ００００　谢谢"
        let phone = try #require(PhoneParser.parse(FoldedText(text)).first)
        #expect(phone.isMobile)
        let marked = Array(text.unicodeScalars)[phone.range]
        #expect(String(String.UnicodeScalarView(marked)) == "１３８ ００００ ００００")
    }

    @Test("two phones are two mentions")
    func twoPhones() {
        let phones = PhoneParser.parse(FoldedText("13800000000或者13900000000"))
        #expect(phones.map(\.digits) == ["13800000000", "13900000000"])
    }
}
