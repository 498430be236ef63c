/// What a request carries.
package enum HTTPBody: Sendable, Hashable {
    /// Nothing.
    case none
    /// Bytes of one media type, for example `application/json`.
    case bytes([UInt8], contentType: String)
    /// The parts of a form, with files.
    case multipart([MultipartPart])
}
