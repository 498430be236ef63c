import Tickets

/// The sections of a report (DOMAIN 4.8, month report layout).
struct ReportSections {
    let counts: ReportCounts
    let names: ReportNames

    private typealias Column = ReportTable.Column
    private var rows: ReportRows { counts.rows }

    /// Section 1: totals by kind; carried in and recorded are what is done, withdrawn or open, and open counts what came back.
    var totals: ReportTable {
        var table = ReportTable(
            "totals",
            Words("一、各类总数", "1 Totals by kind"),
            [
                Column("kind", "类别", "kind"), Column("carried_in", "结转", "carried in"),
                Column("recorded", "新增", "recorded"), Column("done", "办结", "done"),
                Column("withdrawn", "撤销合并", "withdrawn"), Column("open", "期末未结", "open"),
                Column("overdue", "其中超时", "overdue"),
            ]
        )
        let sets = (counts.carriedIn, counts.recorded, counts.open, counts.overdue)
        for kind in TicketKind.allCases {
            let touched = rows.tickets.filter {
                $0.kind == kind
                    && ($0.course.stateAtStart?.isOpen == true || counts.isInPeriod($0.recordedAt))
            }
            table.rows.append([
                .words(names.kind(kind)),
                .count(sets.0.count { $0.kind == kind }),
                .count(sets.1.count { $0.kind == kind }),
                .count(
                    touched.count { row in
                        row.course.stateAtEnd.map { !$0.isOpen && !$0.isWithdrawn } ?? false
                    }
                ),
                .count(touched.count { $0.course.stateAtEnd?.isWithdrawn == true }),
                .count(sets.2.count { $0.kind == kind }),
                .count(sets.3.count { $0.kind == kind }),
            ])
        }
        return table
    }

    /// Section 2: the topics with the most tickets.
    var categories: ReportTable {
        var table = ReportTable(
            "categories",
            Words("二、类目前十", "2 Topics, top ten"),
            [
                Column("kind", "类别", "kind"), Column("topic", "类目", "topic"),
                Column("recorded", "新增", "recorded"), Column("share", "占比%", "share %"),
            ]
        )
        struct Key: Hashable {
            let kind: TicketKind
            let topic: Topic
        }
        let recorded = counts.recorded
        let groups = Dictionary(grouping: recorded) { Key(kind: $0.kind, topic: $0.topic) }
        let sorted = groups.sorted {
            ($1.value.count, $0.key.kind.rawValue, $0.key.topic.rawValue)
                < ($0.value.count, $1.key.kind.rawValue, $1.key.topic.rawValue)
        }
        for (key, tickets) in sorted.prefix(counts.policy.listedMax) {
            table.rows.append([
                .words(names.kind(key.kind)), .words(names.topic(key.topic)),
                .count(tickets.count),
                .tenths((2000 * tickets.count + recorded.count) / (2 * recorded.count)),
            ])
        }
        return table
    }

    /// Section 3: by level, with how the limit to finish or reply was kept.
    var levels: ReportTable {
        var table = ReportTable(
            "levels",
            Words("三、等级与时限", "3 Levels and limits"),
            [
                Column("kind", "类别", "kind"), Column("level", "等级", "level"),
                Column("recorded", "新增", "recorded"), Column("kept", "按时", "kept"),
                Column("missed", "超时", "missed"), Column("running", "未到期", "running"),
                Column("no_limit", "无时限", "no limit"),
                Column("withdrawn", "撤销合并", "withdrawn"),
            ]
        )
        let recorded = counts.recorded
        for kind in TicketKind.allCases {
            let levels: [(Urgency, ComplaintLevel?)] =
                kind == .complaint
                ? ComplaintLevel.allCases.reversed().map { (.normal, $0) }
                : Urgency.allCases.reversed().map { ($0, nil) }
            for (urgency, level) in levels {
                let group = recorded.filter {
                    guard $0.kind == kind else { return false }
                    return kind == .complaint
                        ? ($0.level ?? .ordinary) == level : $0.urgency == urgency
                }
                guard !group.isEmpty else { continue }
                let standing = group.filter { !$0.course.state.isWithdrawn }
                let limited = standing.filter { $0.due(.finish) ?? $0.due(.reply) != nil }
                let judged = limited.map { $0.isKept(at: rows.now) }
                table.rows.append([
                    .words(names.kind(kind)), .words(ReportNames.level(kind, urgency, level)),
                    .count(group.count), .count(judged.count { $0 == true }),
                    .count(judged.count { $0 == false }), .count(judged.count { $0 == nil }),
                    .count(standing.count - limited.count), .count(group.count - standing.count),
                ])
            }
        }
        return table
    }

