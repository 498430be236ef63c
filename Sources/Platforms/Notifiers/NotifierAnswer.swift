internal import HTTPTransport
internal import JSONTree

/// What a service says to a message; status 200 alone says nothing with half of them.
enum NotifierAnswer: Hashable {
    /// It has the message.
    case taken
    /// It had too much; the pause where it tells one.
    case tooFast(Duration?)
    /// It does not work now; the pause where it tells one.
    case busy(Duration?, String)
    /// It is not the service that speaks, or not as we know it; never success.
    case unreadable(String)
    /// The address, the key, the word or the group is wrong: an operator has to act.
    case misconfigured(String)
    /// The message is wrong, and sending it again will not help.
    case wrong(String)

    /// Reads an answer.
    init(_ response: HTTPResponse, from kind: NotifierKind) {
        switch kind {
        case .wecom, .dingtalk: self = Self.byCode(response, "errcode", "errmsg", kind)
        case .feishu: self = Self.byCode(response, "code", "msg", kind)
        case .slack, .mattermost: self = Self.byStatus(response, kind)
        case .webhook: self = Self.ownContract(response)
        }
    }

    // MARK: WeCom, DingTalk, Feishu: a code in JSON

    private static let tooFastCodes: [NotifierKind: Set<Int64>] = [
        .wecom: [45009], .dingtalk: [130_101, 410_100], .feishu: [11232],
    ]
    private static let misconfiguredCodes: [NotifierKind: Set<Int64>] = [
        .wecom: [93000, 93004, 93008],
        .dingtalk: [310_000, 300_005, 300_001, 400_101, 400_102, 400_013, 400_106],
        .feishu: [19001, 19021, 19022, 19024],
    ]

    private static func byCode(
        _ response: HTTPResponse,
        _ codeName: String,
        _ wordsName: String,
        _ kind: NotifierKind
    ) -> NotifierAnswer {
        guard let answer = json(response) else { return withoutJSON(response) }
        // Old answers of Feishu have this name alone.
        guard let code = (answer[codeName] ?? answer["StatusCode"])?.integerValue else {
            // A gateway before DingTalk asks for patience in words of its own.
            let wait = answer["wait"]?.integerValue.map { Duration.seconds($0) }
            return wait.map { .tooFast($0) } ?? .unreadable("no \(codeName)")
        }
        let words = answer[wordsName]?.stringValue ?? ""
        let told = "\(code) \(words)"
        if code == 0 { return .taken }
        if code == -1 { return .busy(nil, told) }
        if tooFastCodes[kind]?.contains(code) == true { return .tooFast(nil) }
        let lower = words.lowercased()
        if code == 9499, lower.contains("frequency") || lower.contains("too many request") {
            return .tooFast(nil)
        }
        return misconfiguredCodes[kind]?.contains(code) == true
            ? .misconfigured(told) : .wrong(told)
    }

    // MARK: Slack, Mattermost: the status

    private static func byStatus(_ response: HTTPResponse, _ kind: NotifierKind) -> NotifierAnswer {
        let words = String(decoding: response.body.prefix(400), as: UTF8.self)
        let told = "\(response.status) \(words)"
        switch response.status {
        case 200: return words == "ok" ? .taken : .unreadable("status 200 without ok")
        case 429: return .tooFast(pause(response))
        // Mattermost says so when webhooks are switched off.
        case 501: return .misconfigured(told)
        case 500...: return .busy(pause(response), told)
        case 403, 404, 410: return .misconfigured(told)
        case 400 where words.contains("incoming_webhook.invalid"): return .misconfigured(told)
        default: return .wrong(told)
        }
    }

    // MARK: Our own contract

    private static func ownContract(_ response: HTTPResponse) -> NotifierAnswer {
        switch response.status {
        case 200..<300: .taken
        case 425, 429: .tooFast(pause(response))
        case 408, 500...: .busy(pause(response), "\(response.status)")
        case 401, 403: .misconfigured("\(response.status)")
        default: .wrong("\(response.status)")
        }
    }

    // MARK: Reading

    private static func json(_ response: HTTPResponse) -> JSONValue? {
        do throws(JSONError) {
            return try JSONTree.parse(response.body)
        } catch {
            return nil
        }
    }

    private static func withoutJSON(_ response: HTTPResponse) -> NotifierAnswer {
        let told = "status \(response.status) without JSON"
        if response.status == 429 { return .tooFast(pause(response)) }
        return response.status >= 500 ? .busy(pause(response), told) : .unreadable(told)
    }

    private static func pause(_ response: HTTPResponse) -> Duration? {
        response.headers["Retry-After"].flatMap { Int($0) }.map { .seconds(max($0, 0)) }
    }
}
