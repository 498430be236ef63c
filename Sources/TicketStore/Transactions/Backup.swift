import Foundation
import GRDB
import Tickets

extension TicketStore {
    /// Writes a whole, compact copy of the database; attachment files are not in it.
    ///
    /// It is written by the connection that writes: SQLite cannot copy generated columns over one that only reads.
    ///
    /// - Parameter path: a file that does not exist yet.
    /// - Throws: `StoreError` with code `cannotOpen` when the file exists, `full` or `ioFailed` when the disk fails.
    package func backup(to path: String) async throws(StoreError) {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw StoreError(.cannotOpen, "\(path) exists")
        }
        let result: Result<Void, StoreError> = await withCheckedContinuation { continuation in
            pool.asyncWriteWithoutTransaction { db in
                continuation.resume(
                    returning: Result { () throws(StoreError) in
                        try DatabaseFile.copy(to: path, SQLSession(db: db, probe: nil))
                    }
                )
            }
        }
        try result.get()
    }

    /// Looks for damage: pages, keys, archive checksums, and kept files that are missing.
    ///
    /// - Returns: what is wrong, one line a fault; empty when all is well.
    package func checkIntegrity() async throws(StoreError) -> [String] {
        let folder = location.files
        return try await read { session throws(StoreError) in
            var faults = try DatabaseFile.faults(session)
            if let fault = try HistoryTable.firstBreak(session) { faults.append(fault) }
            if let fault = try AuditTable.firstBreak(session) { faults.append(fault) }
            try ArchiveTable.walk(session) { ticket, story, hash in
                if Checksum.of(story) != hash {
                    faults.append("archive: story of ticket \(ticket.rawValue) was changed")
                }
            }
            for hash in try AttachmentTable.hashes(session) {
                let path = FileKeeper.path(of: hash, in: folder)
                if !FileManager.default.fileExists(atPath: path) {
                    faults.append("files: \(path) is missing")
                }
            }
            return faults
        }
    }
}
