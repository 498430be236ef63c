import ArgumentParser

/// `frontdesk account`: accounts of the messenger and one-time codes.
struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account",
        abstract: "账号和一次性绑定码。/ Accounts and one-time codes.",
        subcommands: [
            AccountAddCommand.self, AccountResetCommand.self, AccountCodeCommand.self,
            AccountBindCommand.self, AccountStaffCommand.self, AccountListCommand.self,
            AccountRoleCommand.self, AccountLogCommand.self,
        ]
    )
}
