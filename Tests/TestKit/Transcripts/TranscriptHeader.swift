package import Tickets

/// What a transcript sets before the conversation begins.
package struct TranscriptHeader: Sendable {
    /// Somebody the transcript brings along beside the estate.
    package struct Extra: Sendable {
        /// The name.
        package let name: String
        /// The role.
        package let role: Role
        /// The flat of an owner or tenant.
        package let home: Place?
        /// The phone number in digits; nil for none.
        package let phone: String?
    }

    /// What it shows, in a few words.
    package var title: String?
    /// The folder of the estate: `sample`, `none`, or a folder beside the transcripts.
    package var estate = "sample"
    /// When it begins.
    package var clock = Instant(ms: 1_795_399_200_000)
    /// When the desk is open: `always`, or `standard` for the hours of the default policy.
    package var hours = "always"
    /// Whether the desk keeps its day: morning list, duty log and the rest come by themselves.
    package var keepsDay = false
    /// Whether answers know the facts of the sample estate's office.
    package var hasFacts = false
    /// One-time codes that were printed, and whose each is.
    package var codes: [(name: String, code: String)] = []
    /// People beside the estate.
    package var extras: [Extra] = []
    /// Staff of the estate who have a chat with the bot although no line names them.
    package var reachable: [String] = []
    /// Recipients whose messages are not looked at.
    package var ignored: [String] = []
    /// The channel outside the chat; nil for none.
    package var notifier: String?
    /// Whether the desk has a group.
    package var hasDesk = true

    package init() {}
}
