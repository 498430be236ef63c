internal import CCurl

/// One transfer of libcurl, used again for the next when it is done.
///
/// The object owns the handle, the address and the header list and frees them at its end. libcurl
/// holds an unretained pointer to it as user data of its callbacks; the loop keeps it in a table
/// until the handle is out of the multi handle, so the pointer is good whenever a callback runs.
@safe
final class EasyHandle {
    private let easy: UnsafeMutableRawPointer
    private var address: Address?
    private var headerList: HeaderList?
    private var answer = AnswerBuffer(bodyLimit: 0)

    /// Makes an idle handle.
    ///
    /// - Throws: ``HTTPError/failed(curlCode:)`` without memory.
    init() throws(HTTPError) {
        guard let easy = unsafe curl_easy_init() else {
            throw .failed(curlCode: Int(CURLE_FAILED_INIT.rawValue))
        }
        unsafe self.easy = easy
    }

    deinit {
        unsafe curl_easy_cleanup(easy)
    }

    /// Hands out the pointer for the multi interface; it stays ours.
    func lend(_ use: (UnsafeMutableRawPointer) -> CURLMcode) -> CURLMcode {
        unsafe use(easy)
    }

    /// Sets everything up for a request, leaving nothing of the one before.
    ///
    /// - Throws: ``HTTPError/addressRefused``, ``HTTPError/headerRefused`` or
    ///   ``HTTPError/failed(curlCode:)``.
    func prepare(
        _ request: PreparedRequest,
        id: UInt64,
        configuration: CurlConfiguration
    ) throws(HTTPError) {
        unsafe curl_easy_reset(easy)
        answer = AnswerBuffer(bodyLimit: request.bodyLimit)
        let address = try Address(request.url, plainHosts: configuration.plainHosts)
        try setAddress(address)
        self.address = consume address
        try setCallbacks(id: id)
        try setLimits(request, configuration: configuration)
        try setMethod(request)
        let list = try HeaderList(request)
        try unsafe check(list.lend { unsafe ccurl_set_list(easy, CURLOPT_HTTPHEADER, $0) })
        headerList = consume list
    }

    /// Gives the answer or the reason why there is none, and forgets the transfer.
    func finish(_ code: CURLcode) -> Result<HTTPResponse, HTTPError> {
        let finished = answer
        answer = AnswerBuffer(bodyLimit: 0)
        guard code == CURLE_OK else {
            return .failure(error(code, isTooLarge: finished.isTooLarge))
        }
        guard finished.isHeaderWhole else { return .failure(.connectionLost(requestSent: true)) }
        return .success(finished.response(status: number(CURLINFO_RESPONSE_CODE)))
    }

    private func setAddress(_ address: borrowing Address) throws(HTTPError) {
        try unsafe check(address.lend { unsafe ccurl_set_address(easy, $0) })
        try set(CURLOPT_PROTOCOLS_STR, address.isPlain ? "http" : "https")
        try set(CURLOPT_REDIR_PROTOCOLS_STR, "https")
        // A proxy of the surroundings cannot reach this machine's own services.
        if address.isLoopback { try set(CURLOPT_NOPROXY, "*") }
        // Wait for a connection that can be shared instead of opening one more.
        if !address.isPlain { try set(CURLOPT_PIPEWAIT, 1) }
    }

    private func setCallbacks(id: UInt64) throws(HTTPError) {
        let this = unsafe Unmanaged.passUnretained(self).toOpaque()
        try unsafe check(ccurl_set_pointer(easy, CURLOPT_WRITEDATA, this))
        try unsafe check(ccurl_set_pointer(easy, CURLOPT_HEADERDATA, this))
        try unsafe check(
            ccurl_set_receive(easy, CURLOPT_WRITEFUNCTION) { bytes, size, count, this in
                unsafe EasyHandle.receive(bytes, size * count, this) { answer, bytes in
                    unsafe answer.appendBody(bytes)
                }
            }
        )
        try unsafe check(
            ccurl_set_receive(easy, CURLOPT_HEADERFUNCTION) { bytes, size, count, this in
                unsafe EasyHandle.receive(bytes, size * count, this) { answer, bytes in
                    unsafe answer.appendHeaderLine(bytes)
                }
            }
        )
        let name = unsafe UnsafeMutableRawPointer(bitPattern: UInt(id))
        try unsafe check(ccurl_set_pointer(easy, CURLOPT_PRIVATE, name))
    }

