internal import CCurl

extension HTTPError {
    /// Sorts a code of libcurl.
    ///
    /// - Parameters:
    ///   - code: Any code but that of success.
    ///   - requestSent: Whether any byte of the request left.
    ///
    /// **Source:** libcurl's manual page `libcurl-errors` (read 2026-11).
    init(curlCode code: CURLcode, requestSent: Bool) {
        switch code {
        case CURLE_URL_MALFORMAT:
            self = .addressRefused
        case CURLE_UNSUPPORTED_PROTOCOL, CURLE_TOO_MANY_REDIRECTS:
            self = .redirectRefused
        case CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY:
            self = .unresolved
        case CURLE_COULDNT_CONNECT, CURLE_INTERFACE_FAILED, CURLE_PROXY:
            self = .unreachable
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CACERT_BADFILE,
            CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER, CURLE_SSL_ISSUER_ERROR,
            CURLE_SSL_INVALIDCERTSTATUS:
            self = .untrusted
        case CURLE_OPERATION_TIMEDOUT:
            self = .timedOut(requestSent: requestSent)
        case CURLE_PARTIAL_FILE, CURLE_GOT_NOTHING, CURLE_SEND_ERROR, CURLE_RECV_ERROR, CURLE_HTTP2,
            CURLE_HTTP2_STREAM:
            self = .connectionLost(requestSent: requestSent)
        case CURLE_WEIRD_SERVER_REPLY, CURLE_BAD_CONTENT_ENCODING:
            self = .notHTTP
        case CURLE_FILESIZE_EXCEEDED:
            self = .answerTooLarge
        default:
            self = .failed(curlCode: Int(code.rawValue))
        }
    }
}
