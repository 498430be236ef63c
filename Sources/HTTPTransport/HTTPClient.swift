/// What sends one HTTP request and waits for the whole answer.
package protocol HTTPClient: Sendable {
    /// Sends a request.
    ///
    /// Cancelling the task ends the wait within a second; whether the service got the request is
    /// then unknown.
    ///
    /// - Parameter request: The request, with its own time and size limits.
    /// - Returns: The answer, whatever its status.
    /// - Throws: ``HTTPError`` where no whole answer came.
    func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse
}