    /// Section 4: what is open at the end, overdue first; the list that is carried over.
    var openTickets: ReportTable {
        var table = ReportTable(
            "open",
            Words("四、超时与未结（结转）", "4 Overdue and open, carried over"),
            [
                Column("number", "编号", "number"), Column("kind", "类别", "kind"),
                Column("level", "等级", "level"), Column("topic", "类目", "topic"),
                Column("place", "位置", "place"), Column("state", "状态", "state"),
                Column("handler", "处理人", "handler"), Column("recorded_at", "记录时间", "recorded"),
                Column("duty", "超时项", "overdue"), Column("overdue_hours", "超时小时", "hours"),
            ]
        )
        for row in counts.open {
            let overdue = row.overdue(at: rows.asOf)
            let hours = overdue.map {
                Int((rows.asOf - $0.since).wholeMilliseconds / 360_000)
            }
            table.rows.append([
                .text("\(row.number)"), .words(names.kind(row.kind)), .words(names.level(row)),
                .words(names.topic(row.topic)), .text(names.place(row.place)),
                .words(names.state(row.course.stateAtEnd ?? row.course.state)),
                row.handler.map { .text($0) } ?? .none, .text(names.moment(row.recordedAt)),
                overdue.map { .words(names.duty($0.duty)) } ?? .none,
                hours.map { .tenths($0) } ?? .none,
            ])
        }
        return table
    }

    /// Section 5: rework by trade (check C-3.2-6).
    var rework: ReportTable {
        var table = ReportTable(
            "rework",
            Words("五、返修", "5 Rework"),
            [
                Column("topic", "专业", "trade"), Column("count", "返修数", "reworks"),
                Column("repeats", "重复返修", "repeats"), Column("finished", "已完工", "finished"),
                Column("average_days", "平均天数", "average days"),
                Column("overdue", "超时", "overdue"),
            ]
        )
        let reworks = counts.reworks
        let groups = Dictionary(grouping: reworks, by: \.topic)
        let sorted = groups.sorted {
            ($1.value.count, $0.key.rawValue) < ($0.value.count, $1.key.rawValue)
        }
        for (topic, tickets) in sorted {
            table.rows.append([.words(names.topic(topic))] + figures(ofReworks: tickets))
        }
        if groups.count > 1 {
            table.rows.append([.words(Words("合计", "total"))] + figures(ofReworks: reworks))
        }
        return table
    }

    private func figures(ofReworks tickets: [ReportRow]) -> [ReportTable.Cell] {
        let spans = tickets.compactMap { row in row.course.finishedAt.map { $0 - row.recordedAt } }
        let sum = spans.reduce(Duration.zero, +).wholeMilliseconds
        let count = Int64(spans.count)
        let day: Int64 = 8_640_000
        let average: ReportTable.Cell =
            spans.isEmpty ? .none : .tenths(Int((2 * sum + day * count) / (2 * day * count)))
        return [
            .count(tickets.count),
            .count(tickets.count { $0.isRepeat || !$0.course.reopenedAt.isEmpty }),
            .count(spans.count), average,
            .count(tickets.count { $0.overdue(at: rows.asOf) != nil }),
        ]
    }

    /// The rates with their formulas.
    func rates(_ rates: [Rate]) -> ReportTable {
        ReportTable(
            "rates",
            Words("各项率", "Rates"),
            [
                Column("rate", "指标", "rate"), Column("value", "值", "value"),
                Column("numerator", "分子", "counted"), Column("denominator", "分母", "of"),
                Column("left_out", "不计", "left out"), Column("goal", "目标", "goal"),
                Column("reached", "达标", "reached"), Column("formula", "公式", "formula"),
            ],
            rows: rates.map { rate in
                [
                    .words(Words(rate.name.chineseName, rate.name.englishName)),
                    .text(rate.text), .count(rate.numerator), .count(rate.denominator),
                    .count(rate.leftOut.reduce(0) { $0 + $1.count }), .text(rate.goalText),
                    rate.isReached.map { .words($0 ? Words("是", "yes") : Words("否", "no")) }
                        ?? .none,
                    .words(rate.name.formula),
                ]
            }
        )
    }

    /// Mean and 90th percentile of response and handling, in minutes.
    var spans: ReportTable {
        var table = ReportTable(
            "spans",
            Words("平均响应与处理时长（分钟，扣除挂起）", "Response and handling in minutes, suspension off"),
            [
                Column("kind", "类别", "kind"), Column("span", "时长", "span"),
                Column("count", "件数", "count"), Column("mean", "平均", "mean"),
                Column("p90", "九成以内", "90 % within"),
            ]
        )
        let recorded = counts.recorded.filter { !$0.course.state.isWithdrawn }
        let resolved = counts.resolved
        for kind in TicketKind.allCases {
            let response = recorded.filter { $0.kind == kind }.compactMap { row in
                row.takenAt.map { $0 - row.recordedAt }
            }
            let handling = resolved.filter { $0.kind == kind }.compactMap { row in
                row.resolvedAt.map { $0 - row.recordedAt - row.course.suspendedBeforeFinish }
            }
            for (name, spans) in [
                (Words("响应", "response"), response), (Words("处理", "handling"), handling),
            ] where !spans.isEmpty {
                let figure = SpanFigure(spans)
                table.rows.append([
                    .words(names.kind(kind)), .words(name), .count(figure.count),
                    figure.meanTenths.map { .tenths($0) } ?? .none,
                    figure.ninthDecileTenths.map { .tenths($0) } ?? .none,
                ])
            }
        }
        return table
    }
}
