package import Tickets

extension TicketStore {
    /// Files of a platform that are to be fetched, those that failed least first.
    package func pendingFetches(
        platform: PlatformID,
        limit: Int
    ) async throws(StoreError) -> [(attachment: AttachmentID, file: FileReference)] {
        let found = try await read { session throws(StoreError) in
            try AttachmentTable.pending(platform, limit: limit, session)
        }
        return found
    }

    /// Keeps the bytes of a fetched file: first the file under its checksum, safe on the disk, then the row.
    ///
    /// - Parameters:
    ///   - attachment: the row.
    ///   - bytes: at most `Limits.attachmentBytesMax`.
    /// - Throws: `StoreError` with code `fileRefused` when there are too many bytes, `ioFailed` when the disk fails.
    package func keep(attachment: AttachmentID, bytes: [UInt8]) async throws(StoreError) {
        guard bytes.count <= Limits.attachmentBytesMax else {
            throw StoreError(.fileRefused, "\(bytes.count) bytes")
        }
        let hash = try await FileKeeper.keep(bytes, in: location.files)
        try await write { session throws(StoreError) in
            try AttachmentTable.keep(attachment, hash: hash, byteCount: bytes.count, session)
        }
    }

    /// Notes that a file could not be fetched; messages that wait for it then go without.
    ///
    /// - Parameters:
    ///   - attachment: the row.
    ///   - reason: why, for operators.
    ///   - isFinal: whether no further attempt makes sense; else the file is gone after
    ///     `Limits.handleAttemptsMax` attempts.
    /// - Throws: `StoreError` when the database fails.
    package func giveUp(
        attachment: AttachmentID,
        reason: String,
        isFinal: Bool = true
    ) async throws(StoreError) {
        try await write { session throws(StoreError) in
            try AttachmentTable.fail(attachment, reason: reason, isFinal: isFinal, session)
        }
    }
}
