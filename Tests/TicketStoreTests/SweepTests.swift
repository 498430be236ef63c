import Testing
import Tickets

@testable import TicketStore

@Suite struct SweepTests {
    private static let due = StoreFixture.start + .minutes(10)

    /// A store in which a timer of the first conversation is due ten minutes after the start.
    private func armed(_ changes: [TimerRule] = [.draftSilence]) async throws -> StoreFixture {
        let fixture = try StoreFixture()
        try await fixture.record(StoreFixture.line("漏水", key: "1"))
        try await fixture.handle { _, file in
            guard let id = file.conversation?.id else { return Decision() }
            return Decision(
                timers: changes.map {
                    .set($0, .conversation(id), person: nil, step: 0, due: Self.due)
                }
            )
        }
        return fixture
    }

    private func sweep(
        _ fixture: StoreFixture,
        at now: Instant,
        limit: Int = 9,
        _ decide: @escaping @Sendable (DueTimer, CaseFile) -> Decision
    ) async throws -> SweepOutcome {
        try await fixture.store.sweepDue(
            limit: limit,
            at: now,
            calendar: StoreFixture.calendar,
            decide: { timer, file, _ in decide(timer, file) }
        )
    }

    @Sendable private static func remind(_ timer: DueTimer, _ file: CaseFile) -> Decision {
        guard let id = file.conversation?.id else { return Decision() }
        return Decision(effects: [Effect(.conversation(id), .ask, "还在吗 \(timer.step)")])
    }

    @Test func `a timer is handled once, when it is due`() async throws {
        let fixture = try await armed()
        #expect(try await fixture.store.nextDue() == Self.due)
        #expect(try await sweep(fixture, at: StoreFixture.start, Self.remind).handled == 0)
        let seen = Seen<(DueTimer, CaseFile)>()
        let late = Self.due + .days(1)
        let outcome = try await sweep(fixture, at: late) { timer, file in
            seen.add((timer, file))
            return Self.remind(timer, file)
        }
        #expect(outcome == SweepOutcome(handled: 1, effects: 1))
        #expect(seen.all[0].0.due == Self.due)
        #expect(seen.all[0].1.origin == .timer)
        #expect(seen.all[0].1.owner?.name == "人a1")
        #expect(try await sweep(fixture, at: late, Self.remind).handled == 0)
        #expect(try await fixture.drain(at: late) == ["还在吗 0"])
    }

    @Test
    func `a timer that is set again replaces the one before, and one that is cancelled is gone`()
        async throws
    {
        let fixture = try await armed([.draftSilence, .draftSilence, .handoffUnattended])
        #expect(
            try fixture.column("SELECT rule FROM timer") == ["draft_silence", "handoff_unattended"]
        )
        try await fixture.record(StoreFixture.line("好", key: "2"))
        try await fixture.handle { _, file in
            guard let id = file.conversation?.id else { return Decision() }
            return Decision(timers: [.cancel(.draftSilence, .conversation(id), person: nil)])
        }
        #expect(try fixture.column("SELECT rule FROM timer") == ["handoff_unattended"])
        try await fixture.record(StoreFixture.line("好", key: "3"))
        try await fixture.handle { _, file in
            guard let id = file.conversation?.id else { return Decision() }
            return Decision(timers: [.cancelAll(.conversation(id))])
        }
        #expect(try fixture.column("SELECT rule FROM timer").isEmpty)
    }

    @Test func `a timer that sets itself anew runs again, under a key of its own`() async throws {
        let fixture = try await armed()
        for step in 0...2 {
            let outcome = try await sweep(fixture, at: Self.due) { timer, file in
                guard let id = file.conversation?.id else { return Decision() }
                return Decision(
                    timers: [
                        .set(
                            timer.rule,
                            .conversation(id),
                            person: nil,
                            step: timer.step + 1,
                            due: Self.due
                        )
                    ],
                    effects: Self.remind(timer, file).effects
                )
            }
            #expect(outcome.handled == 1, "step \(step)")
            #expect(outcome.remaining)
        }
        #expect(
            try await fixture.drain(at: Self.due) == ["还在吗 0", "还在吗 1", "还在吗 2"]
        )
    }

    @Test func `a timer that always fails is dropped after five attempts, the others go on`()
        async throws
    {
        let fixture = try await armed([.draftSilence, .handoffUnattended])
        try await fixture.store.setStaffChat(desk: StoreFixture.desk)
        var handled = 0
        var dropped = 0
        for _ in 1...5 {
            let outcome = try await sweep(fixture, at: Self.due) { timer, file in
                guard timer.rule == .draftSilence else { return Self.remind(timer, file) }
                return Decision(tickets: [.attach(.opened(3), AttachmentID(rawValue: 1))])
            }
            handled += outcome.handled
            dropped += outcome.quarantined
        }
        #expect(handled == 1)
        #expect(dropped == 1)
        #expect(try fixture.column("SELECT count(*) FROM timer") == ["0"])
        #expect(try await fixture.drain(at: Self.due).count == 2)
    }

    @Test func `an alarm that still calls a person is in that person's case file`() async throws {
        let fixture = try StoreFixture()
        try await fixture.store.replaceEstate(EstateTests.sample, at: StoreFixture.start)
        try await fixture.record(StoreFixture.line("煤气", key: "1"))
        try await fixture.handle { message, file in
            var decision = StoreFixture.openRepair(message, file)
            decision.timers = file.roster.staff.map {
                .set(.alarmRepeat, .ticket(.opened(0)), person: $0.id, step: 0, due: Self.due)
            }
            return decision
        }
        let seen = Seen<CaseFile>()
        try await fixture.record(StoreFixture.line("收到", from: "boss", key: "1"))
        try await fixture.handle { _, file in
            seen.add(file)
            return Decision(
                timers: [
                    .cancel(
                        .alarmRepeat,
                        .ticket(.existing(file.alarms[0].id)),
                        person: file.sender.id
                    )
                ]
            )
        }
        #expect(seen.all.map(\.sender.role) == [.customerServiceManager])
        #expect(seen.all[0].alarms.map(\.number.sequence) == [1])
        #expect(
            try fixture.column(
                "SELECT name FROM timer JOIN person ON person.id = timer.person_id"
            ) == ["李师傅"]
        )
    }
}
