import HTTPTransport
import JSONTree
import Testing

@testable import Messenger

@Suite("files")
struct FileTests {
    static let png: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]
        + [0, 0, 2, 0x80, 0, 0, 1, 0xE0, 8, 2, 0, 0, 0]

    @Test("a photo is shown to the chat's members and to nobody else")
    func photo() async throws {
        try await RunningMessenger.run { server in
            let owner = try await server.owner("o1")
            let other = try await server.owner("o2", name: "李四")
            let answer = try await owner.upload(
                Self.png,
                query: "kind=photo&name=../a%22.png&key=f"
            )
            let message = try JSONTree.parse(answer.body)
            #expect(try message.integer("message.photo.width") == 640)
            #expect(try message.integer("message.photo.height") == 480)
            let url = try message.string("message.photo.url")
            let file = try await owner.raw(.get, url)
            #expect(file.body == Self.png)
            #expect(file.headers["content-type"] == "image/png")
            #expect(file.headers["x-content-type-options"] == "nosniff")
            #expect(file.headers["content-security-policy"]?.hasPrefix("sandbox") == true)
            #expect(try await other.raw(.get, url).status == 404)
            #expect(try await server.send(HTTPRequest(url: server.base + url)).status == 401)
            let again = try await owner.upload(Self.png, query: "kind=photo&name=a.png&key=f")
            #expect(try JSONTree.parse(again.body) == message)
        }
    }

    @Test("what is not what it claims is refused; the rest can only be saved")
    func kinds() async throws {
        try await RunningMessenger.run { server in
            let owner = try await server.owner("o1")
            let page = Array("<html><script>alert(1)</script>".utf8)
            #expect(try await owner.upload(page, query: "kind=photo&name=a.png").status == 400)
            #expect(try await owner.upload(page, query: "kind=voice").status == 400)
            #expect(try await owner.upload(page, query: "kind=other").status == 400)
            #expect(try await owner.upload([], query: "kind=document").status == 400)
            let kept = try await owner.upload(page, query: "kind=document&name=a.html")
            let url = try JSONTree.parse(kept.body).string("message.file.url")
            let file = try await owner.raw(.get, url)
            #expect(file.headers["content-type"] == "application/octet-stream")
            #expect(file.headers["content-disposition"]?.hasPrefix("attachment") == true)
            let big = [UInt8](repeating: 1, count: (20 << 20) + 1)
            #expect(try await owner.upload(big, query: "kind=document").status == 413)
            let most = [UInt8](repeating: 1, count: 20 << 20)
            #expect(try await owner.upload(most, query: "kind=document").status == 200)
        }
    }

    @Test("a player may ask for a part of a voice")
    func range() async throws {
        try await RunningMessenger.run { server in
            let owner = try await server.owner("o1")
            let ogg = Array("OggS".utf8) + (0..<96).map { UInt8($0) }
            let sent = try await owner.upload(ogg, query: "kind=voice&seconds=2.7")
            let voice = try JSONTree.parse(sent.body)
            #expect(try voice.integer("message.voice.seconds") == 2)
            let part = try await server.send(
                HTTPRequest(
                    url: server.base + (try voice.string("message.voice.url")),
                    headers: ["Cookie": owner.cookie, "Range": "bytes=4-7"]
                )
            )
            #expect(part.status == 206)
            #expect(part.body == [0, 1, 2, 3])
            #expect(part.headers["content-range"] == "bytes 4-7/100")
        }
    }

    @Test(
        "ranges",
        arguments: [
            ("bytes=0-9", 0, 10), ("bytes=90-", 90, 100), ("bytes=-5", 95, 100),
            ("bytes=50-500", 50, 100),
        ]
    )
    func ranges(header: String, first: Int, end: Int) {
        #expect(ByteRange.read(header, of: 100) == first..<end)
    }

    @Test(
        "ranges that cannot be met",
        arguments: [
            "bytes=100-", "bytes=9-2", "bytes=a-b", "bytes=-0", "bytes=0-1,4-5", "items=0-1",
            "bytes=",
        ]
    )
    func noRange(header: String) {
        #expect(ByteRange.read(header, of: 100) == nil)
    }

    @Test("the size of pictures is read from their headers")
    func sizes() {
        let gif = Array("GIF89a".utf8) + [0x40, 0x01, 0xF0, 0x00]
        #expect(ImageSize.read(gif, mime: "image/gif") == (320, 240))
        let jpeg: [UInt8] = [
            0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC2, 0, 11, 8, 0, 60, 0, 80, 1, 0, 0, 0,
        ]
        #expect(ImageSize.read(jpeg, mime: "image/jpeg") == (80, 60))
        #expect(ImageSize.read([0xFF, 0xD8, 0xFF], mime: "image/jpeg") == (0, 0))
        #expect(ImageSize.read([], mime: "image/webp") == (0, 0))
    }

    @Test("pages are served with their policy, and again only when they changed")
    func pages() async throws {
        try await RunningMessenger.run { server in
            let first = try await server.send(HTTPRequest(url: "\(server.base)/"))
            #expect(first.status == 200)
            let policy = try #require(first.headers["content-security-policy"])
            #expect(policy.contains("default-src 'none'"))
            #expect(!policy.contains("unsafe"))
            #expect(first.headers["referrer-policy"] == "same-origin")
            let tag = try #require(first.headers["etag"])
            let again = try await server.send(
                HTTPRequest(url: "\(server.base)/", headers: ["If-None-Match": tag])
            )
            #expect(again.status == 304)
            let version = tag.filter { $0 != "\"" }
            let named = try await server.send(
                HTTPRequest(url: "\(server.base)/assets/index.html?v=\(version)")
            )
            #expect(named.headers["cache-control"]?.contains("immutable") == true)
            for path in [
                "/assets/../Package.swift", "/nothing", "/assets/", "/a.html", "/files/1/x",
            ] {
                let answer = try await server.send(HTTPRequest(url: server.base + path))
                #expect([401, 404].contains(answer.status), "\(path)")
            }
        }
    }
}
