internal import HTTPTransport
internal import JSONTree

/// Calls methods of a Bot API server and takes its answers apart.
struct TelegramAPI: Sendable {
    /// The longest description that is kept for logs.
    private static let descriptionLengthMax = 200

    private let client: any HTTPClient
    private let configuration: TelegramConfiguration

    /// Makes a caller.
    init(client: any HTTPClient, configuration: TelegramConfiguration) {
        self.client = client
        self.configuration = configuration
    }

    /// Calls a method with parameters as JSON.
    ///
    /// - Parameters:
    ///   - method: The method's name.
    ///   - parameters: Its parameters.
    ///   - timeout: For a long poll longer than the poll.
    /// - Returns: The result.
    /// - Throws: ``TelegramFailure``.
    func call(
        _ method: String,
        _ parameters: [String: JSONValue] = [:],
        timeout: Duration = .seconds(30)
    ) async throws(TelegramFailure) -> JSONValue {
        let body = JSONWriter.bytes(.object(parameters))
        return try await call(
            method,
            body: .bytes(body, contentType: "application/json"),
            timeout: timeout
        )
    }

    /// Calls a method that uploads a file: parameters as form fields, nested ones as JSON.
    ///
    /// - Throws: ``TelegramFailure``.
    func upload(
        _ method: String,
        _ parameters: [String: JSONValue],
        file: MultipartPart
    ) async throws(TelegramFailure) -> JSONValue {
        var parts: [MultipartPart] = []
        for (name, value) in parameters.sorted(by: { $0.key < $1.key }) {
            let text =
                value.stringValue ?? String(decoding: JSONWriter.bytes(value), as: UTF8.self)
            parts.append(MultipartPart(name: name, text: text))
        }
        // 50 MB over a slow line.
        return try await call(method, body: .multipart(parts + [file]), timeout: .seconds(300))
    }

    /// Fetches the bytes of a file that `getFile` gave the path of.
    ///
    /// - Parameters:
    ///   - path: As given; relative to the bot's folder.
    ///   - limit: Bytes at the most.
    /// - Returns: The bytes.
    /// - Throws: ``TelegramFailure``, with `unreadable` for any status but 200.
    func download(_ path: String, upTo limit: Int) async throws(TelegramFailure) -> [UInt8] {
        let folder = "\(configuration.baseURL)/file/bot\(configuration.token.secret)/"
        let request = HTTPRequest(
            url: folder + Self.percentEncoded(path),
            timeout: .seconds(120),
            bodyLimit: limit
        )
        let response = try await send(request)
        guard response.status == 200 else { throw Self.failureWithoutJSON(response) }
        return response.body
    }

    private func call(
        _ method: String,
        body: HTTPBody,
        timeout: Duration
    ) async throws(TelegramFailure) -> JSONValue {
        let request = HTTPRequest(
            method: .post,
            url: "\(configuration.baseURL)/bot\(configuration.token.secret)/\(method)",
            body: body,
            timeout: timeout
        )
        return try result(of: try await send(request))
    }

    private func send(_ request: HTTPRequest) async throws(TelegramFailure) -> HTTPResponse {
        do throws(HTTPError) {
            return try await client.send(request)
        } catch {
            throw .transport(error)
        }
    }

    private func result(of response: HTTPResponse) throws(TelegramFailure) -> JSONValue {
        let answer: JSONValue
        do throws(JSONError) {
            answer = try Self.tree(response.body)
        } catch {
            throw Self.failureWithoutJSON(response)
        }
        switch answer["ok"]?.boolValue {
        case true?:
            guard let result = answer["result"] else { throw Self.failureWithoutJSON(response) }
            return result
        case false?:
            throw .refused(refusal(answer, response))
        case nil:
            throw Self.failureWithoutJSON(response)
        }
    }

    /// Reads an answer; bytes that are no UTF-8 become replacement characters, for one bad message must not hold up
    /// those that come with it.
    private static func tree(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
        do throws(JSONError) {
            return try JSONTree.parse(bytes)
        } catch .invalidUTF8 {
            return try JSONTree.parse(Array(String(decoding: bytes, as: UTF8.self).utf8))
        }
    }

    private func refusal(
        _ answer: JSONValue,
        _ response: HTTPResponse
    ) -> TelegramFailure.Refusal {
        let parameters = answer["parameters"]
        let told = parameters?["retry_after"]?.integerValue.map { Duration.seconds(max($0, 0)) }
        let description = answer["description"]?.stringValue ?? ""
        return TelegramFailure.Refusal(
            code: answer["error_code"]?.integerValue.flatMap { Int(exactly: $0) }
                ?? response.status,
            description: String(
                configuration.token.removed(from: description).prefix(Self.descriptionLengthMax)
            ),
            retryAfter: told ?? Self.retryAfter(response),
            movedTo: parameters?["migrate_to_chat_id"]?.integerValue
        )
    }

    private static func failureWithoutJSON(_ response: HTTPResponse) -> TelegramFailure {
        .unreadable(status: response.status, retryAfter: retryAfter(response))
    }

    private static func retryAfter(_ response: HTTPResponse) -> Duration? {
        response.headers["Retry-After"].flatMap { Int($0) }.map { .seconds(max($0, 0)) }
    }

    /// Keeps what RFC 3986 calls unreserved, and slashes.
    private static func percentEncoded(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF")
        var result = ""
        for byte in path.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E:
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                result += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
        return result
    }
}
