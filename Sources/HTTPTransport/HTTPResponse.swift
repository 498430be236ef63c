/// A whole answer.
package struct HTTPResponse: Sendable, Hashable {
    /// The status code, 200 to 599.
    package let status: Int
    /// The header fields of the last answer, where redirects were followed.
    package let headers: HTTPHeaders
    /// The body, decompressed.
    package let body: [UInt8]

    /// Makes an answer, also for a scripted client.
    package init(status: Int, headers: HTTPHeaders = [:], body: [UInt8] = []) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}
