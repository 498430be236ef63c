/// What the composition root decides about a messenger.
package struct MessengerConfiguration: Sendable {
    /// The address to listen on.
    package var host = "127.0.0.1"
    /// The port to listen on, 0 to 65535; 0 lets the system choose.
    package var port = 8080
    /// The messenger's own SQLite file; its folder must exist.
    package var databasePath: String
    /// The folder of the attachments; it is made when missing.
    package var filesPath: String
    /// Whether one click logs in as any account; never on a network others reach.
    package var demo = false
    /// Whether strangers may make themselves an owner account.
    package var registration = true
    /// The bot's token, `<bot id>:<secret>`.
    package var botToken: String
    /// The name people see above the bot's messages.
    package var botName = "物业客服"
    /// The bot's user name on the Bot API.
    package var botUsername = "frontdesk_bot"
    /// Addresses of reverse proxies whose forwarding headers are believed.
    package var trustedProxies: Set<String> = []
    /// Whether sends are paced with 429 as the hosted service does.
    package var pacing = false

    /// Names the three things that have no default.
    package init(databasePath: String, filesPath: String, botToken: String) {
        self.databasePath = databasePath
        self.filesPath = filesPath
        self.botToken = botToken
    }
}
