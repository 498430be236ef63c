/// A request on its way to the thread, with the one who waits for the answer.
struct Submission: Sendable {
    /// Names the transfer for cancelling.
    let id: UInt64
    /// What to send.
    let request: PreparedRequest
    /// Resumed exactly once: by the loop that takes the submission out of its last place.
    let continuation: CheckedContinuation<Result<HTTPResponse, HTTPError>, Never>
}
