import Testing
import Tickets

@testable import TicketStore

@Suite struct EstateTests {
    static let flat = Place(building: "3", unit: "2", room: "1502")
    static let shop = Place(building: "B", room: "101")

    /// Two flats, an owner, a manager with an account, a repair worker.
    static let sample = EstateImport(
        households: [flat, shop],
        people: [
            PersonRecord(
                key: "M1",
                name: "王经理",
                role: .customerServiceManager,
                shifts: [Shift(weekday: 1, startMinute: 480, endMinute: 1080)],
                accounts: [
                    PersonRecord.Account(
                        platform: StoreFixture.platform,
                        account: AccountID(rawValue: "boss")
                    )
                ]
            ),
            PersonRecord(key: "W1", name: "李师傅", role: .repairWorker, buildings: ["3"]),
            PersonRecord(
                key: "O1",
                name: "赵业主",
                role: .owner,
                phone: "13800000000",
                households: [flat]
            ),
        ]
    )

    private func seen(_ fixture: StoreFixture, key: String) async throws -> CaseFile {
        let seen = Seen<CaseFile>()
        try await fixture.record(StoreFixture.line("在", key: key))
        try await fixture.handle { _, file in
            seen.add(file)
            return Decision()
        }
        return try #require(seen.all.first)
    }

    @Test func `an estate comes back as it was imported, in its order`() async throws {
        let fixture = try StoreFixture()
        try await fixture.store.replaceEstate(Self.sample, at: StoreFixture.start)
        let people = try await fixture.store.people()
        #expect(people.map(\.key) == ["M1", "W1", "O1"])
        #expect(people[0].person.shifts == Self.sample.people[0].shifts)
        #expect(people[1].person.buildings == ["3"])
        #expect(people[2].households.map(\.place) == [Self.flat])
        #expect(try await fixture.store.households().map(\.place) == [Self.flat, Self.shop])
        #expect(try await fixture.store.accounts().map(\.personKey) == ["M1"])
        let file = try await seen(fixture, key: "1")
        #expect(file.roster.staff.map(\.name) == ["王经理", "李师傅"])
        #expect(file.estate.households(matching: Self.flat).map(\.place) == [Self.flat])
    }

    @Test func `a second import keeps ids, changes what changed, and ends what is gone`()
        async throws
    {
        let fixture = try StoreFixture()
        try await fixture.store.replaceEstate(Self.sample, at: StoreFixture.start)
        let before = try await fixture.store.people()
        _ = try await seen(fixture, key: "1")
        var next = Self.sample
        next.people.remove(at: 1)
        next.people[0].name = "王总"
        next.households = [Self.flat]
        let later = StoreFixture.start + .days(1)
        try await fixture.store.replaceEstate(next, at: later)
        let after = try await fixture.store.people()
        #expect(Set(after.map(\.person.id)) == Set(before.map(\.person.id)))
        #expect(after.first { $0.key == "W1" }?.endedAt == later)
        #expect(after.first { $0.key == "W1" }?.person.role == .guest)
        #expect(after.first { $0.key == "M1" }?.person.name == "王总")
        let file = try await seen(fixture, key: "2")
        #expect(file.roster.staff.map(\.name) == ["王总"])
        #expect(file.estate.households(matching: Self.shop).isEmpty)
        try await fixture.store.replaceEstate(Self.sample, at: later)
        #expect(try await fixture.store.people().map(\.person.id) == before.map(\.person.id))
    }

