import HTTPTransport
import JSONTree
import Messaging
import Testing
import Tickets

@testable import Platforms

/// Notifiers over real sockets, against groups that check what the real ones check.
struct NotifierTests {
    private let emulator: NotifierEmulator

    init() throws {
        emulator = try NotifierEmulator()
    }

    private func message(_ text: String, key: String = "o1", _ purpose: Purpose = .alarm)
        -> OutboundMessage
    {
        OutboundMessage(
            chat: ChatAddress(platform: PlatformID(rawValue: "notifier"), chat: "group"),
            purpose: purpose,
            text: text,
            key: key
        )
    }

    private func failure(_ outcome: SendOutcome) -> PlatformFailure? {
        switch outcome {
        case .delivered: nil
        case .retry(_, let failure), .refused(let failure): failure
        }
    }

    private func pause(_ outcome: SendOutcome) -> Duration? {
        guard case .retry(let pause, _) = outcome else { return nil }
        return pause
    }

    private func isRefused(_ outcome: SendOutcome) -> Bool {
        guard case .refused = outcome else { return false }
        return true
    }

    private func isDelivered(_ outcome: SendOutcome) -> Bool {
        guard case .delivered = outcome else { return false }
        return true
    }

    @Test(arguments: NotifierKind.allCases)
    func `a message arrives signed and under the group's word`(_ kind: NotifierKind) async throws {
        let outcome = await emulator.platform(kind).send(message("🚨 BX-20261123-001 <燃气> & 3栋"))
        #expect(isDelivered(outcome), "\(outcome)")
        let taken = try await emulator.seen().taken
        let body = taken.first?["body"] ?? [:]
        let text =
            switch kind {
            case .wecom, .dingtalk: body["text"]?["content"]?.stringValue
            case .feishu: body["content"]?["text"]?.stringValue
            case .slack, .mattermost, .webhook: body["text"]?.stringValue
            }
        let expected =
            kind == .slack
            ? "[FrontDesk] 🚨 BX-20261123-001 &lt;燃气&gt; &amp; 3栋"
            : "[FrontDesk] 🚨 BX-20261123-001 <燃气> & 3栋"
        #expect(taken.count == 1 && text == expected)
        guard kind == .webhook else { return }
        #expect(taken.first?["key"]?.stringValue == "o1")
        #expect(body["severity"]?.stringValue == "critical" && body["type"]?.stringValue == "alarm")
    }

    @Test(arguments: [
        (NotifierKind.wecom, "/wecom?key=WRONGKEY"), (.dingtalk, "/dingtalk?access_token=WRONGKEY"),
        (.feishu, "/feishu/v2/WRONGKEY"), (.slack, "/slack/WRONGKEY"),
        (.mattermost, "/mattermost/hooks/WRONGKEY"),
    ])
    func `a wrong address waits for the operator and names no secret`(
        _ kind: NotifierKind,
        _ path: String
    ) async throws {
        let outcome = await emulator.platform(kind, path: path).send(message("x"))
        let failure = try #require(self.failure(outcome))
        #expect(failure.code == .unauthorized && failure.advice == .stop)
        #expect(pause(outcome) == .minutes(5))
        #expect(!"\(outcome)".contains("WRONGKEY"))
    }

    @Test(arguments: [NotifierKind.dingtalk, .feishu, .webhook])
    func `a wrong key is refused by the group and told as ours to mend`(_ kind: NotifierKind)
        async throws
    {
        let outcome = await emulator.platform(kind, key: "SECwrong").send(message("x"))
        #expect(failure(outcome)?.code == .unauthorized)
        #expect(!"\(outcome)".contains("SECwrong"))
        #expect(try await emulator.seen().taken.isEmpty)
    }

    @Test(arguments: [NotifierKind.dingtalk, .feishu])
    func `a message without the group's word is ours to mend`(_ kind: NotifierKind) async throws {
        let outcome = await emulator.platform(kind, prefix: "【物业】").send(message("x"))
        #expect(failure(outcome)?.code == .unauthorized)
    }

    @Test(arguments: [
        (NotifierKind.wecom, Duration.seconds(60)), (.dingtalk, .seconds(60)),
        (.feishu, .seconds(2)), (.slack, .seconds(7)), (.mattermost, .seconds(7)),
        (.webhook, .seconds(7)),
    ])
    func `a group that has too much is left alone as long as it asks`(
        _ kind: NotifierKind,
        _ wanted: Duration
    ) async throws {
        try await emulator.set(kind, bucket: 1)
        let start = NotifierEmulator.now
        let platform = emulator.platform(kind, clock: { start })
        #expect(isDelivered(await platform.send(message("1", key: "1"))))
        let refused = await platform.send(message("2", key: "2"))
        #expect(failure(refused)?.code == .rateLimited && pause(refused) == wanted)
        let held = await platform.send(message("3", key: "3"))
        #expect(failure(held)?.code == .rateLimited && pause(held) ?? .zero <= wanted)
        #expect(try await emulator.count(kind) == 2)
    }

