/// When people are told that a platform does not answer.
package struct OutagePolicy: Hashable, Sendable {
    /// An outage that lasts this long is told; a shorter one is only logged.
    package var pingAfter: Duration = .minutes(1)
    /// Two outages of one platform are told no closer together than this.
    package var pingInterval: Duration = .minutes(10)

    package init() {}
}
