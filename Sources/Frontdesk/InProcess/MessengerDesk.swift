import Messenger
import TicketStore
import Tickets

/// The office's staff in the messenger: the chats the bot may write to, and the desk's group.
struct MessengerDesk: Sendable {
    /// Somebody of the staff who has an account in the messenger.
    struct Member: Sendable {
        /// The account's number.
        let account: Int64
        /// The role in the office.
        let role: Role
    }

    /// The messenger.
    let messenger: Messenger
    /// The bot's store.
    let store: TicketStore
    /// The name of the messenger among the bot's platforms.
    let platform: PlatformID

    /// Opens a chat with the bot for each member, for a bot cannot write first, and the desk's group for all but managers.
    ///
    /// - Parameter members: the whole staff; may be repeated.
    /// - Throws: `MessengerError` or `StoreError`.
    func open(_ members: [Member]) async throws {
        for member in members {
            _ = try await messenger.openPrivateChat(account: member.account)
        }
        let group = try await messenger.createGroup(
            title: "客服前台 Front desk",
            members: members.filter { !$0.role.isManager }.map(\.account),
            forum: true
        )
        try await store.setStaffChat(desk: ChatAddress(platform: platform, chat: "\(group)"))
    }

    /// What an account of a person is to be; the login is the office's key of the person.
    static func profile(key: String, name: String, role: Role, homes: [Place]) -> AccountProfile {
        let page: AccountRole = !role.isStaff ? .owner : role.isManager ? .manager : .staff
        var profile = AccountProfile(login: key, name: name, role: page)
        profile.subtitle =
            role.isStaff ? role.chineseName : homes.map(\.roomLabel).joined(separator: "、")
        return profile
    }
}
