internal import CCurl

/// An address as libcurl itself reads it, so that what we check is what it will connect to.
///
/// This value owns the parsed form and must live as long as the transfer.
@safe
struct Address: ~Copyable {
    private let parts: OpaquePointer
    /// Whether the scheme is `http`.
    let isPlain: Bool
    /// Whether the host is this machine.
    let isLoopback: Bool

    /// Reads an address.
    ///
    /// - Parameters:
    ///   - text: The full address.
    ///   - plainHosts: Hosts beside this machine that may be reached by plain `http`.
    /// - Throws: ``HTTPError/addressRefused``.
    init(_ text: String, plainHosts: Set<String>) throws(HTTPError) {
        guard let parts = unsafe curl_url() else {
            throw .failed(curlCode: Int(CURLE_OUT_OF_MEMORY.rawValue))
        }
        guard let names = unsafe Self.read(text, into: parts),
            names.scheme == "https"
                || names.scheme == "http"
                    && (Self.isLoopback(names.host) || plainHosts.contains(names.host))
        else {
            unsafe curl_url_cleanup(parts)
            throw .addressRefused
        }
        unsafe self.parts = parts
        isPlain = names.scheme == "http"
        isLoopback = Self.isLoopback(names.host)
    }

    deinit {
        unsafe curl_url_cleanup(parts)
    }

    /// Hands out the parsed form for `CURLOPT_CURLU`; it stays ours.
    func lend(_ use: (OpaquePointer) -> CURLcode) -> CURLcode {
        unsafe use(parts)
    }

    private static func read(
        _ text: String,
        into parts: OpaquePointer
    ) -> (scheme: String, host: String)? {
        guard !text.utf8.contains(0),
            unsafe curl_url_set(parts, CURLUPART_URL, text, 0) == CURLUE_OK,
            let scheme = unsafe part(CURLUPART_SCHEME, of: parts),
            let host = unsafe part(CURLUPART_HOST, of: parts)
        else { return nil }
        return (scheme, host)
    }

    private static func part(_ part: CURLUPart, of parts: OpaquePointer) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard unsafe curl_url_get(parts, part, &text, 0) == CURLUE_OK, let text = unsafe text else {
            return nil
        }
        defer { unsafe curl_free(text) }
        return unsafe String(validatingCString: text)
    }

    /// libcurl has already turned `127.1` and `0x7f000001` into four numbers.
    private static func isLoopback(_ host: String) -> Bool {
        if host == "localhost" || host == "[::1]" { return true }
        let numbers = host.split(separator: ".", omittingEmptySubsequences: false)
        return numbers.count == 4 && numbers[0] == "127" && numbers.allSatisfy { UInt8($0) != nil }
    }
}
