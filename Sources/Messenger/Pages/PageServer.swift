internal import Hummingbird

/// Serves the pages, their assets and the files of messages.
struct PageServer: Sendable {
    /// The files of the pages.
    let assets: StaticAssets
    /// Who may see what.
    let sessions: Sessions
    /// Where the files of messages lie.
    let folder: AttachmentFolder

    /// Nothing from elsewhere, nothing inline, no frames; voices and pictures may be local blobs.
    private static let policy = """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; \
        media-src 'self' blob:; connect-src 'self'; font-src 'self'; manifest-src 'self'; \
        worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'
        """

    /// Files of people are shown as what they are or saved, and can run nothing.
    private static let filePolicy = "sandbox; default-src 'none'"

    /// A page by the first part of the path; nil when there is no such page.
    ///
    /// `/` leads to the page of the visitor's role, or to the door.
    func page(_ visit: Visit) async throws(MessengerError) -> Response? {
        let name = visit.path.first ?? ""
        if name.isEmpty {
            guard assets["index.html"] == nil else { return asset("index.html", visit) }
            return Answer.redirect(Self.home(of: try await sessions.account(visit)))
        }
        guard visit.path.count == 1, !name.contains(".") else { return nil }
        return asset("\(name).html", visit)
    }

    /// A file of the pages; nil when there is none of this name.
    func asset(_ name: String, _ visit: Visit) -> Response? {
        guard let asset = assets[name] else { return nil }
        let tag = "\"\(asset.version)\""
        var headers = Self.guarded(policy: Self.policy)
        headers[.contentType] = asset.type
        headers[.eTag] = tag
        headers[.cacheControl] =
            visit.query["v"] == asset.version
            ? "public, max-age=31536000, immutable" : "no-cache"
        if visit.header("if-none-match")?.contains(tag) == true {
            return Response(status: .notModified, headers: headers)
        }
        return Response(
            status: .ok,
            headers: headers,
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: asset.bytes))
        )
    }

    /// The file of a message, whole or the part that was asked for.
    ///
    /// - Throws: ``MessengerError/loginNeeded``; ``MessengerError/notFound`` also for those who are
    ///   in no chat that shows it.
    func file(_ visit: Visit) async throws(MessengerError) -> Response {
        let account = try await sessions.member(visit)
        guard visit.path.count == 3, let number = Int64(visit.path[1]) else { throw .notFound }
        let record = try await sessions.store.attachment(number, for: account.id)
        let bytes = try await folder.load(record.hash)
        let isShown = record.mime.hasPrefix("image/") || record.mime.hasPrefix("audio/")
        let name = PercentCoding.encode(record.name)
        var headers = Self.guarded(policy: Self.filePolicy)
        headers[.contentType] = isShown ? record.mime : FileKind.neutral
        headers[.contentDisposition] =
            "\(isShown ? "inline" : "attachment"); filename*=UTF-8''\(name)"
        headers[.cacheControl] = "private, max-age=31536000, immutable"
        headers[.acceptRanges] = "bytes"
        guard let range = ByteRange.read(visit.header("range"), of: bytes.count) else {
            let body = ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
            return Response(status: .ok, headers: headers, body: body)
        }
        let last = range.upperBound - 1
        headers[.contentRange] = "bytes \(range.lowerBound)-\(last)/\(bytes.count)"
        let body = ResponseBody(byteBuffer: ByteBuffer(bytes: bytes[range]))
        return Response(status: .partialContent, headers: headers, body: body)
    }

    /// The page an account begins with; the door without one.
    static func home(of account: Account?) -> String {
        switch account?.role {
        case .owner: "/owner"
        case .staff, .admin: "/desk"
        case .manager: "/managers"
        case .bot, nil: "/login"
        }
    }

    private static func guarded(policy: String) -> HTTPFields {
        var headers = HTTPFields()
        headers[.contentSecurityPolicy] = policy
        headers[.xContentTypeOptions] = "nosniff"
        for (name, value) in [
            ("referrer-policy", "same-origin"),
            ("permissions-policy", "microphone=(self), camera=(self), geolocation=()"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            if let field = HTTPFields.Element.Name(name) { headers[field] = value }
        }
        return headers
    }
}
