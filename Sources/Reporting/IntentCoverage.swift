package import Tickets

/// What owners wrote about, and how much of it the words of the rules found.
package struct IntentCoverage: Sendable {
    /// Messages of owners in the period.
    package let messageCount: Int
    /// Messages that nothing was found in.
    package let missCount: Int
    /// By kind and topic, the most frequent first.
    package let table: ReportTable

    /// Sums up the counts of a period.
    package init(_ counts: [IntentCount], names: ReportNames) {
        messageCount = counts.reduce(0) { $0 + $1.count }
        missCount = counts.reduce(0) { $0 + $1.missCount }
        let total = messageCount
        let sorted = counts.sorted {
            ($1.count, $0.intent ?? "", $0.topic?.rawValue ?? "")
                < ($0.count, $1.intent ?? "", $1.topic?.rawValue ?? "")
        }
        table = ReportTable(
            "intents",
            Words("识别覆盖", "What messages meant"),
            [
                ReportTable.Column("intent", "意图", "intent"),
                ReportTable.Column("topic", "类目", "topic"),
                ReportTable.Column("messages", "消息数", "messages"),
                ReportTable.Column("share", "占比%", "share %"),
                ReportTable.Column("missed", "未识别", "missed"),
            ],
            rows: sorted.map { row in
                [
                    row.intent.map { .text($0) } ?? .none,
                    row.topic.map { .words(names.topic($0)) } ?? .none, .count(row.count),
                    total == 0 ? .none : .tenths((2000 * row.count + total) / (2 * total)),
                    .count(row.missCount),
                ]
            }
        )
    }

    /// The share of messages in which something was found, in tenths of a per cent; nil without messages.
    package var coverageTenths: Int? {
        guard messageCount > 0 else { return nil }
        return (2000 * (messageCount - missCount) + messageCount) / (2 * messageCount)
    }
}
