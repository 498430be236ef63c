import Foundation

/// Keeps files under their checksum, so that the same bytes are kept once and a damaged file is noticed.
enum FileKeeper {
    /// The queue on which disk work is done, so that nobody else's turn is held up.
    static let queue = DispatchQueue(label: "frontdesk.files")

    /// Where the bytes with a checksum lie: `ab/cdef…` under the folder of files.
    static func path(of hash: String, in folder: String) -> String {
        "\(folder)/\(hash.prefix(2))/\(hash.dropFirst(2))"
    }

    /// Writes bytes and waits until they are on the disk.
    ///
    /// The file appears under its name whole or not at all: it is written beside it, synced, then renamed.
    ///
    /// - Returns: the checksum.
    static func keep(_ bytes: [UInt8], in folder: String) async throws(StoreError) -> String {
        let result: Result<String, StoreError> = await withCheckedContinuation { continuation in
            queue.async {
                continuation.resume(
                    returning: Result { () throws(StoreError) in
                        let hash = Checksum.of(bytes)
                        try write(bytes, to: path(of: hash, in: folder))
                        return hash
                    }
                )
            }
        }
        return try result.get()
    }

    private static func write(_ bytes: [UInt8], to path: String) throws(StoreError) {
        let folder = (path as NSString).deletingLastPathComponent
        guard !FileManager.default.fileExists(atPath: path) else { return }
        do {
            try FileManager.default.createDirectory(
                atPath: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
            let draft = path + ".part"
            try Data(bytes).write(to: URL(fileURLWithPath: draft))
            try sync(draft)
            guard rename(draft, path) == 0 else { throw StoreError(.ioFailed, path) }
            try sync(folder)
            try sync((folder as NSString).deletingLastPathComponent)
        } catch {
            throw (error as? StoreError) ?? StoreError(.ioFailed, path)
        }
    }

    private static func sync(_ path: String) throws(StoreError) {
        let opened = open(path, O_RDONLY | O_CLOEXEC)
        guard opened >= 0 else { throw StoreError(.ioFailed, path) }
        defer { close(opened) }
        guard fsync(opened) == 0 else { throw StoreError(.ioFailed, path) }
    }
}