    @Test func `no more goes out in a minute than the group takes`() async throws {
        let start = NotifierEmulator.now
        let platform = emulator.platform(.wecom, clock: { start })
        for index in 0..<20 {
            #expect(isDelivered(await platform.send(message("\(index)", key: "\(index)"))))
        }
        let outcome = await platform.send(message("21", key: "21"))
        #expect(pause(outcome) == .minutes(1))
        #expect(try await emulator.count(.wecom) == 20)
    }

    @Test(arguments: [
        (NotifierKind.wecom, "error", PlatformFailure.Code.unreachable),
        (.wecom, "html", .malformedAnswer), (.dingtalk, "punish", .rateLimited),
        (.slack, "html", .malformedAnswer), (.mattermost, "error", .unreachable),
        (.webhook, "error", .unreachable),
    ])
    func `an answer that is none of the service's is never success`(
        _ kind: NotifierKind,
        _ mode: String,
        _ code: PlatformFailure.Code
    ) async throws {
        try await emulator.set(kind, mode: mode)
        let outcome = await emulator.platform(kind).send(message("x"))
        #expect(failure(outcome)?.code == code && !isRefused(outcome), "\(outcome)")
    }

    @Test func `what may have arrived is sent once more and then given up`() async throws {
        try await emulator.set(.wecom, mode: "drop", times: 3)
        let platform = emulator.platform(.wecom)
        let first = await platform.send(message("x"))
        #expect(failure(first)?.code == .unreachable && !isRefused(first))
        #expect(isRefused(await platform.send(message("x"))))
        #expect(try await emulator.seen().taken.count == 2)
    }

    @Test func `what carries a key is sent until it is known to have arrived`() async throws {
        try await emulator.set(.webhook, mode: "drop", times: 3)
        let platform = emulator.platform(.webhook)
        for _ in 0..<3 { #expect(!isRefused(await platform.send(message("x")))) }
        #expect(isDelivered(await platform.send(message("x"))))
        let keys = try await emulator.seen().taken.map { $0["key"]?.stringValue }
        #expect(keys == ["o1", "o1", "o1", "o1"])
    }

    @Test func `a text is no longer than the group takes`() async throws {
        let long = String(repeating: "水", count: 2000)
        #expect(isDelivered(await emulator.platform(.wecom).send(message(long))))
    }

    /// Vectors computed by an independent library.
    @Test func `signatures are those of the services`() throws {
        var configuration = NotifierConfiguration(
            platform: PlatformID(rawValue: "notifier"),
            kind: .dingtalk,
            address: PlatformSecret("https://x.example/send?access_token=T"),
            key: PlatformSecret("SEC0123456789abcdef")
        )
        let now = Instant(ms: 1_700_000_000_000)
        let dingtalk = NotifierWriter(configuration).request(for: message("x"), at: now)
        #expect(
            dingtalk.url.hasSuffix(
                "&timestamp=1700000000000&sign=TSZbRFUuvaSQaRKUpF970OPCb2%2FLcQAP3wOvwZIzBZk%3D"
            )
        )
        configuration.kind = .feishu
        configuration.key = PlatformSecret("demoSecret")
        let feishu = NotifierWriter(configuration).request(for: message("x"), at: now)
        guard case .bytes(let bytes, _) = feishu.body else {
            Issue.record("the message has no body")
            return
        }
        let body = try JSONTree.parse(bytes)
        #expect(body["sign"]?.stringValue == "JqtKK2ue3r5hqr5tWbCjKlZF7AFL2sYsR99PuvaE0cY=")
        #expect(body["timestamp"]?.stringValue == "1700000000")
    }

    @Test(arguments: [
        (NotifierKind.wecom, "\"mentioned_list\":[\"@all\"]"), (.dingtalk, "\"isAtAll\":true"),
        (.feishu, "user_id=\\\"all\\\""), (.slack, "<!channel>"), (.mattermost, "@channel"),
    ])
    func `everybody of a group is called by name where the office wants it`(
        _ kind: NotifierKind,
        _ mark: String
    ) {
        var configuration = NotifierConfiguration(
            platform: PlatformID(rawValue: "notifier"),
            kind: kind,
            address: PlatformSecret("https://x.example/hook")
        )
        func body() -> String {
            let request = NotifierWriter(configuration)
                .request(for: message("x"), at: NotifierEmulator.now)
            guard case .bytes(let bytes, _) = request.body else { return "" }
            return String(decoding: bytes, as: UTF8.self)
        }
        #expect(!body().contains(mark))
        configuration.callsAll = true
        #expect(body().contains(mark), "\(body())")
    }

    @Test func `a configuration shows nothing of its secrets`() {
        let configuration = NotifierConfiguration(
            platform: PlatformID(rawValue: "notifier"),
            kind: .wecom,
            address: PlatformSecret("https://x.example/send?key=HIDDEN"),
            key: PlatformSecret("HIDDEN")
        )
        var dumped = ""
        dump(configuration, to: &dumped)
        #expect(!dumped.contains("HIDDEN") && !"\(configuration)".contains("HIDDEN"))
        #expect(configuration.cleaned("bad HIDDEN") == "bad (secret)")
    }
}
