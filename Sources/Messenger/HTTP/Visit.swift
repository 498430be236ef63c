internal import Foundation
internal import Hummingbird

/// One request, with its path and query taken apart and its sender known as far as possible.
struct Visit: Sendable {
    /// The request itself.
    let request: Request
    /// The parts of the path, decoded.
    let path: [String]
    /// The query; of a name given twice the last value counts.
    let query: [String: String]
    /// The address it came from, through trusted proxies.
    let client: String
    /// Whether it came over HTTPS, as a trusted proxy says.
    let isSecure: Bool

    /// Takes a request apart.
    init(_ request: Request, peer: String, trustedProxies: Set<String>) {
        self.request = request
        path = request.uri.path.split(separator: "/").map { PercentCoding.decode($0) }
        query = Dictionary(
            PercentCoding.pairs(request.uri.query ?? "").map { ($0.name, $0.value) },
            uniquingKeysWith: { _, last in last }
        )
        guard trustedProxies.contains(peer) else {
            client = peer
            isSecure = false
            return
        }
        let forwarded = Self.header("x-forwarded-for", of: request)?.split(separator: ",").last
        client = forwarded?.trimmingCharacters(in: .whitespaces) ?? peer
        isSecure = Self.header("x-forwarded-proto", of: request)?.lowercased() == "https"
    }

    /// A header by its name.
    func header(_ name: String) -> String? {
        Self.header(name, of: request)
    }

    /// A whole number of the query.
    func number(_ name: String) -> Int64? {
        query[name].flatMap { Int64($0) }
    }

    /// The value of a cookie.
    func cookie(_ name: String) -> String? {
        for pair in (header("cookie") ?? "").split(separator: ";") {
            let parts = pair.split(separator: "=", maxSplits: 1)
            if parts.count == 2, parts[0].trimmingCharacters(in: .whitespaces) == name {
                return parts[1].trimmingCharacters(in: .whitespaces)
            }
        }
        return nil
    }

    /// The whole body.
    ///
    /// - Throws: ``MessengerError/bodyTooLarge`` beyond the limit in bytes.
    func body(upTo byteCountMax: Int) async throws(MessengerError) -> [UInt8] {
        if let length = header("content-length").flatMap({ Int($0) }), length > byteCountMax {
            throw .bodyTooLarge
        }
        do {
            let buffer = try await request.body.collect(upTo: byteCountMax)
            return Array(buffer.readableBytesView)
        } catch {
            throw .bodyTooLarge
        }
    }

    private static func header(_ name: String, of request: Request) -> String? {
        HTTPFields.Element.Name(name).flatMap { request.headers[$0] }
    }
}
