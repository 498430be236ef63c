import Testing
import Tickets

@testable import Dialogue

@Suite("The table of verbs")
struct VerbTableTests {
    @Test("every verb stands in it once, and every word means one verb")
    func table() {
        #expect(StaffCommand.table.map(\.verb) == StaffCommand.Verb.allCases)
        let words = StaffCommand.table.flatMap(\.words)
        #expect(Set(words).count == words.count)
        #expect(words.allSatisfy { $0 == $0.lowercased() && !$0.isEmpty })
        #expect(StaffCommand.table.allSatisfy { !$0.words.isEmpty })
    }

    @Test("every word is read as its verb")
    func words() {
        for entry in StaffCommand.table where entry.verb != .stage {
            for word in entry.words {
                #expect(StaffCommand(word)?.verb == entry.verb, "\(word)")
            }
        }
        for stage in Stage.allCases {
            for word in stage.words { #expect(StaffCommand(word)?.stage == stage, "\(word)") }
        }
    }

    private static let read: [(String, StaffCommand.Verb, String?, Int, String)] = [
        ("接单 BX-20261123-001", .accept, "BX-20261123-001", 0, ""),
        (
            "派单 BX-20261123-001、BX-20261123-002 bx20261123003 李工", .dispatch, "BX-20261123-001", 2,
            "李工"
        ),
        ("BX-20261123-001 完工 已换垫圈", .finish, "BX-20261123-001", 0, "已换垫圈"),
        ("撤销 BX-20261123-001 BX-20261123-002", .cancel, "BX-20261123-001", 0, "BX-20261123-002"),
        ("撤回", .undo, nil, 0, ""),
        ("撤回 TZ-20261123-001 改期", .withdrawNotice, "TZ-20261123-001", 0, "改期"),
        ("/done all dry", .finish, nil, 0, "all dry"),
        ("下雨了", .rained, nil, 0, ""),
        ("四方验收 FX-20261123-001 开发商 合格", .joint, "FX-20261123-001", 0, "开发商 合格"),
    ]

    @Test(
        "numbers stand before or behind the verb, several only where many can be meant",
        arguments: read
    )
    func reading(
        _ text: String,
        _ verb: StaffCommand.Verb,
        _ number: String?,
        _ others: Int,
        _ argument: String
    ) throws {
        let command = try #require(StaffCommand(text))
        #expect(command.verb == verb)
        #expect(command.number.map { "\($0)" } == number)
        #expect(command.others.count == others)
        #expect(command.argument == argument)
        #expect(command.singles.count == (number == nil ? 0 : others + 1))
    }

    @Test("ordinary sentences are no commands", arguments: ["下雨了，阳台又漏", "找到了", "今天下午来", "为什么停水"])
    func sentences(_ text: String) {
        #expect(StaffCommand(text) == nil)
    }

    @Test(
        "help names every verb, and to each role just those it may use or ask for",
        arguments: ["zh", "en"]
    )
    func help(_ language: String) throws {
        let book = try ShippedRules.catalogue().texts.text(.helpBook, in: language, [:])
        let all = verbs(in: book, language)
        // The words that staff are shown as buttons where they are needed stand in the book as well.
        #expect(Set(StaffCommand.Verb.allCases).subtracting(all) == [])
        for role in Role.allCases where role.isStaff {
            let lines = Turn.help(book, for: role, in: language).joined(separator: "\n")
            let shown = verbs(in: lines, language)
            let may = Set(StaffCommand.Verb.allCases.filter { Turn.mayUse($0, role) })
            #expect(shown == may, "\(role.rawValue)")
        }
    }

    private func verbs(in lines: String, _ language: String) -> Set<StaffCommand.Verb> {
        let colon: Character = language == "en" ? ":" : "："
        var found: Set<StaffCommand.Verb> = []
        for line in lines.split(separator: "\n") {
            guard let end = line.firstIndex(of: colon) else { continue }
            for phrase in line[line.index(after: end)...].split(separator: " · ") {
                if let verb = StaffCommand.verb(beginning: phrase) { found.insert(verb) }
            }
        }
        return found
    }
}
