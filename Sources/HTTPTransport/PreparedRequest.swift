/// A request with its body already assembled, so that the thread need not do it.
struct PreparedRequest: Sendable {
    /// The method.
    let method: HTTPMethod
    /// The address.
    let url: String
    /// The fields that were asked for.
    let headers: HTTPHeaders
    /// The media type of the body, or nil where there is none.
    let contentType: String?
    /// The body.
    let body: [UInt8]
    /// The whole time in milliseconds, at least 1.
    let timeoutMs: Int
    /// The most bytes of the answer's body.
    let bodyLimit: Int

    /// Assembles a request.
    init(_ request: HTTPRequest) {
        method = request.method
        url = request.url
        headers = request.headers
        timeoutMs = request.timeout.wholeMilliseconds
        bodyLimit = max(request.bodyLimit, 0)
        switch request.body {
        case .none:
            contentType = nil
            body = []
        case .bytes(let bytes, let type):
            contentType = type
            body = bytes
        case .multipart(let parts):
            let form = MultipartForm(parts, boundary: MultipartForm.randomBoundary())
            contentType = form.contentType
            body = form.bytes
        }
    }
}
