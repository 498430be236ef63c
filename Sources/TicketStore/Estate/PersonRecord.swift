package import Tickets

/// A person as the office's files have them.
package struct PersonRecord: Hashable, Sendable {
    /// An account on a platform.
    package struct Account: Hashable, Sendable {
        /// The platform.
        package let platform: PlatformID
        /// The account on it.
        package let account: AccountID
        /// The private chat with the bot that is open already; nil until the person writes.
        package let chat: String?

        package init(platform: PlatformID, account: AccountID, chat: String? = nil) {
            self.platform = platform
            self.account = account
            self.chat = chat
        }
    }

    /// The key that stays the same from import to import.
    package let key: String
    /// The name.
    package var name: String
    /// The role.
    package var role: Role
    /// The phone number in digits; nil when unknown.
    package var phone: String?
    /// The buildings in the person's charge; empty means all.
    package var buildings: [String]
    /// When the person works; empty means always.
    package var shifts: [Shift]
    /// The key of who stands in for the person; nil for nobody.
    package var deputy: String?
    /// When the person is away, with the key of who stands in.
    package var absences: [AbsenceRecord]
    /// The flats the person lives in or owns.
    package var households: [Place]
    /// The accounts known from the files.
    package var accounts: [Account]

    package init(
        key: String,
        name: String,
        role: Role,
        phone: String? = nil,
        buildings: [String] = [],
        shifts: [Shift] = [],
        deputy: String? = nil,
        absences: [AbsenceRecord] = [],
        households: [Place] = [],
        accounts: [Account] = []
    ) {
        self.key = key
        self.name = name
        self.role = role
        self.phone = phone
        self.buildings = buildings
        self.shifts = shifts
        self.deputy = deputy
        self.absences = absences
        self.households = households
        self.accounts = accounts
    }
}
