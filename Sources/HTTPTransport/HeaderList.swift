internal import CCurl

/// A linked list of header lines; this value owns it and must live as long as the transfer.
@safe
struct HeaderList: ~Copyable {
    private var head: UnsafeMutablePointer<curl_slist>?

    /// Makes the list of a request.
    ///
    /// - Throws: ``HTTPError/headerRefused`` for a name or value that would break the protocol.
    init(_ request: PreparedRequest) throws(HTTPError) {
        unsafe head = nil
        for field in request.headers.fields {
            try append(field.name, field.value)
        }
        if let contentType = request.contentType {
            try append("Content-Type", contentType)
            // Else libcurl waits up to a second for leave to send a body above 1 MiB.
            try appendLine("Expect:")
        }
    }

    deinit {
        unsafe curl_slist_free_all(head)
    }

    /// Hands out the list for `CURLOPT_HTTPHEADER`; it stays ours.
    func lend(_ use: (UnsafeMutablePointer<curl_slist>?) -> CURLcode) -> CURLcode {
        unsafe use(head)
    }

    private mutating func append(_ name: String, _ value: String) throws(HTTPError) {
        let isNameFine =
            !name.isEmpty && name.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x3A }
        let isValueFine = value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
        guard isNameFine, isValueFine else { throw .headerRefused }
        // libcurl takes a name with a semicolon for a field that is sent empty.
        try appendLine(value.isEmpty ? "\(name);" : "\(name): \(value)")
    }

    private mutating func appendLine(_ line: String) throws(HTTPError) {
        guard let longer = unsafe curl_slist_append(head, line) else {
            throw .failed(curlCode: Int(CURLE_OUT_OF_MEMORY.rawValue))
        }
        unsafe head = longer
    }
}
