import Testing

/// The guide that checks itself: every rule over every file, each fault with file and line.
@Suite struct TidyTests {
    @Test func `there are sources to look at`() {
        #expect(Project.swiftFiles.count { $0.isProgram } > 50)
    }

    @Test func `rooms import only what the table of rooms allows`() {
        report(Project.swiftFiles.flatMap(ImportRule.problems(in:)))
    }

    @Test func `the package description gives rooms only what the table allows`() throws {
        let description = try #require(Project.text("Package.swift"))
        #expect(description.contains("room(\"Tickets\""))
        report(ImportRule.problems(inPackage: description))
    }

    @Test func `files, functions, lines and parameter lists are short`() {
        report(Project.swiftFiles.flatMap(SizeRule.problems(in:)))
    }

    @Test func `banned constructs are nowhere`() {
        report(Project.swiftFiles.flatMap(BanRule.problems(in:)))
    }

    @Test func `SQL stands in the stores alone`() {
        report(Project.swiftFiles.flatMap(SQLRule.problems(in:)))
    }

    @Test func `what is visible outside its file is documented`() {
        report(Project.swiftFiles.flatMap(DocumentationRule.problems(in:)))
    }

    @Test func `files are named plainly and after their type`() {
        report(FileRule.oddNames(Project.paths))
        report(Project.swiftFiles.flatMap(FileRule.misnamed))
    }

    @Test func `no fixture, transcript or migration lies unused`() {
        report(FileRule.unusedFixtures(Project.paths, files: Project.swiftFiles))
        report(FileRule.unusedMigrations(Project.swiftFiles))
    }

    private func report(_ problems: [TidyProblem]) {
        for problem in problems { Issue.record("\(problem.description)") }
    }
}
