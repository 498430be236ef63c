/// The answer as it comes in.
struct AnswerBuffer {
    /// The longest header block in bytes; eight times what servers commonly allow in requests.
    private static let headerByteCountMax = 64 << 10

    private let bodyLimit: Int
    private var headerByteCount = 0
    private var headers = HTTPHeaders()
    private var body: [UInt8] = []
    /// Whether the answer was longer than allowed.
    private(set) var isTooLarge = false
    /// Whether the empty line after the header fields came; libcurl takes a header cut off for
    /// whole.
    private(set) var isHeaderWhole = false

    /// Makes an empty buffer.
    init(bodyLimit: Int) {
        self.bodyLimit = bodyLimit
    }

    /// Takes a piece of the body; false means the transfer must end.
    mutating func appendBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes.count <= bodyLimit - body.count else {
            isTooLarge = true
            return false
        }
        if body.isEmpty { reserve() }
        unsafe body.append(contentsOf: bytes)
        return true
    }

    /// Takes one header line; a status line starts anew, as after a redirect.
    mutating func appendHeaderLine(_ bytes: UnsafeRawBufferPointer) -> Bool {
        headerByteCount += bytes.count
        guard headerByteCount <= Self.headerByteCountMax else {
            isTooLarge = true
            return false
        }
        guard let colon = unsafe bytes.firstIndex(of: UInt8(ascii: ":")) else {
            if unsafe bytes.starts(with: "HTTP/".utf8) { headers = HTTPHeaders() }
            isHeaderWhole = unsafe bytes.allSatisfy { $0 == 0x0D || $0 == 0x0A }
            return true
        }
        let name = unsafe String(decoding: bytes[..<colon], as: UTF8.self)
        var value = unsafe bytes[(colon + 1)...]
        while let last = unsafe value.last, last <= 0x20 { unsafe value.removeLast() }
        while let first = unsafe value.first, first <= 0x20 { unsafe value.removeFirst() }
        unsafe headers.append(name, String(decoding: value, as: UTF8.self))
        return true
    }

    /// The answer, complete.
    consuming func response(status: Int) -> HTTPResponse {
        HTTPResponse(status: status, headers: headers, body: body)
    }

    /// Makes room for what the server announces, within reason: an announcement costs it nothing.
    private mutating func reserve() {
        guard let announced = headers["Content-Length"].flatMap(Int.init), announced > 0 else {
            return
        }
        body.reserveCapacity(min(announced, bodyLimit, 1 << 20))
    }
}
