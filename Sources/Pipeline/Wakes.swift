package import Tickets

/// The signals between the workers of one pipeline.
package struct Wakes: Sendable {
    /// Messages were recorded: wakes handling.
    package let inbox = Signal()
    /// Timers may have changed: wakes watching.
    package let timers = Signal()
    private let outboxes: [PlatformID: Signal]
    private let files: [PlatformID: Signal]

    /// Makes the signals for these platforms.
    package init(platforms: [PlatformID]) {
        outboxes = Dictionary(platforms.map { ($0, Signal()) }) { first, _ in first }
        files = Dictionary(platforms.map { ($0, Signal()) }) { first, _ in first }
    }

    /// Wakes the sending of a platform; a signal nobody fires for a platform that is not configured.
    package func outbox(of platform: PlatformID) -> Signal { outboxes[platform] ?? Signal() }

    /// Wakes the fetching of a platform's files.
    package func files(of platform: PlatformID) -> Signal { files[platform] ?? Signal() }

    /// Something was committed that may have to be sent.
    package func fireOutboxes() {
        for signal in outboxes.values { signal.fire() }
    }

    /// Messages were handled: everything after handling looks again.
    package func fireAfterHandling() {
        fireOutboxes()
        timers.fire()
        for signal in files.values { signal.fire() }
    }
}
