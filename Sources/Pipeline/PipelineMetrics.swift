import Messaging
import Metrics
import Tickets

/// The counters, gauges and timers of the workers; kind and topic may be labels, a person never is.
struct PipelineMetrics: Sendable {
    /// Messages written to the inbox.
    let recorded = Counter(label: "inbox_recorded")
    /// Messages that had been written before.
    let duplicates = Counter(label: "inbox_duplicate")
    /// Messages handled.
    let handled = Counter(label: "handled")
    /// Messages set aside for a person.
    let quarantined = Counter(label: "quarantined")
    /// Time of one batch of handling, its commit included.
    let commit = Metrics.Timer(label: "commit")
    /// Time of one message at the platform.
    let send = Metrics.Timer(label: "send")
    /// Messages that wait to be sent.
    let outboxDepth = Gauge(label: "outbox_depth")
    /// Age of the oldest message that is not handled.
    let oldestUnhandled = Gauge(label: "oldest_unhandled_seconds")

    private let delivered: Counter
    private let retried: Counter
    private let refused: Counter

    /// Makes the counters; those of sending carry the platform.
    init(platform: PlatformID? = nil) {
        func sent(_ outcome: String) -> Counter {
            Counter(
                label: "sent",
                dimensions: [("platform", platform?.rawValue ?? "none"), ("outcome", outcome)]
            )
        }
        delivered = sent("delivered")
        retried = sent("retry")
        refused = sent("refused")
    }

    /// Counts what became of a message.
    func count(_ outcome: SendOutcome) {
        switch outcome {
        case .delivered: delivered.increment()
        case .retry: retried.increment()
        case .refused: refused.increment()
        }
    }
}
