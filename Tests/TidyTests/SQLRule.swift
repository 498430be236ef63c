/// SQL stands in the two stores alone.
enum SQLRule {
    static func problems(in file: SourceFile) -> [TidyProblem] {
        let mayHold =
            !file.isProgram || file.room == "TicketStore"
            || file.path.hasPrefix("Sources/Messenger/MessengerStore/")
        guard !mayHold else { return [] }
        let statement =
            #/
            \b(?:SELECT\s[\s\S]+\bFROM|INSERT\s+(?:OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET
            |DELETE\s+FROM|CREATE\s+(?:TABLE|INDEX|TRIGGER)|ALTER\s+TABLE|PRAGMA)\b
            /#
        return file.text.literals.compactMap { literal in
            let text = literal.text.replacing("\\n", with: " ")
            guard text.firstMatch(of: statement) != nil else { return nil }
            return file.problem(literal.line, "SQL outside the stores")
        }
    }
}
