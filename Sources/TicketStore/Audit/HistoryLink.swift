/// A line of the history as its hash covers it: everything but the words, and of the words a salted digest.
///
/// The hash of a line covers its content, the hash of the line before it of the same ticket, and the hash of the line
/// before it of all. So no line can be changed, taken out or put in between without breaking the chain, and a ticket's
/// own lines can be proved without the others. Words are covered through a digest with a salt of their own: when they
/// are taken out for good, salt and words go, the digest stays, and the chain still holds (decision 0035).
struct HistoryLink: Hashable, Codable, Sendable {
    /// The ticket's number, for people; covered by the ticket's row.
    var ticketID: Int64
    var atMs: Int64
    var line: String
    var event: String?
    var noteKind: String?
    var state: String
    var personID: Int64?
    var handlerID: Int64?
    var inboxID: Int64?
    var text: String
    var detail: String?
    /// Random, 32 hexadecimal digits; nil once the words were taken out.
    var salt: String?
    /// The digest that stands for words taken out; nil while they are there.
    var digest: String?

    /// The digest of the words; nil when there are neither words with a salt nor a digest.
    var wordsDigest: String? {
        guard let salt else { return digest }
        return Checksum.words(text, detail ?? "", salt: salt)
    }

    /// The hash of the line.
    ///
    /// - Parameters:
    ///   - ticket: the hash of the line before it of the same ticket; nil for the first.
    ///   - all: the hash of the line before it of all; nil for the first.
    /// - Returns: 64 hexadecimal digits; nil when the words can neither be read nor vouched for.
    func hash(afterOfTicket ticket: String?, afterOfAll all: String?) -> String? {
        guard let wordsDigest else { return nil }
        let fields: [String?] = [
            "frontdesk history 1", "\(ticketID)", "\(atMs)", line, event, noteKind, state,
            personID.map { "\($0)" }, handlerID.map { "\($0)" }, inboxID.map { "\($0)" },
            wordsDigest, ticket, all,
        ]
        return Checksum.chained(fields)
    }
}
