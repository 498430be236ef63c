import Dispatch
import Foundation
import Synchronization

/// The rule files of a folder, read as text.
struct RuleFolder {
    private let folder: URL
    private let problems: ProblemList
    private let digest = RuleDigest()

    init(path: String, problems: ProblemList) {
        folder = URL(fileURLWithPath: path, isDirectory: true)
        self.problems = problems
    }

    /// Files that must be there and be YAML, in their order; nil, and a problem told, for one that is not.
    func documents(_ names: [String]) -> [YAMLEntry?] {
        documents(names, beside: {}).0
    }

    /// The same, and beside it what else is to be read: they are parsed side by side, for that is half of the work of loading.
    func documents<Reading: Sendable>(
        _ names: [String],
        beside other: @Sendable () -> Reading
    ) -> ([YAMLEntry?], Reading) {
        let texts = names.map { text(of: $0) }
        let (nodes, reading) = SideBySide.run({ Self.parsed(texts) }, other)
        let entries = names.enumerated().map { position, name in
            nodes[position].flatMap { YAMLEntry.document($0, file: name, problems: problems) }
        }
        return (entries, reading)
    }

    /// The texts that are there, as YAML, by position.
    private static func parsed(_ texts: [String?]) -> [Int: Result<YAMLNode?, any Error>] {
        let parsed = Mutex<[Int: Result<YAMLNode?, any Error>]>([:])
        DispatchQueue.concurrentPerform(iterations: texts.count) { position in
            guard let text = texts[position] else { return }
            let nodes = Result { try YAMLNode.parse(text) }
            parsed.withLock { $0[position] = nodes }
        }
        return parsed.withLock(\.self)
    }

    /// The text of a file that must be there; nil, and a problem told, when it cannot be read.
    func text(of file: String) -> String? {
        let text: String
        do {
            text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
        } catch {
            problems.add("the file cannot be read", at: (file, 1))
            return nil
        }
        guard text.utf8.count <= Self.fileBytesMax else {
            problems.add("the file is longer than \(Self.fileBytesMax) bytes", at: (file, 1))
            return nil
        }
        digest.add(file)
        digest.add(text)
        return text
    }

    /// Names what was read so far: the same for the same files with the same words.
    var version: String { digest.text }

    /// The names of the files under a folder, without their ending, in order.
    func names(in subfolder: String) -> [String] {
        let path = folder.appendingPathComponent(subfolder).path
        let files: [String]
        do {
            files = try FileManager.default.contentsOfDirectory(atPath: path)
        } catch {
            problems.add("the folder cannot be read", at: (subfolder, 1))
            return []
        }
        return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
    }

    /// Whether a folder is there.
    func has(_ subfolder: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appendingPathComponent(subfolder).path)
    }

    /// A rule file is words; a larger one is a mistake.
    private static let fileBytesMax = 1_000_000
}
