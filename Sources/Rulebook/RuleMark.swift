import Foundation

/// A cheap mark of files: it changes when one is written, added or taken away.
package enum RuleMark {
    /// The mark of folders and files.
    ///
    /// - Parameter paths: folders with all that lies in them, and single files; what is missing counts as such.
    /// - Returns: the mark. Cost: one look at the folder entry of each file, nothing is read.
    package static func of(_ paths: [String]) -> String {
        let digest = RuleDigest()
        for path in paths {
            digest.add(path)
            add(path, to: digest)
            guard let inside = FileManager.default.enumerator(atPath: path) else { continue }
            let names = inside.compactMap { $0 as? String }.filter { name in
                [".yaml", ".tsv"].contains { name.hasSuffix($0) }
            }
            for name in names.sorted() {
                digest.add(name)
                add(path + "/" + name, to: digest)
            }
        }
        return digest.text
    }

    private static func add(_ path: String, to digest: RuleDigest) {
        var entry = stat()
        guard stat(path, &entry) == 0 else { return digest.add("missing") }
        // The time of a folder changes with what editors leave beside a file.
        guard entry.st_mode & S_IFMT != S_IFDIR else { return }
        let time = entry.st_mtim
        digest.add("\(time.tv_sec) \(time.tv_nsec) \(entry.st_size) \(entry.st_ino)")
    }
}
