import Testing
import Tickets

@Suite("Ticket numbers and codes")
struct TicketNumberTests {
    private let number = TicketNumber(prefix: "BX", date: "20261123", sequence: 7)

    @Test(
        "A number is read with or without dashes, in any case",
        arguments: ["BX-20261123-007", "bx20261123007", "bx-20261123007"]
    )
    func reading(text: String) {
        #expect(TicketNumber(text) == number)
        #expect("\(number)" == "BX-20261123-007")
    }

    @Test(
        "What is no number is refused",
        arguments: ["", "BX", "12345678901234", "BX-2026112a-001", "BX-20261123-000"]
    )
    func refusing(text: String) {
        #expect(TicketNumber(text) == nil)
    }

    @Test("Numbers are found inside sentences, four digits too")
    func mentioned() {
        let found = TicketNumber.mentioned(in: "请问bx20261123007，还有 TS-20261123-1204 怎样了")
        #expect(found.map(\.description) == ["BX-20261123-007", "TS-20261123-1204"])
        #expect(TicketNumber.mentioned(in: "电话 13800000000") == [])
    }

    @Test("Supplies count on in each series")
    func supply() {
        var supply = NumberSupply(date: "20261123", next: ["BX": 999])
        #expect("\(supply.take(.repair))" == "BX-20261123-999")
        #expect("\(supply.take(.repair))" == "BX-20261123-1000")
        #expect("\(supply.take(.inquiry))" == "ZX-20261123-001")
    }

    @Test("A one-time code survives how people type it")
    func codes() {
        #expect(OneTimeCode.mentioned(in: "我的码是 fd-7k3m-9qxt 谢谢") == "FD7K3M9QXT")
        #expect(OneTimeCode.mentioned(in: "FD7K3M9QXT") == "FD7K3M9QXT")
        #expect(OneTimeCode.printed("FD7K3M9QXT") == "FD-7K3M-9QXT")
        #expect(OneTimeCode.mentioned(in: "FD-1111-0000") == nil)
        var generator = SystemRandomNumberGenerator()
        let code = OneTimeCode.make(using: &generator)
        #expect(OneTimeCode.mentioned(in: OneTimeCode.printed(code)) == code)
    }
}
