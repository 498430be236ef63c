package import Tickets

/// The forms an office files: filled in from the ticket's own history, blank where a hand writes.
package struct TicketForm: Sendable {
    private let story: TicketStory
    private let names: ReportNames
    private let company: String

    /// Prepares the forms of a ticket.
    ///
    /// - Parameters:
    ///   - story: the ticket with names.
    ///   - names: topics and local time.
    ///   - company: what stands at the foot; may be empty.
    package init(_ story: TicketStory, names: ReportNames, company: String) {
        self.story = story
        self.names = names
        self.company = company
    }

    /// The pages of a form as SVG documents of A4.
    ///
    /// - Parameters:
    ///   - kind: which form.
    ///   - now: when it is printed.
    /// - Returns: one page or more.
    package func pages(_ kind: FormKind, printedAt now: Instant) -> [String] {
        let parts =
            switch kind {
            case .dispatch: dispatch
            case .complaint: complaint
            case .inquiry: inquiry
            case .visit: visit
            }
        return FormPages(
            title: kind.chineseName,
            subtitle: kind.englishName,
            head: (
                "编号：\(ticket.number)", "记录时间：\(names.moment(ticket.recordedAt))"
            ),
            foot: (company.isEmpty ? "" : company + "　") + "打印时间：\(names.moment(now))",
            parts: parts
        ).documents
    }

    private var ticket: Ticket { story.ticket }
    private typealias Field = FormPages.Field

    private var whoAndWhere: [FormPages.Part] {
        [
            .fields([
                Field("业户姓名", story.reporter), Field("联系电话", story.phone ?? ""),
            ]),
            .text(Field("地址", ticket.facts.place.label), linesMin: 1),
        ]
    }

    private var levelText: String {
        let facts = ticket.facts
        return ReportNames.level(facts.kind, facts.urgency, facts.level).chinese
    }

    private func last(_ event: TicketEventName) -> TicketStory.Line? {
        story.lines.last { $0.event == event }
    }

    private func moment(of event: TicketEventName) -> String {
        last(event).map { names.moment($0.at) } ?? ""
    }

    private var promised: String {
        ticket.deadlines.map { "\(names.duty($0.duty).chinese) \(names.moment($0.due))" }
            .joined(separator: "　")
    }

    /// The history as a table, one row for each thing that happened.
    private var course: FormPages.Part {
        let rows = story.lines.compactMap { line -> [String]? in
            guard let what = what(line) else { return nil }
            return [names.moment(line.at), line.person ?? "系统", what, words(line)]
        }
        return .table(
            heading: "处理过程",
            columns: [("时间", 0.19), ("经办人", 0.14), ("事项", 0.15), ("内容", 0.52)],
            rows: rows
        )
    }

    /// What was said, without the numbers and words that only the chat needs.
    private func words(_ line: TicketStory.Line) -> String {
        if let danger = names.dangers[line.text] { return danger.chinese }
        let words = line.text.split(separator: " ").filter { $0 != "\(ticket.number)" }
        let text = words.joined(separator: " ")
        return Self.chatWords.contains(text) ? "" : text
    }

    /// What stands for a pressed button that answers nothing.
    private static let chatWords: Set = ["跳过", "skip"]

    private func what(_ line: TicketStory.Line) -> String? {
        if line.event != nil { return line.state.chineseName }
        guard let note = line.note else {
            return line.text.isEmpty ? nil : line.state.chineseName
        }
        return Self.notes[note]
    }

    /// Notes that belong on a paper the owner signs; remarks and the rest are the desk's own business.
    private static let notes: [NoteKind: String] = [
        .ownerLine: "业户补充", .staffReply: "回复业户", .chase: "业户催单",
        .falseAlarm: "误报", .stage: "处理步骤", .visit: "回访", .material: "用料",
    ]

    /// When somebody comes, with its day; what the owner said where that is no moment.
    private var appointment: String {
        let said = ticket.facts.appointment ?? ""
        guard let window = ticket.facts.window else { return said }
        let end = names.moment(window.end)
        let start = names.moment(window.start)
        let until = start.prefix(10) == end.prefix(10) ? String(end.suffix(5)) : end
        return "\(start) 至 \(until)（\(said)）"
    }

    /// The parts that were used and the price that was named, and room for what a hand adds.
    private var materials: [[String]] {
        let parts = story.lines.filter { $0.note == .material }.map { line -> [String] in
            let marks: Set<Character> = ["×", "x", "X", "*"]
            guard let mark = line.text.lastIndex(where: { marks.contains($0) }),
                mark > line.text.startIndex
            else { return [line.text, "", "", ""] }
            let count = line.text[line.text.index(after: mark)...]
            guard count.first?.isNumber == true else { return [line.text, "", "", ""] }
            return [String(line.text[..<mark]), String(count), "", ""]
        }
        let price = story.price.map { price -> [String] in
            guard price.cents > 0 else { return ["无偿", "", "", "0"] }
            let consent = story.priceAgreedAt.map { "业户 \(names.moment($0)) 同意" } ?? "业户未同意"
            return ["\(price.item)（\(consent)）", "", "", price.yuan]
        }
        let rows = parts + [price].compactMap(\.self)
        return rows + Array(repeating: ["", "", "", ""], count: max(1, 3 - rows.count))
    }

    private var dispatch: [FormPages.Part] {
        whoAndWhere + [
            .fields([
                Field("类目", names.topic(ticket.facts.topic).chinese), Field("紧急程度", levelText),
            ]),
            .text(Field("报修内容", ticket.facts.summary), linesMin: 3),
            .fields([
                Field("预约时间", appointment),
                Field("照片附件", story.attachmentCount == 0 ? "无" : "\(story.attachmentCount) 件"),
            ]),
            .text(Field("承诺时限", promised), linesMin: 1),
            .fields([Field("派工时间", moment(of: .dispatch)), Field("维修人员", story.handler ?? "")]),
            .fields([Field("接单时间", moment(of: .accept)), Field("到场时间", moment(of: .arrive))]),
            .fields([
                Field("完工时间", moment(of: .finish)), Field("当前状态", ticket.state.name.chineseName),
            ]),
            .text(Field("处理结果", last(.finish)?.text ?? ""), linesMin: 2),
            .table(
                heading: "用料与收费（有偿项目须开工前经业户同意）",
                columns: [
                    ("材料或项目", 0.46), ("数量", 0.14), ("单价（元）", 0.2), ("金额（元）", 0.2),
                ],
                rows: materials
            ),
            .fields([Field("业户评价", rating), Field("业户意见", opinion)]),
            .signatures(["维修人员签字", "业户验收签字", "主管审核签字"]),
            course,
        ]
    }

    private var complaint: [FormPages.Part] {
        whoAndWhere + [
            .fields([
                Field("投诉类目", names.topic(ticket.facts.topic).chinese), Field("投诉等级", levelText),
            ]),
            .text(Field("投诉内容", ticket.facts.summary), linesMin: 4),
            .text(Field("承诺时限", promised), linesMin: 1),
            .fields([Field("责任人", story.handler ?? ""), Field("受理时间", moment(of: .accept))]),
            .fields([
                Field("有效无效", ticket.marks.validity?.chineseName ?? "□ 有效　□ 无效"),
                Field("书面答复", ticket.marks.isWritten ? written : "未要求"),
            ]),
            .text(Field("调查与原因", story.cause ?? ""), linesMin: 3),
            .text(Field("处理结果", last(.finish)?.text ?? ""), linesMin: 3),
            .text(Field("预防措施", story.prevention ?? ""), linesMin: 3),
            .fields([
                Field("答复时间", moment(of: .answerDelivered)),
                Field("当前状态", ticket.state.name.chineseName),
            ]),
            .fields([Field("回访评价", rating), Field("业户意见", opinion)]),
            .signatures(["经办人签字", "客户服务经理意见", "项目经理意见"]),
            course,
        ]
    }

    private var written: String { ticket.marks.isWrittenSent ? "已发出" : "要求，未发出" }

    private var inquiry: [FormPages.Part] {
        let answers = story.lines.filter { $0.note == .staffReply }.map(\.text)
        return whoAndWhere + [
            .fields([
                Field("事项类别", ticket.facts.kind.chineseName),
                Field("类目", names.topic(ticket.facts.topic).chinese),
            ]),
            .text(Field("事项内容", ticket.facts.summary), linesMin: 4),
            .text(Field("承诺时限", promised), linesMin: 1),
            .text(Field("答复内容", answers.joined(separator: "；")), linesMin: 4),
            .fields([
                Field("答复时间", moment(of: .answerDelivered)),
                Field("当前状态", ticket.state.name.chineseName),
            ]),
            .fields([Field("业户评价", rating), Field("业户意见", opinion)]),
            .signatures(["经办人签字", "主管审核签字"]),
            course,
        ]
    }

    private var visit: [FormPages.Part] {
        let made = story.visits.map { line in
            [
                names.moment(line.visit.at), line.visitor ?? "系统", line.way,
                Self.grade(line.visit.rating), line.visit.opinion,
            ]
        }
        let blank = Array(repeating: ["", "", "", "", ""], count: made.isEmpty ? 3 : 1)
        return whoAndWhere + [
            .fields([
                Field("事项类别", ticket.facts.kind.chineseName),
                Field("类目", names.topic(ticket.facts.topic).chinese),
            ]),
            .text(Field("事项内容", ticket.facts.summary), linesMin: 3),
            .fields([Field("经办人", story.handler ?? ""), Field("完工时间", moment(of: .finish))]),
            .text(Field("处理结果", last(.finish)?.text ?? ""), linesMin: 2),
            .table(
                heading: "回访记录",
                columns: [
                    ("回访时间", 0.2), ("回访人", 0.14), ("方式", 0.1), ("评价", 0.14), ("业户意见", 0.42),
                ],
                rows: made + blank
            ),
            .table(
                heading: "回访问题",
                columns: [("问题", 0.6), ("是", 0.1), ("否", 0.1), ("说明", 0.2)],
                rows: [
                    "问题是否解决", "服务态度是否礼貌", "是否穿鞋套、清理现场", "是否说明原因与注意事项",
                    "收费是否与事先告知一致",
                ].map { [$0, "□", "□", ""] }
            ),
            .text(Field("后续处理", ""), linesMin: 3),
            .signatures(["回访人签字", "业户签字", "主管审核签字"]),
        ]
    }

    private var rating: String { story.visits.last.map { Self.grade($0.visit.rating) } ?? "" }
    private var opinion: String { story.visits.last?.visit.opinion ?? "" }

    private static func grade(_ rating: Satisfaction) -> String {
        switch rating {
        case .satisfied: "A 满意"
        case .fair: "B 较满意"
        case .dissatisfied: "C 不满意"
        }
    }
}
