package import Tickets

extension TicketStore {
    /// Keeps one-time codes, as hashes, until they are used or expire.
    ///
    /// - Parameters:
    ///   - codes: the codes with the keys of their people.
    ///   - now: the moment.
    ///   - expires: when they are good no more.
    /// - Throws: `StoreError` with code `missingRow` when a person was not imported; then none is kept.
    package func makeCodes(
        _ codes: [NewCode],
        at now: Instant,
        expires: Instant
    ) async throws(StoreError) {
        try await write { session throws(StoreError) in
            for code in codes {
                guard let person = try PersonTable.id(ofKey: code.personKey, session) else {
                    throw StoreError(.missingRow, "person \(code.personKey)")
                }
                try CodeTable.insert(
                    hash: Checksum.of(code.code),
                    person: person,
                    at: now,
                    expires: expires,
                    session
                )
            }
        }
    }

    /// Every one-time code that was made, newest first; the codes themselves are not kept.
    package func codes() async throws(StoreError) -> [CodeListing] {
        try await read { session throws(StoreError) in try CodeTable.listing(session) }
    }
}
