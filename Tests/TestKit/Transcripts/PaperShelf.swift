import Synchronization

/// Where the tables of reports lie that a transcript lets be sent.
final class PaperShelf: Sendable {
    private let texts = Mutex<[String]>([])

    /// The table written last, without its byte order mark; empty when none was.
    var last: String { texts.withLock { $0.last ?? "" } }

    /// Keeps a table.
    func put(_ text: String) {
        texts.withLock { $0.append(text.replacing("\u{FEFF}", with: "")) }
    }
}
