import Foundation
import Testing
import Tickets

@testable import TicketStore

/// A phone number stands whole nowhere but where somebody asked for it, and then a line of the audit log says so.
@Suite struct MaskingTests {
    private static let lists = [
        "今日", "超时", "待派", "我的", "找 漏水", "找 3-2-1502", "找 1502", "找 owner", "找 \(RealDesk.phone)",
        "交接班", "回访",
    ]

    /// What staff were sent and shows a whole number; messages of the owner's chat are the owner's own.
    private func shown(_ desk: RealDesk) throws -> [String] {
        try desk.fixture.column(
            """
            SELECT text FROM outbox WHERE chat <> 'owner'
                AND replace(replace(text, '-', ''), ' ', '') LIKE '%13900001502%'
            """
        )
    }

    private func told() async throws -> (desk: RealDesk, number: String, now: Instant) {
        let desk = try await RealDesk()
        let now = StoreFixture.start
        try await desk.say(
            "3-2-1502 厨房水管漏水，明天上午有人，电话139 0000 1502",
            as: "owner",
            at: now
        )
        let number = try #require(try desk.fixture.column("SELECT number FROM ticket").first)
        return (desk, number, now + .minutes(5))
    }

    @Test func `no list, search, card or ping shows a whole phone number`() async throws {
        let (desk, number, now) = try await told()
        for role in RealDesk.roles {
            for words in Self.lists + ["查看 \(number)", "时限 \(number)", "为什么 \(number)"] {
                try await desk.say(words, as: role.rawValue, at: now)
            }
        }
        for hours in [1, 3, 24, 30, 100] { try await desk.sweep(at: now + .hours(hours)) }
        let texts = try desk.fixture.column("SELECT text FROM outbox WHERE chat <> 'owner'")
        #expect(texts.count > 60 && texts.contains { $0.contains("139****1502") })
        #expect(try shown(desk) == [])
        #expect(
            try desk.fixture.column("SELECT count(*) FROM audit WHERE kind = 'phone_shown'") == [
                "0"
            ]
        )
    }

    @Test func `who asks is shown the number and is written down`() async throws {
        let (desk, number, now) = try await told()
        try await desk.say("派单 \(number) 维修工", as: "front_desk", at: now)
        try await desk.say("接单 \(number)", as: "repair_worker", at: now)
        #expect(try shown(desk) == [])
        try await desk.say("电话 \(number)", as: "repair_worker", at: now)
        #expect(try shown(desk).count == 1)
        #expect(
            try desk.fixture.column(
                "SELECT text FROM audit WHERE kind = 'phone_shown'"
            ) == [number]
        )
    }

    @Test func `an alarm shows the number to those it calls, and each is written down`()
        async throws
    {
        let desk = try await RealDesk()
        try await desk.say("厨房着火了，电话13900001502", as: "owner", at: StoreFixture.start)
        let called = try desk.fixture.column(
            "SELECT count(*) FROM outbox WHERE purpose = 'alarm' AND chat <> 'owner'"
        )
        #expect(try shown(desk).count == Int(called[0]) && called != ["0"])
        #expect(
            try desk.fixture.column("SELECT count(*) FROM audit WHERE kind = 'phone_shown'")
                == called
        )
    }
}
