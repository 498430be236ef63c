/// One request, with the limits of its answer.
package struct HTTPRequest: Sendable, Hashable {
    /// What is asked.
    package var method: HTTPMethod
    /// The full address, `https`, or `http` to this machine or a host that the configuration lists.
    package var url: String
    /// Fields beside those that the client sets itself (`Host`, `Content-Length`, `Content-Type`).
    package var headers: HTTPHeaders
    /// What is sent along.
    package var body: HTTPBody
    /// The longest time from here to the end of the answer, connecting included; at least 1 ms.
    package var timeout: Duration
    /// The most bytes of the answer's body that are accepted, after any decompression.
    package var bodyLimit: Int

    /// Makes a request.
    ///
    /// - Parameters:
    ///   - method: GET follows up to three redirects to `https`; the others get a redirect as the
    ///     answer.
    ///   - url: See ``url``.
    ///   - headers: See ``headers``.
    ///   - body: See ``HTTPBody``.
    ///   - timeout: See ``timeout``; for a long poll it must be longer than the poll.
    ///   - bodyLimit: See ``bodyLimit``; 32 MiB holds any JSON answer and any file a bot may fetch.
    package init(
        method: HTTPMethod = .get,
        url: String,
        headers: HTTPHeaders = [:],
        body: HTTPBody = .none,
        timeout: Duration = .seconds(30),
        bodyLimit: Int = 32 << 20
    ) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
        self.timeout = timeout
        self.bodyLimit = bodyLimit
    }
}
