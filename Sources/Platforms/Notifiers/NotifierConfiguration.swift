package import Tickets

/// Where a notifier writes, and how it shows who it is.
package struct NotifierConfiguration: Sendable {
    /// The channel's name in our own records.
    package var platform: PlatformID
    /// Whose group it is.
    package var kind: NotifierKind
    /// The full address; whoever knows it may write there.
    package var address: PlatformSecret
    /// The key for signing; nil where the group asks for none.
    package var key: PlatformSecret?
    /// What every message begins with: some groups let in only messages with a certain word.
    package var prefix: String
    /// Whether everybody of the group is called by name.
    package var callsAll: Bool

    /// Takes the parts; see the properties.
    package init(
        platform: PlatformID,
        kind: NotifierKind,
        address: PlatformSecret,
        key: PlatformSecret? = nil
    ) {
        self.platform = platform
        self.kind = kind
        self.address = address
        self.key = key
        prefix = "[FrontDesk]"
        callsAll = false
    }

    /// A text without the secrets, should a service repeat them.
    func cleaned(_ text: String) -> String {
        let short = String(address.removed(from: text).prefix(Self.detailLengthMax))
        return key?.removed(from: short) ?? short
    }

    private static let detailLengthMax = 200
}
