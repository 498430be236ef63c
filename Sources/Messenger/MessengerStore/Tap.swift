/// A button pressed on a page.
struct Tap: Sendable {
    /// Who pressed.
    let accountID: Int64
    /// The chat.
    let chatID: Int64
    /// The message that shows the button.
    let messageID: Int64
    /// The data of the button.
    let data: String
    /// What the page calls the press, to know a repeat.
    let key: String
}
