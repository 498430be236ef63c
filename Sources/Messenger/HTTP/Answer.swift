internal import Hummingbird
internal import JSONTree

/// Responses as both APIs and the pages give them.
enum Answer {
    /// JSON that is never cached.
    static func json(_ value: JSONValue, status: Int = 200) -> Response {
        bytes(JSONWriter.bytes(value), type: "application/json; charset=utf-8", status: status)
    }

    /// Bytes of a media type that are never cached.
    static func bytes(_ bytes: [UInt8], type: String, status: Int = 200) -> Response {
        var headers = HTTPFields()
        headers[.contentType] = type
        headers[.cacheControl] = "no-store"
        return Response(
            status: HTTPResponse.Status(code: status),
            headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        )
    }

    /// The way to another page.
    static func redirect(_ path: String) -> Response {
        Response(status: .seeOther, headers: [.location: path, .cacheControl: "no-store"])
    }
}
