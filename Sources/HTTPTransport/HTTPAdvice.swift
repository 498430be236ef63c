/// What a caller should do about an ``HTTPError``.
package enum HTTPAdvice: Sendable, Hashable {
    /// Try again later, with growing pauses.
    case retry
    /// The same request will fail again.
    case giveUp
    /// The program is ending, or nobody waits for the answer any more.
    case stop
}
