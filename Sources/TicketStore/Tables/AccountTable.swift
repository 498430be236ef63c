import GRDB
import Tickets

/// Accounts on platforms and whose they are.
enum AccountTable {
    /// An account that wrote before or that the office named.
    struct Known {
        let row: Int64
        let person: Person
        let chat: String?
        let seenAt: Instant?
    }

    /// Adds the account of a person that just wrote, with its private chat when that is known.
    static func insert(
        _ account: AccountID,
        of person: PersonID,
        chat: (platform: PlatformID, own: String?),
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            INSERT INTO account (platform, account, person_id, chat, seen_at_ms, created_at_ms)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                chat.platform.rawValue, account.rawValue, person.rawValue, chat.own, now.rawValue,
                now.rawValue,
            ]
        )
    }

    /// Gives an account to a person, whosever it was; adds it when it is new.
    static func bind(
        _ account: AccountID,
        on platform: PlatformID,
        to person: PersonID,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            """
            INSERT INTO account (platform, account, person_id, created_at_ms) VALUES (?, ?, ?, ?)
            ON CONFLICT (platform, account) DO UPDATE SET person_id = excluded.person_id
            """,
            [platform.rawValue, account.rawValue, person.rawValue, now.rawValue]
        )
    }

    /// Notes where an account's private chat is, for one that is open before the person wrote.
    static func open(
        _ account: AccountID,
        on platform: PlatformID,
        chat: String,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            "UPDATE account SET chat = coalesce(chat, ?) WHERE platform = ? AND account = ?",
            [chat, platform.rawValue, account.rawValue]
        )
    }

    /// Notes where an account's private chat is and that it just wrote.
    static func see(
        _ row: Int64,
        chat: String?,
        at now: Instant,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            "UPDATE account SET chat = coalesce(?, chat), seen_at_ms = ? WHERE id = ?",
            [chat, now.rawValue, row]
        )
    }

    /// The private chat of the account with which a person wrote last, on any platform but one; nil when there is none.
    static func privateChat(
        of person: PersonID,
        notOn platform: PlatformID? = nil,
        _ session: SQLSession
    ) throws(StoreError) -> ChatAddress? {
        let row = try session.first(
            """
            SELECT platform, chat FROM account
            WHERE person_id = ? AND chat IS NOT NULL AND platform <> ?
            ORDER BY seen_at_ms DESC, id LIMIT 1
            """,
            [person.rawValue, platform?.rawValue ?? ""]
        )
        guard let row else { return nil }
        return ChatAddress(platform: try row.value(0), chat: row[1])
    }

    /// Gives every account of one person to another.
    static func move(
        from: PersonID,
        to person: PersonID,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            "UPDATE account SET person_id = ? WHERE person_id = ?",
            [person.rawValue, from.rawValue]
        )
    }

    /// Follows a chat that moved.
    static func move(
        _ chat: ChatAddress,
        to new: String,
        _ session: SQLSession
    ) throws(StoreError) {
        try session.run(
            "UPDATE account SET chat = ? WHERE platform = ? AND chat = ?",
            [new, chat.platform.rawValue, chat.chat]
        )
    }

    /// Every account, by platform and account.
    static func listing(_ session: SQLSession) throws(StoreError) -> [AccountListing] {
        var found: [AccountListing] = []
        let rows = try session.all(
            """
            SELECT account.platform, account.account, person.id, person.record_key, person.name,
                account.chat, account.seen_at_ms
            FROM account JOIN person ON person.id = account.person_id
            ORDER BY account.platform, account.account
            """
        )
        for row in rows {
            found.append(
                AccountListing(
                    platform: try row.value(0),
                    account: try row.value(1),
                    person: try row.value(2),
                    personKey: row[3],
                    name: row[4],
                    chat: row[5],
                    seenAt: row.instantIfAny(6)
                )
            )
        }
        return found
    }
}