    @Test func `an import with one wrong flat changes nothing`() async throws {
        let fixture = try StoreFixture()
        try await fixture.store.replaceEstate(Self.sample, at: StoreFixture.start)
        var wrong = Self.sample
        wrong.people[0].name = "别人"
        wrong.people[2].households = [Place(building: "9", room: "9")]
        await #expect(throws: StoreError.self) {
            try await fixture.store.replaceEstate(wrong, at: StoreFixture.start)
        }
        #expect(try await fixture.store.people().map(\.person.name) == ["王经理", "李师傅", "赵业主"])
    }

    @Test func `a code makes the guest that person, with tickets, timers and flats`() async throws {
        let fixture = try StoreFixture()
        try await fixture.store.replaceEstate(Self.sample, at: StoreFixture.start)
        let expires = StoreFixture.start + .days(30)
        try await fixture.store.makeCodes(
            [NewCode(personKey: "O1", code: "FD7K3M9QXT")],
            at: StoreFixture.start,
            expires: expires
        )
        try await fixture.record(StoreFixture.line("漏水", key: "1"))
        try await fixture.handle(StoreFixture.openRepair)
        try await fixture.record(StoreFixture.line("我的码是 fd-7k3m-9qxt", key: "2"))
        let seenHolder = Seen<Person?>()
        try await fixture.handle { message, file in
            seenHolder.add(file.codeHolder)
            guard let holder = file.codeHolder, let id = file.conversation?.id else {
                return Decision()
            }
            return Decision(
                conversations: [
                    .bindAccount(id, message.sender.account, to: holder.id, code: "FD7K3M9QXT")
                ]
            )
        }
        #expect(seenHolder.all.map { $0?.name } == ["赵业主"])
        let file = try await seen(fixture, key: "3")
        #expect(file.sender.name == "赵业主")
        #expect(file.sender.role == .owner)
        #expect(file.households.map(\.place) == [Self.flat])
        #expect(file.ownerTickets.map(\.reporter) == [file.sender.id])
        #expect(file.conversation?.person == file.sender.id)
        #expect(try await fixture.store.codes().map(\.usedAt) == [StoreFixture.start])
        #expect(try await fixture.store.people(withGuests: true).count == 3)
    }

    @Test func `a code that was used or is too old names nobody`() async throws {
        let fixture = try StoreFixture()
        try await fixture.store.replaceEstate(Self.sample, at: StoreFixture.start)
        try await fixture.store.makeCodes(
            [NewCode(personKey: "O1", code: "FD7K3M9QXT")],
            at: StoreFixture.start - .days(2),
            expires: StoreFixture.start - .days(1)
        )
        try await fixture.record(StoreFixture.line("FD-7K3M-9QXT", key: "1"))
        let seenHolder = Seen<Person?>()
        try await fixture.handle { _, file in
            seenHolder.add(file.codeHolder)
            return Decision()
        }
        #expect(seenHolder.all == [nil])
        #expect(
            try fixture.column("SELECT count(*) FROM one_time_code WHERE hash LIKE '%7K3M%'")
                == ["0"]
        )
    }

    @Test func `an account can be bound before and after it wrote`() async throws {
        let fixture = try StoreFixture()
        try await fixture.store.replaceEstate(Self.sample, at: StoreFixture.start)
        #expect(try await seen(fixture, key: "1").sender.role == .guest)
        try await fixture.store.bindAccount(
            platform: StoreFixture.platform,
            account: AccountID(rawValue: "a1"),
            personKey: "W1",
            at: StoreFixture.start
        )
        let file = try await seen(fixture, key: "2")
        #expect(file.sender.role == .repairWorker)
        #expect(file.conversation?.person == file.sender.id)
        await #expect(throws: StoreError(.missingRow, "person X")) {
            try await fixture.store.bindAccount(
                platform: StoreFixture.platform,
                account: AccountID(rawValue: "a1"),
                personKey: "X",
                at: StoreFixture.start
            )
        }
    }

    @Test func `a flat that the desk bound stays through an import`() async throws {
        let fixture = try StoreFixture()
        try await fixture.store.replaceEstate(Self.sample, at: StoreFixture.start)
        try await fixture.record(StoreFixture.line("绑定", key: "1"))
        try await fixture.handle { _, file in
            let flats = file.estate.households(matching: Self.flat)
            return Decision(
                conversations: [
                    .bindHousehold(file.sender.id, flats[0].id),
                    .speak(file.sender.id, language: "en"),
                ]
            )
        }
        try await fixture.store.replaceEstate(Self.sample, at: StoreFixture.start)
        let file = try await seen(fixture, key: "2")
        #expect(file.households.map(\.place) == [Self.flat])
        #expect(file.sender.language == "en")
    }

    @Test func `who has no chat is called by name at the desk`() async throws {
        let fixture = try StoreFixture()
        try await fixture.store.setStaffChat(desk: StoreFixture.desk)
        try await fixture.store.replaceEstate(Self.sample, at: StoreFixture.start)
        try await fixture.record(StoreFixture.line("在", from: "boss", key: "1"))
        try await fixture.handle { _, file in
            Decision(effects: file.roster.staff.map { Effect(.person($0.id), .ping, "看") })
        }
        #expect(
            try fixture.column("SELECT chat || ' ' || text FROM outbox ORDER BY id")
                == ["boss 看", "-100 @李师傅 看"]
        )
    }
}
