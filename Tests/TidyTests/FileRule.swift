/// How files are named, and that each is used.
enum FileRule {
    /// Files that hold several small types, or none; a transaction's file extends the store by its verb.
    static let unnamed: Set<String> = ["Identifiers", "main", "Package"]

    /// Odd characters in the names of files.
    static func oddNames(_ paths: [String]) -> [TidyProblem] {
        paths.compactMap { path in
            let isPlain = path.allSatisfy {
                $0.isASCII && ($0.isLetter || $0.isNumber || "/._-+@".contains($0))
            }
            guard !isPlain else { return nil }
            return TidyProblem(path: path, line: 1, message: "an odd character in the name")
        }
    }

    /// Files of the program that declare no type of their name.
    static func misnamed(_ file: SourceFile) -> [TidyProblem] {
        guard file.isProgram, !file.name.contains("+"), !unnamed.contains(file.name),
            !file.path.contains("/Transactions/")
        else { return [] }
        let kinds = ["struct", "class", "enum", "actor", "protocol", "typealias"]
        let declares = file.text.code.contains { code in
            guard code.contains(file.name) else { return false }
            let words = code.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.map(String.init)
            return zip(words, words.dropFirst()).contains {
                kinds.contains($0.0) && $0.1 == file.name
            }
        }
        return declares ? [] : [file.problem(1, "no type called \(file.name) in the file")]
    }

    /// Fixtures that no test of their room names, by their own name or that of a folder above them.
    static func unusedFixtures(_ paths: [String], files: [SourceFile]) -> [TidyProblem] {
        paths.compactMap { path in
            let parts = path.split(separator: "/").map(String.init)
            guard parts.count > 3, parts[0] == "Tests", !path.hasSuffix(".swift"),
                let top = parts.firstIndex(of: "Fixtures") ?? parts.firstIndex(of: "Transcripts")
            else { return nil }
            if parts[top] == "Transcripts", !path.hasSuffix(".chat"), parts.last != "README.md" {
                return TidyProblem(path: path, line: 1, message: "no transcript ends like this")
            }
            let names = parts[top] == "Transcripts" ? ["Transcripts"] : Array(parts[(top + 1)...])
            let isUsed = files.contains { file in
                file.path.hasPrefix("Tests/")
                    && file.text.literals.contains { literal in
                        names.contains { literal.text.contains($0) }
                    }
            }
            guard !isUsed else { return nil }
            return TidyProblem(path: path, line: 1, message: "no test uses this fixture")
        }
    }

    /// Migrations that nothing registers; `Migration001+Approvals` is registered as `Migration001.approvals`.
    static func unusedMigrations(_ files: [SourceFile]) -> [TidyProblem] {
        files.filter { $0.isProgram && $0.path.contains("/Migrations/") }.compactMap { file in
            let parts = file.name.split(separator: "+")
            let member = parts.dropFirst().map { $0.prefix(1).lowercased() + $0.dropFirst() }
            let name = ([String(parts[0])] + member).joined(separator: ".")
            let isUsed = files.contains { other in
                other.path != file.path && other.isProgram && other.room == file.room
                    && other.text.code.contains { $0.contains(name) }
            }
            return isUsed ? nil : file.problem(1, "nothing registers this migration")
        }
    }
}
