internal import GRDB

/// The accounts: people of all roles, and the bot.
enum AccountTable {
    private static let columns = "id, login, name, role, subtitle, language"

    /// The account of this number.
    static func find(id: Int64, _ db: Database) throws -> Account? {
        try db.first("SELECT \(columns) FROM account WHERE id = ?", [id]).map(account)
    }

    /// The account of this login.
    static func find(login: String, _ db: Database) throws -> Account? {
        try db.first("SELECT \(columns) FROM account WHERE login = ?", [login]).map(account)
    }

    /// Every account of a person, by role and number.
    static func people(_ db: Database) throws -> [Account] {
        try db.rows("SELECT \(columns) FROM account WHERE role <> 'bot' ORDER BY role, id")
            .map(account)
    }

    /// Makes an account; the next free number is taken when none is given.
    static func insert(_ profile: AccountProfile, id: Int64?, at nowMs: Int64, _ db: Database)
        throws -> Int64
    {
        let number = try id ?? nextID(db)
        try db.run(
            """
            INSERT INTO account (id, login, name, role, subtitle, language, created_at_ms)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                number, profile.login, profile.name, profile.role.rawValue, profile.subtitle,
                profile.language.rawValue, nowMs,
            ]
        )
        return number
    }

    /// Changes everything but login, number and password.
    static func update(id: Int64, to profile: AccountProfile, _ db: Database) throws {
        try db.run(
            "UPDATE account SET name = ?, role = ?, subtitle = ?, language = ? WHERE id = ?",
            [
                profile.name, profile.role.rawValue, profile.subtitle, profile.language.rawValue,
                id,
            ]
        )
    }

    /// Changes the language of the pages.
    static func setLanguage(_ language: AccountLanguage, id: Int64, _ db: Database) throws {
        try db.run("UPDATE account SET language = ? WHERE id = ?", [language.rawValue, id])
    }

    /// Stores the hash of a password.
    static func setPasswordHash(_ hash: String, id: Int64, _ db: Database) throws {
        try db.run("UPDATE account SET password_hash = ? WHERE id = ?", [hash, id])
    }

    /// The account's number and the hash of its password, if it has one.
    static func passwordHash(login: String, _ db: Database) throws -> (id: Int64, hash: String)? {
        let row = try db.first(
            "SELECT id, password_hash FROM account WHERE login = ? AND password_hash IS NOT NULL",
            [login]
        )
        return row.map { ($0["id"], $0["password_hash"]) }
    }

    /// Numbers start at 10001, so that they are seen not to be room or ticket numbers.
    private static func nextID(_ db: Database) throws -> Int64 {
        let newest = try db.number("SELECT max(id) FROM account WHERE role <> 'bot'") ?? 10_000
        let next = newest + 1
        return try find(id: next, db) == nil ? next : next + 1
    }

    private static func account(_ row: Row) -> Account {
        Account(
            id: row["id"],
            login: row["login"],
            name: row["name"],
            role: AccountRole(rawValue: row["role"]) ?? .owner,
            subtitle: row["subtitle"],
            language: AccountLanguage(rawValue: row["language"]) ?? .zh
        )
    }
}
