internal import Crypto
internal import Dispatch
internal import Foundation

/// The files of attachments, each under the hash of its bytes, so that a repeat is stored once.
struct AttachmentFolder: Sendable {
    private let root: URL
    private let queue = DispatchQueue(label: "messenger.files")

    /// Opens the folder and makes it when missing, readable by its owner alone.
    ///
    /// - Throws: ``MessengerError/storage(_:)``.
    init(path: String) throws(MessengerError) {
        root = URL(fileURLWithPath: path, isDirectory: true)
        do {
            try FileManager.default.createDirectory(
                at: root,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw .storage("cannot make the files folder")
        }
    }

    /// Writes bytes and returns when they are on the disk; gives their hash.
    func store(_ bytes: [UInt8]) async throws(MessengerError) -> String {
        try await onQueue { try write(Data(bytes)) }
    }

    /// Reads the bytes of a hash.
    func load(_ hash: String) async throws(MessengerError) -> [UInt8] {
        try await onQueue { Array(try Data(contentsOf: url(of: hash))) }
    }

    private func onQueue<T: Sendable>(
        _ work: @escaping @Sendable () throws -> T
    ) async throws(MessengerError) -> T {
        let result: Result<T, MessengerError> = await withCheckedContinuation { continuation in
            queue.async {
                do {
                    continuation.resume(returning: .success(try work()))
                } catch {
                    continuation.resume(returning: .failure(.storage("file not accessible")))
                }
            }
        }
        return try result.get()
    }

    private func write(_ data: Data) throws -> String {
        let hash = SHA256.hash(data: data).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
        let target = url(of: hash)
        guard !FileManager.default.fileExists(atPath: target.path) else { return hash }
        try FileManager.default.createDirectory(
            at: target.deletingLastPathComponent(),
            withIntermediateDirectories: true
        )
        let draft = target.appendingPathExtension("\(UInt64.random(in: 0...UInt64.max))")
        try data.write(to: draft)
        let handle = try FileHandle(forUpdating: draft)
        try handle.synchronize()
        try handle.close()
        try FileManager.default.moveItem(at: draft, to: target)
        return hash
    }

    private func url(of hash: String) -> URL {
        root.appendingPathComponent(String(hash.prefix(2))).appendingPathComponent(hash)
    }
}
