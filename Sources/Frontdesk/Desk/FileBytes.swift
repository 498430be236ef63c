import Foundation

/// Reads files of our own for sending, without holding up a thread of the pool.
enum FileBytes {
    private static let queue = DispatchQueue(label: "frontdesk.files")

    /// The bytes of a file; nil when it cannot be read or is longer than the limit.
    static func read(_ path: String, _ limit: Int) async -> [UInt8]? {
        await withCheckedContinuation { continuation in
            queue.async {
                do {
                    let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
                    let data = try handle.read(upToCount: limit + 1) ?? Data()
                    try handle.close()
                    continuation.resume(returning: data.count <= limit ? Array(data) : nil)
                } catch {
                    // The adapter sends the words without the file and says so.
                    continuation.resume(returning: nil)
                }
            }
        }
    }

    /// Removes a file, or a folder with all that is in it; does nothing when it is not there.
    static func remove(_ path: String) {
        guard FileManager.default.fileExists(atPath: path) else { return }
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            // It is tried again with the next start.
        }
    }

    /// Writes a text into a file, its folder too; false when it cannot be written.
    static func write(_ text: String, _ path: String) -> Bool {
        let url = URL(fileURLWithPath: path)
        do {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(text.utf8).write(to: url)
            return true
        } catch {
            // The message goes without the file, under the report's title.
            return false
        }
    }
}
