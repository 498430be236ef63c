package import Tickets

/// Wakes a worker; several calls before it wakes count as one, so nothing ever waits in memory.
///
/// A signal only shortens waiting: what there is to do stands in the store, and a worker that missed one finds it on its next look.
/// One worker waits on a signal; any number may fire it.
package struct Signal: Sendable {
    private let stream: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation

    package init() {
        (stream, continuation) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Wakes the worker now, or makes its next wait end at once.
    package func fire() {
        continuation.yield()
    }

    /// Waits until the signal is fired or the moment has come; returns at once when cancelled.
    ///
    /// The moment ends the wait by firing the signal itself: cancelling a wait on the stream would end the stream for good.
    ///
    /// - Parameters:
    ///   - moment: when to return at the latest.
    ///   - time: the clock.
    package func wait(until moment: Instant, by time: Time) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                await time.sleep(until: moment)
                // A sleep that was cut short because the signal came must not fire it again.
                if !Task.isCancelled { continuation.yield() }
            }
            var fired = stream.makeAsyncIterator()
            _ = await fired.next()
            group.cancelAll()
        }
    }
}
