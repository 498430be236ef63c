package import Tickets

/// A message as tests write it.
package enum Letter {
    /// A text of a person in their own chat.
    ///
    /// - Parameters:
    ///   - text: the words.
    ///   - name: who writes; also the account and the chat.
    ///   - key: what makes it the same message when told again.
    ///   - platform: the platform's name.
    /// - Returns: the message.
    package static func text(
        _ text: String,
        from name: String,
        key: String,
        platform: String = "fake"
    ) -> InboundMessage {
        let id = PlatformID(rawValue: platform)
        return InboundMessage(
            identity: MessageIdentity(platform: id, chat: name, key: key),
            update: key,
            chat: ChatAddress(platform: id, chat: name),
            message: PlatformMessageID(rawValue: key),
            sender: Sender(account: AccountID(rawValue: name), name: name),
            sentAt: Instant(ms: 1_795_399_200_000),
            content: .text(text)
        )
    }
}
