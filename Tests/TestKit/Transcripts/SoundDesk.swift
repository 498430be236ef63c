import Reporting
package import TicketStore
package import Tickets

/// What must be true of a desk whatever was said and done in it; each transcript ends with it.
package struct SoundDesk {
    private let store: TicketStore
    private let now: Instant
    private let calendar = DeskCalendar.standard
    private let names = ReportNames(topics: [:], calendar: .standard)

    package init(_ store: TicketStore, at now: Instant) {
        self.store = store
        self.now = now
    }

    /// What is not as it must be, one line each.
    package func faults() async throws -> [String] {
        let month = Period(.month, containing: calendar.localTime(of: now).dayNumber)
        let months = [month.previous.previous, month.previous, month, month.next]
        let rows = try await store.reportRows(of: months, calendar: calendar, at: now)
        let packs = rows.map { PeriodReport($0, policy: ReportPolicy(), names: names) }
        var faults = try await store.checkIntegrity() + ratesAboveOne(packs)
        faults += try await miscounts(packs)
        let numbers = Set(rows.flatMap { $0.tickets.map(\.number) })
        for number in numbers.sorted(by: { "\($0)" < "\($1)" }) {
            guard let story = try await store.story(of: number) else {
                faults.append("\(number) has no story")
                continue
            }
            faults += illegalMoves(story) + earlyPromises(story.ticket)
            let visits = story.visits.map(\.visit.at)
            if visits != visits.sorted() { faults.append("\(number): visits out of order") }
        }
        return faults
    }

    private func ratesAboveOne(_ packs: [PeriodReport]) -> [String] {
        packs.flatMap { pack in
            pack.rates.filter { $0.name != .validComplaints && $0.numerator > $0.denominator }
                .map { "\(pack.period.name) \($0.name): \($0.numerator) of \($0.denominator)" }
        }
    }

    /// Months that do not hand over what they leave open, or count other than the tickets do.
    private func miscounts(_ packs: [PeriodReport]) async throws -> [String] {
        let status = try await store.status()
        var faults: [String] = []
        for kind in TicketKind.allCases {
            let figures = packs.map { PackFigures($0, kind) }
            let counted = figures.compactMap(\.recorded).reduce(0, +)
            if counted != status.ticketCount(of: kind) {
                faults.append(
                    "\(kind): packs count \(counted), there are \(status.ticketCount(of: kind))"
                )
            }
            let open = status.tickets.filter { $0.kind == kind && $0.state.isOpen }
                .reduce(0) { $0 + $1.count }
            if figures.last?.carriedIn != open {
                faults.append("\(kind): \(open) are open, \(figures) hand over another number")
            }
            for (this, next) in zip(figures, figures.dropFirst()) where this.open != next.carriedIn
            {
                faults.append("\(kind): \(this) leaves other than \(next) takes over")
            }
        }
        return faults
    }

    /// Steps of a ticket's history that the machine does not know, and notes that claim another state.
    private func illegalMoves(_ story: TicketStory) -> [String] {
        var state = TicketStateName.draft
        var faults: [String] = []
        for line in story.lines {
            let event = line.event ?? (state == .draft ? .record : nil)
            let isLegal =
                event.map { event in
                    TicketMachine.moves.contains {
                        $0.state == state && $0.event == event && $0.next == line.state
                    }
                } ?? (line.state == state)
            if !isLegal {
                faults.append(
                    "\(story.ticket.number): \(state) \(event.map { "\($0)" } ?? "note") \(line.state)"
                )
            }
            state = line.state
        }
        if state != story.ticket.state.name {
            faults.append("\(story.ticket.number) is \(story.ticket.state.name), told \(state)")
        }
        return faults
    }

    private func earlyPromises(_ ticket: Ticket) -> [String] {
        (ticket.formerDeadlines + ticket.deadlines)
            .filter { $0.due < $0.basis || $0.basis < ticket.recordedAt }
            .map { "\(ticket.number): \($0.duty) is due before it was counted from" }
    }
}