    private func setLimits(
        _ request: PreparedRequest,
        configuration: CurlConfiguration
    ) throws(HTTPError) {
        try set(CURLOPT_NOSIGNAL, 1)
        // Else the thread would wait for a name server when a transfer is cancelled or times out.
        try set(CURLOPT_QUICK_EXIT, 1)
        try set(CURLOPT_TIMEOUT_MS, request.timeoutMs)
        try set(CURLOPT_CONNECTTIMEOUT_MS, configuration.connectTimeout.wholeMilliseconds)
        try set(CURLOPT_TCP_KEEPALIVE, 1)
        try set(CURLOPT_SSL_VERIFYPEER, 1)
        try set(CURLOPT_SSL_VERIFYHOST, 2)
        try set(CURLOPT_HTTP09_ALLOWED, 0)
        try set(CURLOPT_ACCEPT_ENCODING, "")
        try set(CURLOPT_USERAGENT, configuration.userAgent)
        if let file = configuration.authorityFile { try set(CURLOPT_CAINFO, file) }
    }

    private func setMethod(_ request: PreparedRequest) throws(HTTPError) {
        if request.method == .get {
            try set(CURLOPT_FOLLOWLOCATION, 1)
            try set(CURLOPT_MAXREDIRS, 3)
        }
        if request.contentType != nil || request.method == .post {
            // The size must be set first: the copy is made with it.
            let size = curl_off_t(request.body.count)
            try unsafe check(ccurl_set_offset(easy, CURLOPT_POSTFIELDSIZE_LARGE, size))
            let code = unsafe request.body.withUnsafeBytes { bytes in
                unsafe ccurl_set_bytes(easy, CURLOPT_COPYPOSTFIELDS, bytes.baseAddress)
            }
            try check(code)
            if request.body.isEmpty { try set(CURLOPT_POSTFIELDS, "") }
        }
        if request.method != .post { try set(CURLOPT_CUSTOMREQUEST, request.method.rawValue) }
    }

    private func set(_ option: CURLoption, _ value: Int) throws(HTTPError) {
        try unsafe check(ccurl_set_long(easy, option, value))
    }

    private func set(_ option: CURLoption, _ value: String) throws(HTTPError) {
        try unsafe check(ccurl_set_string(easy, option, value))
    }

    private func check(_ code: CURLcode) throws(HTTPError) {
        guard code == CURLE_OK else { throw .failed(curlCode: Int(code.rawValue)) }
    }

    private func number(_ info: CURLINFO) -> Int {
        var value = 0
        let code = unsafe ccurl_get_long(easy, info, &value)
        precondition(code == CURLE_OK, "This libcurl does not know an answer's properties.")
        return value
    }

    private func error(_ code: CURLcode, isTooLarge: Bool) -> HTTPError {
        if isTooLarge { return .answerTooLarge }
        // The address itself was checked, so without an answer it is the other side that is
        // strange.
        if code == CURLE_UNSUPPORTED_PROTOCOL, number(CURLINFO_RESPONSE_CODE) == 0 {
            return .notHTTP
        }
        let requestSent = number(CURLINFO_REQUEST_SIZE) > 0
        return HTTPError(curlCode: code, requestSent: requestSent)
    }

    /// Hands bytes to the answer of the handle behind the pointer; fewer taken than given ends it.
    private static func receive(
        _ bytes: UnsafeMutablePointer<CChar>?,
        _ count: Int,
        _ this: UnsafeMutableRawPointer?,
        _ take: (inout AnswerBuffer, UnsafeRawBufferPointer) -> Bool
    ) -> Int {
        guard let this = unsafe this else { return 0 }
        let handle = unsafe Unmanaged<EasyHandle>.fromOpaque(this).takeUnretainedValue()
        let buffer = unsafe UnsafeRawBufferPointer(start: bytes, count: count)
        // Of an empty piece zero is all: no failure.
        return unsafe take(&handle.answer, buffer) ? count : (count == 0 ? 1 : 0)
    }
}
