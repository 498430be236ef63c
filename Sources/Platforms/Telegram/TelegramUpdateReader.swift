internal import JSONTree
internal import Tickets

/// Turns updates into messages.
///
/// **Source:** the object `Update` and those below it in https://core.telegram.org/bots/api (Bot
/// API 10.1, read 2026-11).
struct TelegramUpdateReader {
    /// The longest raw update that is kept.
    private static let rawByteCountMax = 64 << 10

    /// The platform's name in our own records.
    let platform: PlatformID
    /// The bot itself.
    let bot: TelegramBot
    /// The time of what carries none.
    let now: Instant

    /// Reads one update.
    ///
    /// - Parameters:
    ///   - update: The whole update.
    ///   - id: Its number.
    /// - Returns: The message, of unknown content where we cannot read it; nil for what the bot
    ///   itself caused, such as the notice that it opened a thread.
    func message(_ update: JSONValue, id: Int64) -> InboundMessage? {
        if let message = update["message"], isOwn(message) { return nil }
        if let message = update["message"] {
            return read(message, isEdit: false, update: update, id: id)
        }
        if let message = update["edited_message"] {
            return read(message, isEdit: true, update: update, id: id)
        }
        if let query = update["callback_query"], let message = press(query, update: id) {
            return message
        }
        let kind = update.objectValue?.keys.filter { $0 != "update_id" }.min() ?? "empty"
        return unknown(kind, update: update, id: id)
    }

    private func isOwn(_ message: JSONValue) -> Bool {
        message["from"]?["id"]?.integerValue == bot.id
    }

    private func read(
        _ message: JSONValue,
        isEdit: Bool,
        update: JSONValue,
        id: Int64
    ) -> InboundMessage {
        let kind = isEdit ? "edited_message" : "message"
        guard let number = message["message_id"]?.integerValue,
            let chat = message["chat"]?["id"]?.integerValue,
            let sender = sender(message["from"] ?? message["sender_chat"])
        else { return unknown(kind, update: update, id: id) }
        let editedAt = isEdit ? message["edit_date"]?.integerValue : nil
        let content = TelegramContentReader(bot: bot).content(message)
        return InboundMessage(
            identity: MessageIdentity(
                platform: platform,
                chat: String(chat),
                key: editedAt.map { "\(number)@\($0)" } ?? String(number)
            ),
            update: String(id),
            chat: ChatAddress(platform: platform, chat: String(chat), thread: thread(message)),
            message: PlatformMessageID(rawValue: String(number)),
            sender: sender,
            sentAt: instant(editedAt ?? message["date"]?.integerValue),
            content: content,
            isEdit: isEdit,
            replyTo: answered(message),
            raw: isUnknown(content) ? raw(update) : nil
        )
    }

    /// Reads a pressed button; nil where it carries no data, as those of games do.
    private func press(_ query: JSONValue, update: Int64) -> InboundMessage? {
        guard let id = query["id"]?.stringValue, let data = query["data"]?.stringValue,
            let sender = sender(query["from"])
        else { return nil }
        let message = query["message"]
        let chat = message?["chat"]?["id"]?.integerValue.map(String.init) ?? sender.account.rawValue
        let on = (message?["message_id"]?.integerValue).map {
            PlatformMessageID(rawValue: String($0))
        }
        return InboundMessage(
            identity: MessageIdentity(platform: platform, chat: chat, key: "callback:\(id)"),
            update: String(update),
            chat: ChatAddress(platform: platform, chat: chat, thread: message.flatMap(thread)),
            message: nil,
            sender: sender,
            sentAt: now,
            content: .callback(data: data, id: id, on: on)
        )
    }

    /// Keeps what cannot be read, under the chat or the account it names, if any.
    private func unknown(_ kind: String, update: JSONValue, id: Int64) -> InboundMessage {
        let body = update[kind]
        let sender = sender(body?["from"] ?? body?["user"])
        let chat = body?["chat"]?["id"]?.integerValue.map(String.init) ?? sender?.account.rawValue
        return InboundMessage(
            identity: MessageIdentity(platform: platform, chat: chat ?? "", key: "update:\(id)"),
            update: String(id),
            chat: ChatAddress(platform: platform, chat: chat ?? ""),
            message: nil,
            sender: sender ?? Sender(account: AccountID(rawValue: ""), name: ""),
            sentAt: instant(body?["date"]?.integerValue),
            content: .unknown(kind: kind),
            raw: raw(update)
        )
    }

    private func isUnknown(_ content: InboundMessage.Content) -> Bool {
        guard case .unknown = content else { return false }
        return true
    }

    private func raw(_ update: JSONValue) -> String? {
        let bytes = JSONWriter.bytes(update)
        return bytes.count <= Self.rawByteCountMax ? String(decoding: bytes, as: UTF8.self) : nil
    }

    /// The thread, in forums only: elsewhere the field names a chain of replies.
    private func thread(_ message: JSONValue) -> String? {
        guard message["is_topic_message"]?.boolValue == true else { return nil }
        return message["message_thread_id"]?.integerValue.map(String.init)
    }

    /// The message this one answers; a forum names the thread's opening where none was chosen.
    private func answered(_ message: JSONValue) -> PlatformMessageID? {
        guard let number = message["reply_to_message"]?["message_id"]?.integerValue,
            number != message["message_thread_id"]?.integerValue
        else { return nil }
        return PlatformMessageID(rawValue: String(number))
    }

    private func sender(_ user: JSONValue?) -> Sender? {
        guard let user, let id = user["id"]?.integerValue else { return nil }
        let names = [user["first_name"], user["last_name"], user["title"]]
        return Sender(
            account: AccountID(rawValue: String(id)),
            name: names.compactMap { $0?.stringValue }.joined(separator: " "),
            language: user["language_code"]?.stringValue
        )
    }

    /// The service counts whole seconds; an inaccessible message has the time 0.
    private func instant(_ seconds: Int64?) -> Instant {
        guard let seconds, seconds > 0, seconds < 1 << 40 else { return now }
        return Instant(ms: seconds * 1000)
    }
}
