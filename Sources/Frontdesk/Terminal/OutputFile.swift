import Foundation

/// Files that a command makes where its user asked for them.
enum OutputFile {
    /// Writes a text, whole or not at all.
    ///
    /// - Parameters:
    ///   - text: what the file holds.
    ///   - path: where; its folder must be there.
    /// - Throws: `CommandFailure` that says what is in the way.
    static func write(_ text: String, to path: String) throws {
        let url = URL(fileURLWithPath: path)
        let folder = url.deletingLastPathComponent().path
        guard FileManager.default.fileExists(atPath: folder) else {
            throw CommandFailure(
                .cannotCreate,
                "没有文件夹 \(folder)，请先建立。/ There is no folder \(folder); please make it first."
            )
        }
        do {
            try Data(text.utf8).write(to: url, options: .atomic)
        } catch {
            throw CommandFailure(
                .cannotCreate,
                "\(path) 写不了：看权限和磁盘。/ \(path) cannot be written; look at its rights and the disk."
            )
        }
    }
}
