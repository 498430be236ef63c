import Crypto
import Foundation
internal import HTTPTransport
internal import JSONTree
internal import Tickets

/// Writes a message in the form of each service, signed where the group asks for it.
struct NotifierWriter {
    private let configuration: NotifierConfiguration

    /// Makes a writer.
    init(_ configuration: NotifierConfiguration) {
        self.configuration = configuration
    }

    /// The request that carries a message.
    func request(for message: OutboundMessage, at now: Instant) -> HTTPRequest {
        let text = text(of: message)
        var url = configuration.address.secret
        var headers: HTTPHeaders = [:]
        var members: [String: JSONValue]
        switch configuration.kind {
        case .wecom: members = wecom(text)
        case .dingtalk:
            members = dingtalk(text)
            url += dingtalkSignature(at: now)
        case .feishu: members = feishu(text, at: now)
        case .slack: members = ["text": .string((callsAll ? "<!channel> " : "") + escaped(text))]
        case .mattermost: members = ["text": .string((callsAll ? "@channel " : "") + text)]
        case .webhook: members = own(message, text, at: now)
        }
        let body = JSONWriter.bytes(.object(members))
        if configuration.kind == .webhook {
            headers.append("Idempotency-Key", message.key)
            sign(body, into: &headers, at: now)
        }
        return HTTPRequest(
            method: .post,
            url: url,
            headers: headers,
            body: .bytes(body, contentType: "application/json; charset=utf-8"),
            timeout: .seconds(15),
            bodyLimit: 64 << 10
        )
    }

    private var callsAll: Bool { configuration.callsAll }

    /// The words with what every message begins with, no longer than the service takes.
    private func text(of message: OutboundMessage) -> String {
        let prefix = configuration.prefix
        let words = message.text.contains(prefix) ? message.text : "\(prefix) \(message.text)"
        let limit = configuration.kind.textBytesMax
        guard words.utf8.count > limit else { return words }
        var short = ""
        var count = 3
        for character in words {
            count += character.utf8.count
            guard count <= limit else { break }
            short.append(character)
        }
        return short + "…"
    }

    // MARK: WeCom

    private func wecom(_ text: String) -> [String: JSONValue] {
        var content: [String: JSONValue] = ["content": .string(text)]
        if callsAll { content["mentioned_list"] = ["@all"] }
        return ["msgtype": "text", "text": .object(content)]
    }

    // MARK: DingTalk

    private func dingtalk(_ text: String) -> [String: JSONValue] {
        [
            "msgtype": "text", "text": ["content": .string(text)],
            "at": ["isAtAll": .bool(callsAll)],
        ]
    }

    /// `&timestamp=…&sign=…` with milliseconds; the key signs the time and itself.
    private func dingtalkSignature(at now: Instant) -> String {
        guard let key = configuration.key?.secret else { return "" }
        let sign = Self.hmac("\(now.rawValue)\n\(key)", key: key).base64EncodedString()
        let encoded = sign.replacing("+", with: "%2B").replacing("/", with: "%2F")
            .replacing("=", with: "%3D")
        return "&timestamp=\(now.rawValue)&sign=\(encoded)"
    }

    // MARK: Feishu

    private func feishu(_ text: String, at now: Instant) -> [String: JSONValue] {
        let called = callsAll ? "<at user_id=\"all\"></at> \(text)" : text
        var members: [String: JSONValue] = [
            "msg_type": "text", "content": ["text": .string(called)],
        ]
        guard let key = configuration.key?.secret else { return members }
        let seconds = now.rawValue / 1000
        // The time and the key sign nothing: that is how this service wants it.
        let sign = Self.hmac("", key: "\(seconds)\n\(key)").base64EncodedString()
        members["timestamp"] = .string("\(seconds)")
        members["sign"] = .string(sign)
        return members
    }

    // MARK: Slack

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;")
    }

    // MARK: Our own contract

    private func own(
        _ message: OutboundMessage,
        _ text: String,
        at now: Instant
    ) -> [String: JSONValue] {
        let moment = Date(timeIntervalSince1970: Double(now.rawValue) / 1000)
        return [
            "id": .string(message.key), "type": .string(message.purpose.rawValue),
            "severity": .string(message.purpose == .alarm ? "critical" : "warning"),
            "title": .string(configuration.prefix), "text": .string(text),
            "time": .string(moment.ISO8601Format()), "data": [:],
        ]
    }

    private func sign(_ body: [UInt8], into headers: inout HTTPHeaders, at now: Instant) {
        let seconds = now.rawValue / 1000
        headers.append("X-Timestamp", "\(seconds)")
        guard let key = configuration.key?.secret else { return }
        let signed = Self.hmac(Data("\(seconds).".utf8) + body, key: key)
        let digits = signed.map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }
        headers.append("X-Signature", "sha256=" + digits.joined())
    }

    private static func hmac(_ message: String, key: String) -> Data {
        hmac(Data(message.utf8), key: key)
    }

    private static func hmac(_ message: Data, key: String) -> Data {
        Data(
            HMAC<SHA256>.authenticationCode(
                for: message,
                using: SymmetricKey(data: Data(key.utf8))
            )
        )
    }
}
