/// A line of the audit log as its hash covers it, chained as the history is: each rests on the one before.
///
/// Words are covered through a salted digest, so that they can be taken out for good and the chain still holds
/// (decision 0050).
struct AuditLink: Hashable {
    var atMs: Int64
    var kind: String
    var personID: Int64?
    var subjectID: Int64?
    var ticketID: Int64?
    var inboxID: Int64?
    var text: String
    /// Random, 32 hexadecimal digits; nil once the words were taken out.
    var salt: String?
    /// The digest that stands for words taken out; nil while they are there.
    var digest: String?

    /// The digest of the words; nil when there are neither words with a salt nor a digest.
    var wordsDigest: String? { salt.map { Checksum.words(text, salt: $0) } ?? digest }

    /// The hash of the line.
    ///
    /// - Parameter before: the hash of the line before it; nil for the first.
    /// - Returns: 64 hexadecimal digits; nil when the words can neither be read nor vouched for.
    func hash(after before: String?) -> String? {
        guard let wordsDigest else { return nil }
        return Checksum.chained([
            "frontdesk audit 1", "\(atMs)", kind, personID.map { "\($0)" },
            subjectID.map { "\($0)" }, ticketID.map { "\($0)" }, inboxID.map { "\($0)" },
            wordsDigest, before,
        ])
    }
}
