import Testing
import Tickets

@testable import Reporting

/// The forms on paper: everything that happened stands on them, on as many pages as it takes.
struct FormTests {
    /// A complaint with a long course: so many notes, one of them very long.
    private func story(notes: Int, longest: Int) -> TicketStory {
        var facts = TicketFacts(
            kind: .complaint,
            topic: Topic(rawValue: "water"),
            urgency: .normal,
            level: .important,
            summary: "楼上装修噪声，白天晚上都有，多次反映没人管",
            place: Place(building: "3", unit: "2", room: "1502")
        )
        facts.phone = "13800001111"
        let ticket = Ticket(
            id: TicketID(rawValue: 1),
            number: TicketNumber(prefix: "TS", date: "20261101", sequence: 1),
            state: .replied(handler: nil, at: Story.at(3, 9)),
            facts: facts,
            reporter: PersonID(rawValue: 1),
            conversation: nil,
            recordedAt: Story.at(1, 9)
        )
        var lines = (0..<notes).map { index in
            TicketStory.Line(
                at: Story.at(2, 9, index % 60),
                event: nil,
                note: .staffReply,
                state: .accepted,
                person: "前台甲",
                text: "第\(index)次与业户电话沟通，已转告施工方。"
            )
        }
        let words = (0..<longest).map { "n\($0)n，" }.joined()
        lines.append(
            TicketStory.Line(
                at: Story.at(3, 9),
                event: .finish,
                note: nil,
                state: .finished,
                person: "前台甲",
                text: words
            )
        )
        var story = TicketStory(
            ticket: ticket,
            reporter: "王女士",
            phone: "13800001111",
            handler: "前台甲",
            lines: lines,
            attachmentCount: 0
        )
        story.cause = "施工方未按约定时间作业"
        story.prevention = "进场前签承诺书"
        return story
    }

    @Test(
        "what staff remark among themselves is on no paper an owner signs",
        arguments: FormKind.allCases
    )
    func remarks(_ kind: FormKind) {
        var story = story(notes: 1, longest: 1)
        story.lines.append(
            TicketStory.Line(
                at: Story.at(3, 10),
                event: nil,
                note: .remark,
                state: .finished,
                person: "前台甲",
                text: "业主脾气大"
            )
        )
        #expect(!pages(kind, story).joined().contains("业主脾气大"))
    }

    private func pages(_ kind: FormKind, _ story: TicketStory) -> [String] {
        TicketForm(story, names: Story.names, company: "桂苑物业")
            .pages(kind, printedAt: Story.at(5, 9))
    }

    /// The texts of a page with the height they stand at.
    private func texts(_ page: String) -> [(y: Double, text: String)] {
        page.matches(of: /<text x="[^"]*" y="([0-9.]+)"[^>]*>([^<]*)<\/text>/).map {
            (Double($0.1) ?? 0, String($0.2))
        }
    }

    @Test func `a short ticket fits one page`() {
        let page = pages(.visit, story(notes: 2, longest: 5))
        #expect(page.count == 1)
        let words = texts(page.first ?? "").map(\.text)
        for expected in ["回访记录表", "编号：TS-20261101-001", "王女士", "第 1 页 / 共 1 页", "回访人签字"] {
            #expect(words.contains(expected), "\(expected)")
        }
    }

    @Test(arguments: [FormKind.complaint, .visit, .dispatch])
    func `a long ticket goes on over pages, and nothing of it is lost`(_ kind: FormKind) {
        let pages = pages(kind, story(notes: 80, longest: 300))
        #expect(pages.count >= (kind == .visit ? 2 : 4))
        var all = ""
        for (index, page) in pages.enumerated() {
            let found = texts(page)
            #expect(found.contains { $0.text == "第 \(index + 1) 页 / 共 \(pages.count) 页" })
            #expect(found.contains { $0.text == kind.chineseName })
            let within = found.allSatisfy {
                $0.y < 281 || $0.text.contains("页") || $0.text.contains("打印")
            }
            #expect(within, "page \(index + 1)")
            all += found.map(\.text).joined()
        }
        for index in 0..<300 { #expect(all.contains("n\(index)n")) }
        guard kind != .visit else { return }
        for index in 0..<80 { #expect(all.contains("第\(index)次与业户电话沟通，已转告施工方。")) }
    }

    @Test func `cause and prevention stand on the complaint's form`() {
        let all = pages(.complaint, story(notes: 1, longest: 1)).flatMap { texts($0).map(\.text) }
        #expect(all.contains("施工方未按约定时间作业") && all.contains("进场前签承诺书"))
    }
}
