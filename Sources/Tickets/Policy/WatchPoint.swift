/// A moment at which somebody is told about a promise: before it breaks, or after.
package struct WatchPoint: Hashable, Sendable {
    /// What is done.
    package enum Action: Hashable, Sendable {
        /// Who has the ticket is warned.
        case warnHandler
        /// The desk is warned.
        case warnDesk
        /// A step of the ladder is taken.
        case climb(EscalationStep)
    }

    /// What names a point among those of its ticket, put together only when it is asked for.
    package enum Name: Hashable, Sendable {
        /// A warning about a duty's promise of a round.
        case warning(String, Deadline.Duty, round: Int)
        /// A step of a ladder, for a promise of a round; of a step that repeats also which time, from 0.
        case step(String, Int, round: Int, time: Int?)
        /// A key as it was kept.
        case kept(String)
    }

    private let name: Name
    /// When.
    package fileprivate(set) var moment: Instant
    /// The duty that is not done.
    package let duty: Deadline.Duty
    /// What is done.
    package let action: Action

    package init(_ name: Name, moment: Instant, duty: Deadline.Duty, action: Action) {
        self.name = name
        self.moment = moment
        self.duty = duty
        self.action = action
    }

    /// Names it among those of its ticket; each is taken once.
    package var key: String {
        switch name {
        case .warning(let warning, let duty, let round): "\(warning)/\(duty.rawValue)/\(round)"
        case .step(let ladder, let step, let round, nil): "\(ladder)/\(step)/\(round)"
        case .step(let ladder, let step, let round, let time?):
            "\(ladder)/\(step)/\(round)/\(time)"
        case .kept(let key): key
        }
    }
}

extension DeskPolicy {
    /// What will be told about a ticket as long as nothing happens, the earliest first.
    ///
    /// Nothing about duties that are done, about tickets that ended, and about a finish whose clock stands still. A step
    /// that repeats is there with its next time only, so that a stop of a day makes no flood.
    ///
    /// - Parameters:
    ///   - ticket: the ticket.
    ///   - taken: keys of what was told already.
    ///   - now: the moment.
    /// - Returns: points in the order of their moments, warnings of promises that are broken left out.
    package func watchPoints(
        of ticket: Ticket,
        taken: Set<String>,
        at now: Instant
    ) -> [WatchPoint] {
        guard !ticket.state.isFinal else { return [] }
        var points: [WatchPoint] = []
        for promise in ticket.deadlines where promise.isOpen && !isStill(promise, ticket) {
            points += warnings(of: promise).filter { promise.due > now || $0.moment > now }
        }
        let subject = ticket.ladder
        let ladder = ladders[subject] ?? EscalationLadder([])
        for (index, step) in ladder.steps.enumerated() {
            guard let promise = ticket.deadline(step.duty), promise.isOpen,
                !isStill(promise, ticket)
            else { continue }
            let moment = moment(of: step, promise)
            let past = (taken: taken, now: now)
            points.append(point(step, (subject.rawValue, index, promise.round), moment, past))
        }
        if ladder.waitsForOpening {
            for index in points.indices {
                let moment = points[index].moment
                points[index].moment = calendar.nextOpening(from: moment) ?? moment
            }
        }
        if !taken.isEmpty { points.removeAll { taken.contains($0.key) } }
        return Self.ordered(points)
    }

    /// By moment; of equal moments the one named first.
    private static func ordered(_ points: [WatchPoint]) -> [WatchPoint] {
        var ordered: [WatchPoint] = []
        ordered.reserveCapacity(points.count)
        for point in points {
            let later = ordered.firstIndex { $0.moment > point.moment }
            ordered.insert(point, at: later ?? ordered.count)
        }
        return ordered
    }

    private func isStill(_ promise: Deadline, _ ticket: Ticket) -> Bool {
        guard promise.duty == .finish, case .suspended(_, let reason, _, _) = ticket.state else {
            return false
        }
        return reason.stopsFinishClock
    }

    private func moment(of step: EscalationStep, _ promise: Deadline) -> Instant {
        switch step.moment {
        case .after(let limit):
            let moment = calendar.moment(after: limit, from: promise.basis)
            return calendar.adding(promise.suspended, to: moment, on: promise.clock)
        case .overdue(let limit): return calendar.moment(after: limit, from: promise.due)
        }
    }

    /// A step as a point; one that repeats is counted on from the times it was taken.
    private func point(
        _ step: EscalationStep,
        _ place: (ladder: String, step: Int, round: Int),
        _ moment: Instant,
        _ past: (taken: Set<String>, now: Instant)
    ) -> WatchPoint {
        let (ladder, index, round) = place
        let once = WatchPoint(
            .step(ladder, index, round: round, time: nil),
            moment: moment,
            duty: step.duty,
            action: .climb(step)
        )
        guard let every = step.every, every > .zero else { return once }
        let key = once.key
        let times = past.taken.compactMap { taken -> Int? in
            guard taken.hasPrefix(key + "/") else { return nil }
            return Int(taken.dropFirst(key.count + 1))
        }
        var next = (times.max() ?? -1) + 1
        let missed = past.now - moment
        if missed > .zero {
            next = max(next, Int(missed.wholeMilliseconds / every.wholeMilliseconds))
        }
        return WatchPoint(
            .step(ladder, index, round: round, time: next),
            moment: moment + .milliseconds(Int64(next) * every.wholeMilliseconds),
            duty: step.duty,
            action: .climb(step)
        )
    }

    private func warnings(of promise: Deadline) -> [WatchPoint] {
        let whole = calendar.elapsed(from: promise.basis, to: promise.due, on: promise.clock)
        let span = whole - promise.suspended
        guard span >= pings.warnFrom else { return [] }
        let shares: [(Int, String, WatchPoint.Action)] = [
            (pings.warnHandlerAt, "warn", .warnHandler), (pings.warnDeskAt, "warn_desk", .warnDesk),
        ]
        return shares.map { share, name, action in
            let part = Duration.milliseconds(span.wholeMilliseconds * Int64(share) / 100)
            return WatchPoint(
                .warning(name, promise.duty, round: promise.round),
                moment: calendar.adding(
                    part + promise.suspended,
                    to: promise.basis,
                    on: promise.clock
                ),
                duty: promise.duty,
                action: action
            )
        }
    }
}
