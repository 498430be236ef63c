import Foundation
import GRDB
import Synchronization
import Testing
import Tickets

@testable import TicketStore

/// What owners and staff do is asked of the store through indexes, however many tickets lie behind it.
///
/// SQLite plans without statistics here (nothing runs ANALYZE), so a plan depends on the schema alone, and the plans of
/// this small store are those of a desk of ten years.
@Suite struct QueryPlanTests {
    /// Tables that do not grow with the age of the desk, subqueries, and what functions give.
    private static let small: Set = [
        "json_each", "staff_chat", "meta", "cursor", "absence", "person", "household", "residence",
        "named", "text", "urgent", "absorbed", "CONSTANT",
    ]
    /// Indexes of what is open, asked for or waits: few rows whatever lies behind them.
    private static let open: Set = [
        "ticket_unended", "ticket_unassigned", "ticket_awaiting", "inbox_waiting", "inbox_urgent",
        "inbox_waiting_chat", "outbox_waiting", "outbox_leased", "outbox_card", "visit_open",
        "commitment_open",
        "conversation_waiting", "attachment_pending", "approval_open", "ticket_due_moment",
        "timer_due",
    ]
    /// Indexes of which one entry stands for a good part of all tickets.
    private static let coarse: Set = ["ticket_kind_state", "ticket_ended"]

    /// The SQL that a connection runs.
    private final class Record: Sendable {
        private let statements = Mutex<Set<String>>([])

        var all: [String] { statements.withLock { $0.sorted() } }

        func listen(to db: Database) {
            db.trace { event in
                if case .statement(let statement) = event { self.take(statement.sql) }
            }
        }

        private func take(_ sql: String) {
            let kinds = ["SELECT", "INSERT", "UPDATE", "DELETE", "WITH"]
            let text = sql.drop(while: \.isWhitespace)
            guard kinds.contains(where: { text.hasPrefix($0) }) else { return }
            statements.withLock { _ = $0.insert(sql) }
        }
    }

    private static let lists = [
        "今日", "超时", "超时 3栋", "待派", "待派 漏水", "找 漏水", "找 上个月 漏水", "找 今天", "找 业主",
        "找 3-2-1502", "找 3-1502", "找 1502", "找 001", "找 3-2-1502 漏水", "找 13900001502",
        "找 维修工", "我的", "交接班", "回访", "收到 全部", "帮助", "撤回",
    ]
    private static let said = [
        "厨房漏水", "3-2-1502", "电梯困人了", "我要投诉保安态度差", "到哪一步了", "催一下", "取消", "你好",
        "物业费怎么交", "转人工", "还是漏", "停水了吗", "还有，阳台灯也坏了", "满意",
    ]

    /// What stands in the way of a plan that costs the same at a million tickets; nil when nothing does.
    private static func fault(of step: String) -> String? {
        let words = step.split(separator: " ").map(String.init)
        let index = words.firstIndex(of: "INDEX").map { words[words.index(after: $0)] }
        if let index, coarse.contains(index) { return "walks the coarse index \(index)" }
        guard words.count > 1, words[0] == "SCAN" else { return nil }
        if words[1] == "ticket_words" {
            return step.contains(":M") ? nil : "walks all words"
        }
        if small.contains(words[1]) || words[1].hasPrefix("(") { return nil }
        if let index, open.contains(index) { return nil }
        return "walks \(words[1])"
    }

    private static func faults(_ statements: [String], _ fixture: StoreFixture) throws -> [String] {
        try fixture.store.pool.read { db in
            try statements.flatMap { sql in
                let plan = try db.makeStatement(sql: "EXPLAIN QUERY PLAN \(sql)")
                // A plan is made without values.
                plan.setUncheckedArguments([])
                return try Row.fetchAll(plan).compactMap { row in
                    let step: String = row["detail"]
                    return Self.fault(of: step).map { "\($0): \(step)\n\(sql)" }
                }
            }
        }
    }

    @Test func `turns, lists, searches and the sweep never walk all tickets, messages or history`()
        async throws
    {
        let desk = try await RealDesk()
        let record = Record()
        let pool = desk.fixture.store.pool
        try await pool.write { record.listen(to: $0) }
        try await pool.read { record.listen(to: $0) }
        var now = StoreFixture.start
        for words in Self.said {
            try await desk.say(words, as: "owner", at: now)
            now = now + .seconds(40)
        }
        for role in RealDesk.roles {
            for words in Self.lists { try await desk.say(words, as: role.rawValue, at: now) }
        }
        try await desk.say("今日", as: "front_desk", in: StoreFixture.desk, at: now)
        for hours in [0, 1, 3, 14, 24, 26, 48, 72, 200, 800] {
            try await desk.sweep(at: now + .hours(hours))
        }
        try await pool.write { $0.trace(options: []) }
        try await pool.read { $0.trace(options: []) }

        #expect(record.all.count > 100)
        #expect(record.all.contains { $0.contains("min(max(not_before_at_ms") })
        let faults = try Self.faults(record.all, desk.fixture)
        #expect(faults == [], "\(faults.joined(separator: "\n"))")
        #expect(
            try desk.fixture.column("SELECT name FROM sqlite_schema WHERE name LIKE 'sqlite_stat%'")
                == []
        )
    }

    @Test func `what triggers do is found by index`() throws {
        let fixture = try StoreFixture()
        var statements: [String] = []
        for trigger in try fixture.column("SELECT sql FROM sqlite_schema WHERE type = 'trigger'") {
            guard let begin = trigger.range(of: "BEGIN"),
                let end = trigger.range(of: "END", options: .backwards)
            else { continue }
            let body = trigger[begin.upperBound..<end.lowerBound]
                .replacing(/\b(new|old)\.\w+/, with: "?")
            statements += body.split(separator: ";").map(String.init)
                .filter { !$0.contains("RAISE") && $0.contains { !$0.isWhitespace } }
        }
        #expect(statements.count > 4)
        #expect(try Self.faults(statements, fixture) == [])
    }
}
