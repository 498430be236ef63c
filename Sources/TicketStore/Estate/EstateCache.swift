import Synchronization
import Tickets

/// The roster and the flats of the revision read last, so that no message reads them again.
final class EstateCache: Sendable {
    /// What the cache holds.
    struct Content: Sendable {
        let revision: Int64
        let roster: Roster
        let estate: Estate
    }

    private let content = Mutex<Content?>(nil)

    /// The roster and the flats as they are in this transaction.
    func current(_ session: SQLSession) throws(StoreError) -> Content {
        let revision = try MetaTable.number(Self.revisionName, session)
        if let known = content.withLock({ $0 }), known.revision == revision { return known }
        let fresh = Content(
            revision: revision,
            roster: Roster(staff: try PersonTable.staff(session)),
            estate: Estate(households: try HouseholdTable.all(session))
        )
        content.withLock { $0 = fresh }
        return fresh
    }

    /// Says that people or flats changed.
    static func touch(_ session: SQLSession) throws(StoreError) {
        try MetaTable.count(revisionName, session)
    }

    private static let revisionName = "estate_revision"
}
