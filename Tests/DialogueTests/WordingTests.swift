import Testing
import Tickets

@testable import Dialogue

@Suite("Wording")
struct WordingTests {
    @Test("what a person wrote cannot turn or hide the words around it")
    func plain() throws {
        let dialogue = Dialogue(catalogue: try ShippedRules.catalogue(), policy: DeskPolicy())
        let wording = Wording(dialogue: dialogue, now: Instant(ms: 0))
        #expect(wording.plain("\u{202E}厨房\u{2066}漏水\u{0007}了\n谢谢\u{200F}") == "厨房漏水 了\n谢谢")
        #expect(wording.short("一\n\u{202E}二", max: 10) == "一 二")
    }
}
