/// Who may import whom: the table of the rooms, and the modules of others that each needs.
enum ImportRule {
    /// Modules that every room from layer 2 on may use beside its own row, `Dialogue` and `Reporting` excepted.
    ///
    /// Decision 0006 tells why. `Darwin` is what `Glibc` is called on a developer's Mac.
    static let system: Set<String> = [
        "Foundation", "FoundationEssentials", "Glibc", "Darwin", "Synchronization", "Dispatch",
    ]

    /// The rooms without any system module: they compile in a moment and cannot do I/O.
    static let pure: Set<String> = ["Tickets", "KeywordMatching", "Dialogue", "Reporting"]

    /// The table: what each room may import of ours and of others.
    ///
    /// A package's module counts as that package: `HTTPTypes` and `NIOCore` are Hummingbird's vocabulary, `CoreMetrics`
    /// is Metrics', `UnixSignals` is ServiceLifecycle's. That `Rulebook` hands words to `KeywordMatching` is decision 0009.
    static let allowed: [String: Set<String>] = [
        "CCurl": [],
        "CJSONC": [],
        "Tickets": [],
        "KeywordMatching": [],
        "Dialogue": ["Tickets", "KeywordMatching"],
        "Reporting": ["Tickets"],
        "Messaging": ["Tickets"],
        "TicketStore": ["Tickets", "GRDB", "Crypto"],
        "HTTPTransport": ["CCurl"],
        "JSONTree": ["CJSONC"],
        "Platforms": [
            "Messaging", "HTTPTransport", "JSONTree", "Tickets", "Crypto", "CryptoExtras",
        ],
        "Rulebook": ["Dialogue", "KeywordMatching", "Tickets", "Yams"],
        "Webhooks": ["Messaging", "Hummingbird", "Logging"],
        "Messenger": [
            "JSONTree", "Hummingbird", "HTTPTypes", "NIOCore", "GRDB", "Crypto", "CryptoExtras",
            "Logging", "ServiceLifecycle",
        ],
        "Pipeline": [
            "Dialogue", "Reporting", "TicketStore", "Messaging", "Tickets", "Logging", "Metrics",
            "CoreMetrics", "ServiceLifecycle",
        ],
        "Frontdesk": [
            "Dialogue", "Reporting", "HTTPTransport", "JSONTree", "KeywordMatching", "Messaging",
            "Messenger", "Pipeline", "Platforms", "Rulebook", "TicketStore", "Tickets", "Webhooks",
            "ArgumentParser", "Logging", "ServiceLifecycle", "UnixSignals",
        ],
    ]

    /// Every import of the program that the table does not allow.
    static func problems(in file: SourceFile) -> [TidyProblem] {
        guard file.isProgram else { return [] }
        guard let row = allowed[file.room] else {
            return [file.problem(1, "the room \(file.room) is not in the table of rooms")]
        }
        return imports(of: file).compactMap { line, module in
            if row.contains(module) { return nil }
            if system.contains(module), !pure.contains(file.room) { return nil }
            return file.problem(line, "\(file.room) must not import \(module)")
        }
    }

    /// Every dependency a room's entry in the package description has beyond the table.
    static func problems(inPackage description: String) -> [TidyProblem] {
        let entry = /room\(\s*"(\w+)",\s*\[([^\]]*)\]/
        let products = [
            "logging": "Logging", "metrics": "Metrics", "lifecycle": "ServiceLifecycle",
            "crypto": "Crypto", "cryptoExtras": "CryptoExtras", "grdb": "GRDB",
            "hummingbird": "Hummingbird", "yams": "Yams", "argumentParser": "ArgumentParser",
        ]
        return description.matches(of: entry).flatMap { match -> [TidyProblem] in
            let room = String(match.1)
            let line = description[..<match.range.lowerBound].count { $0 == "\n" } + 1
            let names = match.2.split { ", \n\t\"".contains($0) }.map(String.init)
            return names.map { products[$0] ?? $0 }
                .filter { allowed[room]?.contains($0) != true }
                .map {
                    TidyProblem(
                        path: "Package.swift",
                        line: line,
                        message: "\(room) must not depend on \($0)"
                    )
                }
        }
    }

    private static func imports(of file: SourceFile) -> [(Int, String)] {
        let pattern =
            #/
            ^\s*(?:@\w+(?:\(\w+\))?\s+)*(?:\w+\s+)?import\s+
            (?:(?:struct|class|enum|func|protocol|var|let|typealias)\s+)?(\w+)
            /#
        return file.text.code.enumerated().compactMap { index, code in
            guard code.contains("import "), let match = code.firstMatch(of: pattern) else {
                return nil
            }
            return (index + 1, String(match.1))
        }
    }
}
