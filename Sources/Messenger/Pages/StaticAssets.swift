internal import Crypto
internal import Foundation

/// The files of the pages, read once when the messenger is opened.
struct StaticAssets: Sendable {
    private static let types = [
        "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
        "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
        "json": "application/json; charset=utf-8", "png": "image/png", "ico": "image/x-icon",
        "webmanifest": "application/manifest+json", "woff2": "font/woff2", "mp3": "audio/mpeg",
        "wav": "audio/wav", "ogg": "audio/ogg", "webp": "image/webp", "jpg": "image/jpeg",
    ]

    private let assets: [String: StaticAsset]

    /// Reads the folder that was built into the program's resources.
    ///
    /// - Throws: ``MessengerError/storage(_:)`` when the resources are not beside the program.
    init() throws(MessengerError) {
        let root = Bundle.module.bundleURL.appendingPathComponent("Assets").standardizedFileURL
        guard let walk = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        else { throw .storage("the pages are missing beside the program") }
        var found: [String: StaticAsset] = [:]
        do {
            for case let file as URL in walk {
                guard let type = Self.types[file.pathExtension.lowercased()] else { continue }
                let bytes = Array(try Data(contentsOf: file))
                let name = file.standardizedFileURL.path.dropFirst(root.path.count + 1)
                found[String(name)] = Self.asset(bytes, type)
            }
        } catch {
            throw .storage("the pages cannot be read")
        }
        guard let shared = found.removeValue(forKey: "page.html") else {
            throw .storage("the pages are missing beside the program")
        }
        let document = String(decoding: shared.bytes, as: UTF8.self)
        for page in PageShell.all {
            let bytes = Array(page.document(document).utf8)
            found["\(page.name).html"] = Self.asset(bytes, shared.type)
        }
        assets = found
    }

    /// The file of a name relative to the folder.
    subscript(_ name: String) -> StaticAsset? {
        assets[name]
    }

    private static func asset(_ bytes: [UInt8], _ type: String) -> StaticAsset {
        StaticAsset(bytes: bytes, type: type, version: version(of: bytes))
    }

    private static func version(of bytes: [UInt8]) -> String {
        SHA256.hash(data: Data(bytes)).prefix(16).map { byte in
            (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }
}
