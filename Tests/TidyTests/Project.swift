import Foundation

/// The files of the project as they lie on disk.
enum Project {
    /// The top folder, found from this file.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Every file under `Sources` and `Tests`, as paths from the top.
    static let paths: [String] = ["Sources", "Tests", "intents", "deploy"].flatMap(files).sorted()

    /// Every Swift file under `Sources` and `Tests`.
    static let swiftFiles: [SourceFile] = paths.filter { $0.hasSuffix(".swift") }.compactMap {
        content($0).map(SourceFile.init)
    }

    /// The text of a file; nil when it is none.
    static func text(_ path: String) -> String? { content(path)?.source }

    private static func content(_ path: String) -> (path: String, source: String)? {
        guard
            let data = FileManager.default.contents(atPath: root.appendingPathComponent(path).path),
            let source = String(data: data, encoding: .utf8)
        else { return nil }
        return (path, source)
    }

    private static func files(under folder: String) -> [String] {
        let base = root.appendingPathComponent(folder).path
        guard let walk = FileManager.default.enumerator(atPath: base) else { return [] }
        return walk.compactMap { entry in
            guard let name = entry as? String, !name.contains("__pycache__") else { return nil }
            var isFolder: ObjCBool = false
            let path = base + "/" + name
            let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
            return exists && !isFolder.boolValue ? folder + "/" + name : nil
        }
    }
}
