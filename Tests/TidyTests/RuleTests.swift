import Testing

/// Every rule must find a breach, or the tidy test is a comfort and no check.
@Suite struct RuleTests {
    private func file(_ source: String, at path: String = "Sources/Pipeline/A.swift") -> SourceFile
    {
        SourceFile(path: path, source: source)
    }

    @Test func `comments and literals are cut out of the code`() {
        let text = SwiftText(
            #"""
            let a = "x \(b("y)")) // z" // try! one
            /* two /* nested */ */ let c = """
                SELECT \"\"\" "quoted"
                """ + #"raw " \"# + d
            """#
        )
        #expect(
            text.code.map { $0.replacing(" ", with: "") } == [
                #"leta="""#, #"letc="#, "", #"""+""+d"#,
            ]
        )
        #expect(text.comments.map(\.line) == [1, 2])
        #expect(text.literals.map(\.line).sorted() == [1, 1, 2, 4])
    }

    @Test(arguments: [
        ("Dialogue", "import Foundation"), ("Tickets", "import Dialogue"),
        ("Messenger", "package import Tickets"), ("Rulebook", "internal import TicketStore"),
        ("Reporting", "import Foundation"), ("Cellar", "import Tickets"),
    ])
    func `a forbidden import is found`(room: String, line: String) {
        let source = file("\n" + line, at: "Sources/\(room)/A.swift")
        #expect(ImportRule.problems(in: source).count == 1)
    }

    @Test func `an allowed import is left alone`() {
        let source = file("@preconcurrency import Foundation\npackage import Tickets")
        #expect(ImportRule.problems(in: source) == [])
    }

    @Test func `a forbidden dependency in the package description is found`() {
        let description = """
            room("Tickets", [yams]),
            room(
                "Dialogue",
                ["Tickets", "TicketStore"]
            ),
            """
        #expect(
            ImportRule.problems(inPackage: description).map(\.description) == [
                "Package.swift:1: Tickets must not depend on Yams",
                "Package.swift:2: Dialogue must not depend on TicketStore",
            ]
        )
    }

    @Test func `long files, lines, functions and parameter lists are found`() {
        let long = "func a() {\n" + String(repeating: "    b()\n", count: 70) + "}\n"
        let many = "func a(_ b: Int, c: (Int, Int), d: [Int: Int], e: Int, f: Int) -> Int { 1 }\n"
        let wide = "let a = " + String(repeating: "1 + ", count: 30) + "1\n"
        let literal = "let a = \"" + String(repeating: "b", count: 120) + "\"\n"
        let comment = "/// " + String(repeating: "b", count: 160) + "\n"
        let tall = String(repeating: "\n", count: 401)
        for source in [long, many, wide, comment, tall] {
            #expect(SizeRule.problems(in: file(source)).count == 1, "\(source.prefix(40))")
        }
        #expect(SizeRule.problems(in: file(literal)) == [])
        let table = "func a(_ b: Int, c: Int, d: Int, e: Int, in db: Database) {}\n"
        #expect(SizeRule.problems(in: file(table)) == [])
        #expect(SizeRule.problems(in: file("func a(_ b: Int, c: Int, d: Int, e: Int)\n")) == [])
    }

    @Test(arguments: [
        "try! a()", "a as! B", "fatalError()", "Task.detached {}",
        "final class A: @unchecked Sendable",
        "nonisolated(unsafe) var a", "try? a()", "// TO" + "DO: later", "struct QueueManager {",
        "enum DefaultClock {",
    ])
    func `a banned construct is found`(line: String) {
        #expect(BanRule.problems(in: file(line)).count == 1)
    }

    @Test(arguments: ["await a()", "Date()", "Int.random(in: 1...2)", "print(1)"])
    func `what decisions must not do is found in their rooms alone`(line: String) {
        #expect(BanRule.problems(in: file(line, at: "Sources/Dialogue/A.swift")).count == 1)
        #expect(BanRule.problems(in: file(line)).isEmpty)
    }

    @Test func `a default in the state machine is found`() {
        let source = file("switch a {\ndefault: b\n}", at: "Sources/Tickets/TicketMachine.swift")
        #expect(BanRule.problems(in: source).map(\.line) == [2])
    }

    @Test func `words in comments and literals are no construct`() {
        let source = file("// try! fatalError\nlet a = \"try! fatalError() as! b\"")
        #expect(BanRule.problems(in: source) == [])
    }

    @Test func `SQL outside the stores is found`() {
        let source = "let a = \"SELECT id\\nFROM ticket\"\nlet b = \"DELETE FROM inbox\""
        #expect(SQLRule.problems(in: file(source)).map(\.line) == [1, 2])
        #expect(SQLRule.problems(in: file(source, at: "Sources/TicketStore/A.swift")) == [])
        #expect(SQLRule.problems(in: file("let a = \"please SELECT one\"")) == [])
    }

    @Test func `a package declaration without a comment or with a long one is found`() {
        let long = "/// " + String(repeating: "a", count: 151) + "\n@MainActor\npackage func b()"
        #expect(DocumentationRule.problems(in: file("package struct A {")).count == 1)
        #expect(DocumentationRule.problems(in: file(long)).count == 1)
        #expect(DocumentationRule.problems(in: file("/// Is.\npackage var a = 1")) == [])
        #expect(DocumentationRule.problems(in: file("package init(a: Int) {")) == [])
    }

    @Test func `odd and wrong names and unused files are found`() {
        #expect(FileRule.oddNames(["Tests/a b.swift", "Tests/物业.csv"]).count == 2)
        #expect(FileRule.misnamed(file("struct B {}")).count == 1)
        #expect(FileRule.misnamed(file("struct A: Hashable {}")) == [])
        let test = file("let a = \"estate\"", at: "Tests/RulebookTests/A.swift")
        let paths = ["Tests/RulebookTests/Fixtures/estate/a.csv", "Tests/A/Fixtures/b.json"]
        #expect(FileRule.unusedFixtures(paths, files: [test]).map(\.path) == [paths[1]])
        let migration = file("struct V1 {}", at: "Sources/TicketStore/Migrations/V1.swift")
        #expect(FileRule.unusedMigrations([migration]).count == 1)
    }
}
