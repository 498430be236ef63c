package import Tickets

/// All rates of a period, counted from its tickets (DOMAIN 4.8).
///
/// A ticket belongs to the period in which it was recorded; for rates of finishing, to the one in which the work was
/// first done; for rates of limits, to the one in which the limit ran out. Withdrawn tickets leave both sides, and a
/// limit that still runs is no miss. What is known by now counts, also of a period that is over.
package struct Rates: Sendable {
    private let rows: ReportRows
    private let policy: ReportPolicy
    private let tickets: [ReportRow]

    package init(_ rows: ReportRows, policy: ReportPolicy) {
        self.rows = rows
        self.policy = policy
        tickets = rows.tickets.filter { !$0.course.state.isWithdrawn }
    }

    /// Cancelled and merged tickets of the period, which leave both sides; of one kind, or of all.
    private func withdrawn(_ kind: TicketKind? = nil) -> Rate.LeftOut {
        Rate.LeftOut(
            reason: Words("已撤销或合并", "cancelled or merged"),
            count: rows.tickets.count {
                $0.course.state.isWithdrawn && $0.recordedAt >= rows.start
                    && (kind == nil || $0.kind == kind)
            }
        )
    }

    /// Every rate, in the order of the trade's table.
    package var all: [Rate] { RateName.allCases.map(rate) }

    /// One rate.
    package func rate(_ name: RateName) -> Rate {
        switch name {
        case .acceptance: acceptance
        case .onSite: onSite
        case .repairOnTime: limit(name, of: .repair, duty: .finish, done: \.course.firstFinishedAt)
        case .complaintOnTime: limit(name, of: .complaint, duty: .reply, done: \.answeredAt)
        case .repairCompletion: completion(name, of: .repair)
        case .complaintClosed: completion(name, of: .complaint)
        case .repairQuality: quality
        case .rework: rework
        case .firstTimeFix: firstTimeFix
        case .validComplaints: validComplaints
        case .complaintVisits: complaintVisits
        case .repairVisits: repairVisits
        case .satisfaction: satisfaction
        case .inquirySelfService: inquirySelfService
        }
    }

    // MARK: The tickets counted

    private func isInPeriod(_ moment: Instant?) -> Bool {
        guard let moment else { return false }
        return moment >= rows.start && moment < rows.end
    }

    private func recorded(_ kind: TicketKind? = nil) -> [ReportRow] {
        tickets.filter { (kind == nil || $0.kind == kind) && isInPeriod($0.recordedAt) }
    }

    /// Repairs whose work was first done in the period.
    private var finishedRepairs: [ReportRow] {
        tickets.filter { $0.kind == .repair && isInPeriod($0.course.firstFinishedAt) }
    }

    // MARK: Limits

    private enum Judgement { case kept, missed, running }

    private func judge(_ moment: Instant?, due: Instant) -> Judgement {
        if let moment { return moment <= due ? .kept : .missed }
        return due > rows.now ? .running : .missed
    }

    private func counted(
        _ name: RateName,
        _ judged: [Judgement],
        leftOut: [Rate.LeftOut]
    ) -> Rate {
        let kept = judged.count { $0 == .kept }
        let running = judged.count { $0 == .running }
        let reason = Words("时限未到", "limit still runs")
        return Rate(
            name,
            kept,
            of: judged.count - running,
            leftOut: leftOut + [Rate.LeftOut(reason: reason, count: running)],
            goal: policy.goals[name]
        )
    }

    private var acceptance: Rate {
        let all = recorded()
        let promised = all.compactMap { row in row.due(.accept).map { (row, $0) } }
        let reason = Words("无受理时限", "no limit to accept")
        return counted(
            .acceptance,
            promised.map { judge($0.takenAt, due: $1) },
            leftOut: [
                withdrawn(), Rate.LeftOut(reason: reason, count: all.count - promised.count),
            ]
        )
    }

    /// Repairs at home, and urgent ones anywhere; who did the work without saying 到场 was there when it was done.
    private var onSite: Rate {
        let repairs = recorded(.repair)
        let due = repairs.compactMap { row -> (ReportRow, Instant)? in
            guard row.isIndoors || row.urgency > .normal else { return nil }
            return row.due(.onSite).map { (row, $0) }
        }
        let reason = Words("公共部位一般维修或无到场时限", "ordinary public repair or no limit")
        return counted(
            .onSite,
            due.map { judge($0.course.onSiteAt ?? $0.course.firstFinishedAt, due: $1) },
            leftOut: [
                withdrawn(.repair), Rate.LeftOut(reason: reason, count: repairs.count - due.count),
            ]
        )
    }

    private func limit(
        _ name: RateName,
        of kind: TicketKind,
        duty: Deadline.Duty,
        done: (ReportRow) -> Instant?
    ) -> Rate {
        let due = tickets.compactMap { row -> Judgement? in
            guard row.kind == kind, let due = row.due(duty), isInPeriod(due) else { return nil }
            return judge(done(row), due: due)
        }
        return counted(name, due, leftOut: [withdrawn(kind)])
    }

    // MARK: Work

    private func completion(_ name: RateName, of kind: TicketKind) -> Rate {
        let all = tickets.filter {
            $0.kind == kind
                && (isInPeriod($0.recordedAt) || $0.course.stateAtStart?.isOpen == true)
        }
        let done = all.count { $0.course.stateAtEnd?.isOpen == false }
        return Rate(
            name,
            done,
            of: all.count,
            leftOut: [withdrawn(kind)],
            goal: policy.goals[name]
        )
    }

    private var quality: Rate {
        let finished = finishedRepairs
        let held = finished.count { !$0.wasRedone(within: policy.qualityWindow) }
        return Rate(.repairQuality, held, of: finished.count, goal: policy.goals[.repairQuality])
    }

    private var rework: Rate {
        let finished = finishedRepairs
        let redone = finished.count { $0.wasRedone(within: policy.reworkWindow) }
        return Rate(.rework, redone, of: finished.count, goal: policy.goals[.rework])
    }

    private var firstTimeFix: Rate {
        let finished = finishedRepairs
        let fixed = finished.count {
            $0.course.arrivalCount <= 1 && $0.course.reopenedAt.isEmpty
                && $0.course.suspendedBeforeFinish == .zero
        }
        return Rate(.firstTimeFix, fixed, of: finished.count, goal: policy.goals[.firstTimeFix])
    }

    private var inquirySelfService: Rate {
        let all = recorded(.inquiry)
        let answered = all.count { !$0.course.hadPeople && $0.course.repliedAt != nil }
        return Rate(
            .inquirySelfService,
            answered,
            of: all.count,
            leftOut: [withdrawn(.inquiry)],
            goal: policy.goals[.inquirySelfService]
        )
    }

    // MARK: Complaints and visits

    private var validComplaints: Rate {
        let all = recorded(.complaint)
        let valid = all.filter { !$0.isInvalid }
        let reason = Words("判为无效", "judged invalid")
        return Rate(
            .validComplaints,
            valid.count,
            of: rows.householdCount,
            leftOut: [
                withdrawn(.complaint), Rate.LeftOut(reason: reason, count: all.count - valid.count),
            ],
            goal: policy.goals[.validComplaints]
        )
    }

    private var complaintVisits: Rate {
        let ended = tickets.filter { $0.kind == .complaint && isInPeriod($0.resolvedAt) }
        let visited = ended.count { !$0.visits.isEmpty }
        return Rate(
            .complaintVisits,
            visited,
            of: ended.count,
            goal: policy.goals[.complaintVisits]
        )
    }

    private var repairVisits: Rate {
        let finished = finishedRepairs
        let indoors = finished.filter(\.isIndoors)
        let visited = indoors.count { row in row.visits.contains(where: \.isByPerson) }
        let reason = Words("公共部位", "public places")
        return Rate(
            .repairVisits,
            visited,
            of: indoors.count,
            leftOut: [Rate.LeftOut(reason: reason, count: finished.count - indoors.count)],
            goal: policy.goals[.repairVisits]
        )
    }

    private var satisfaction: Rate {
        let rated = tickets.flatMap(\.visits).filter { isInPeriod($0.at) }
        let content = rated.count { $0.rating != .dissatisfied }
        return Rate(.satisfaction, content, of: rated.count, goal: policy.goals[.satisfaction])
    }
}
