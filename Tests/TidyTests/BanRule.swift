/// Constructs that nobody may use, or nobody outside a list.
enum BanRule {
    /// Wrappers of C libraries that share a pointer; each proves in a comment why that is safe.
    static let uncheckedAllowed: Set<String> = ["Sources/HTTPTransport/CurlLoop.swift"]

    /// The rooms that must decide alike whenever and wherever they run.
    static let decided: Set<String> = ["Tickets", "KeywordMatching", "Dialogue", "Reporting"]

    static func problems(in file: SourceFile) -> [TidyProblem] {
        var problems = file.find("try!", /\btry!/, "`try!` turns an error into a crash")
        problems += file.find("as!", /\bas!/, "`as!` turns a mistake into a crash")
        problems += file.find("fatalError", /\bfatalError\b/, "`fatalError` takes the desk down")
        problems += file.find(
            "Task.detached",
            /\bTask\.detached\b/,
            "`Task.detached` outlives its cause"
        )
        if !uncheckedAllowed.contains(file.path) {
            problems += file.find(
                "@unchecked",
                /@unchecked\s+Sendable/,
                "`@unchecked Sendable` outside the list"
            )
            problems += file.find(
                "nonisolated",
                /nonisolated\(unsafe\)/,
                "`nonisolated(unsafe)` outside the list"
            )
        }
        if file.isProgram {
            problems += file.find("try?", /\btry\?/, "`try?` drops the reason of an error")
        }
        return problems + impure(file) + defaults(file) + marks(file) + names(file)
    }

    private static func impure(_ file: SourceFile) -> [TidyProblem] {
        guard file.isProgram, decided.contains(file.room) else { return [] }
        return file.find("async", /\basync\b/, "decisions do not wait")
            + file.find("await", /\bawait\b/, "decisions do not wait")
            + file.find("Date(", /\bDate\(/, "decisions take the time as an argument")
            + file.find("UUID(", /\bUUID\(/, "decisions take names as arguments")
            + file.find(
                "lock.now",
                /\b\w*[cC]lock\.now\b/,
                "decisions take the time as an argument"
            )
            + file.find(
                ".random(",
                /\.random\((?!.*using:)/,
                "chance comes from a generator that is handed in"
            )
            + file.find("print(", /(?:^|[^\w.])print\(/, "decisions do not print")
    }

    private static func defaults(_ file: SourceFile) -> [TidyProblem] {
        guard file.isProgram, file.name.hasPrefix("TicketMachine") else { return [] }
        return file.find("default:", /^\s*default:/, "a `default:` hides a state nobody thought of")
    }

    /// Marks of unfinished work, put together here so that this file is none.
    private static func marks(_ file: SourceFile) -> [TidyProblem] {
        let words = ["FIX" + "ME", "TO" + "DO", "XX" + "X", "HA" + "CK"]
        return file.text.comments.compactMap { comment in
            let found = comment.text.split { !$0.isLetter }.contains { words.contains(String($0)) }
            return found ? file.problem(comment.line, "a mark of unfinished work") : nil
        }
    }

    /// Words that say nothing in the name of a type.
    private static func names(_ file: SourceFile) -> [TidyProblem] {
        let declaration =
            #/
            \b(?:struct|class|enum|actor|protocol)\s+
            (\w*(?:Manager|Helper|Utils?|Base|Impl|Service)|Default[A-Z]\w*)\b
            /#
        let words = ["Manager", "Helper", "Util", "Base", "Impl", "Service", "Default"]
        return file.text.code.enumerated().compactMap { index, code in
            guard words.contains(where: code.contains),
                let match = code.firstMatch(of: declaration)
            else { return nil }
            return file.problem(index + 1, "the name \(match.1) says nothing")
        }
    }
}
