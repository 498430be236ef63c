import Tickets

extension ReportRow {
    /// Whether it is in a home.
    var isIndoors: Bool { place.room != nil }

    /// When somebody had it: took it, went there, did it, or answered it.
    var takenAt: Instant? {
        [course.acceptedAt, course.onSiteAt, course.firstFinishedAt, course.repliedAt]
            .compactMap { $0 }.min()
    }

    /// When the owner had the first answer; work done and told counts as one.
    var answeredAt: Instant? {
        [course.repliedAt, course.firstFinishedAt].compactMap { $0 }.min()
    }

    /// When the matter was settled: the work done, or the answer given; nil while it is open.
    var resolvedAt: Instant? {
        course.firstFinishedAt ?? (course.state.isOpen ? nil : course.repliedAt)
    }

    /// Whether the work was refused or reported again within a time after it was first done.
    func wasRedone(within window: Duration) -> Bool {
        guard let finished = course.firstFinishedAt else { return false }
        let last = finished + window
        let rounds = course.reopenedAt + (repeatedAt.map { [$0] } ?? [])
        return rounds.contains { $0 >= finished && $0 <= last }
    }

    /// The promise that is broken at a moment, and since when; nil when none is.
    func overdue(at moment: Instant) -> (duty: Deadline.Duty, since: Instant)? {
        let open: [(Deadline.Duty, Instant?)] = [
            (.accept, takenAt), (.onSite, course.onSiteAt ?? course.firstFinishedAt),
            (.reply, answeredAt), (.finish, course.finishedAt),
        ]
        return open.compactMap { duty, done -> (Deadline.Duty, Instant)? in
            guard let due = due(duty), due <= moment, done.map({ $0 > moment }) ?? true else {
                return nil
            }
            return (duty, due)
        }.min { $0.1 < $1.1 }
    }

    /// Whether the limit to finish, or to reply where nothing is to be finished, was kept; nil while it runs or without one.
    func isKept(at now: Instant) -> Bool? {
        let done = kind == .inquiry || kind == .suggestion ? answeredAt : resolvedAt
        guard let due = due(.finish) ?? due(.reply) else { return nil }
        if let done { return done <= due }
        return due > now ? nil : false
    }
}
