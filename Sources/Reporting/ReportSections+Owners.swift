import Tickets

// What owners said: visits, dissatisfaction, complaints.
extension ReportSections {
    private typealias Column = ReportTable.Column

    /// Section 6: visits and ratings by kind.
    var visits: ReportTable {
        var table = ReportTable(
            "visits",
            Words("六、回访与满意度", "6 Visits and satisfaction"),
            [
                Column("kind", "类别", "kind"), Column("resolved", "本期办结", "settled"),
                Column("visited", "已回访", "visited"),
                Column("by_person", "其中人工", "by a person"),
                Column("rated_a", "满意A", "A"), Column("rated_b", "较满意B", "B"),
                Column("rated_c", "不满意C", "C"),
            ]
        )
        let resolved = counts.resolved
        for kind in [TicketKind.repair, .complaint, .inquiry, .suggestion] {
            let group = resolved.filter { $0.kind == kind }
            let said = counts.rows.tickets.filter { $0.kind == kind }.flatMap(\.visits)
                .filter { counts.isInPeriod($0.at) }
            guard !group.isEmpty || !said.isEmpty else { continue }
            table.rows.append([
                .words(names.kind(kind)), .count(group.count),
                .count(group.count { !$0.visits.isEmpty }),
                .count(group.count { row in row.visits.contains(where: \.isByPerson) }),
                .count(said.count { $0.rating == .satisfied }),
                .count(said.count { $0.rating == .fair }),
                .count(said.count { $0.rating == .dissatisfied }),
            ])
        }
        return table
    }

    /// Section 6: why owners were not content.
    var dissatisfied: ReportTable {
        var table = ReportTable(
            "dissatisfied",
            Words("不满意原因", "Reasons of C"),
            [
                Column("number", "编号", "number"), Column("topic", "类目", "topic"),
                Column("handler", "处理人", "handler"), Column("at", "时间", "when"),
                Column("reason", "原因", "reason"),
            ]
        )
        for row in counts.rows.tickets {
            for visit in row.visits
            where visit.rating == .dissatisfied && counts.isInPeriod(visit.at) {
                table.rows.append([
                    .text("\(row.number)"), .words(names.topic(row.topic)),
                    row.handler.map { .text($0) } ?? .none, .text(names.moment(visit.at)),
                    visit.opinion.isEmpty ? .none : .text(PhoneMask.masked(in: visit.opinion)),
                ])
            }
        }
        return table
    }

    /// Section 7: complaints with cause and prevention, the copy for the planning department.
    var complaints: ReportTable {
        var table = ReportTable(
            "complaints",
            Words("七、投诉：原因与预防", "7 Complaints: cause and prevention"),
            [
                Column("number", "编号", "number"), Column("level", "等级", "level"),
                Column("topic", "类目", "topic"), Column("place", "位置", "place"),
                Column("valid", "有效", "valid"), Column("state", "状态", "state"),
                Column("on_time", "按时答复", "on time"), Column("cause", "原因", "cause"),
                Column("prevention", "预防措施", "prevention"),
            ]
        )
        let recorded = counts.recorded.filter { $0.kind == .complaint }
        for row in recorded where !row.course.state.isWithdrawn {
            let due = row.due(.reply)
            let isOnTime = due.flatMap { due -> Bool? in
                guard let answered = row.answeredAt else {
                    return due > counts.rows.now ? nil : false
                }
                return answered <= due
            }
            table.rows.append([
                .text("\(row.number)"), .words(names.level(row)), .words(names.topic(row.topic)),
                .text(names.place(row.place)),
                .words(row.isInvalid ? Words("否", "no") : Words("是", "yes")),
                .words(names.state(row.course.stateAtEnd ?? row.course.state)),
                isOnTime.map { .words($0 ? Words("是", "yes") : Words("否", "no")) } ?? .none,
                row.cause.map { .text(PhoneMask.masked(in: $0)) } ?? .none,
                row.prevention.map { .text(PhoneMask.masked(in: $0)) } ?? .none,
            ])
        }
        return table
    }
}
