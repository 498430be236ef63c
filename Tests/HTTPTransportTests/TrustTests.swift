import Foundation
import HTTPTransport
import Testing

/// Encrypted connections: only to whom the certificate names, and only where an authority vouches.
struct TrustTests {
    /// An `openssl s_server` with a certificate of its own for `localhost`.
    private final class EncryptedServer {
        let port: Int
        let authorityFile: String
        private let folder: URL
        private let process = Process()

        init() throws {
            folder = FileManager.default.temporaryDirectory
                .appendingPathComponent("trust-\(UUID().uuidString)")
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            let key = folder.appendingPathComponent("key.pem").path
            authorityFile = folder.appendingPathComponent("certificate.pem").path
            let maker = Process()
            maker.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
            maker.arguments = [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                "-days",
                "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout",
                key,
                "-out", authorityFile,
            ]
            maker.standardError = FileHandle.nullDevice
            try maker.run()
            maker.waitUntilExit()
            process.executableURL = maker.executableURL
            process.arguments = [
                "s_server", "-accept", "127.0.0.1:0", "-key", key, "-cert", authorityFile, "-www",
            ]
            let output = Pipe()
            process.standardOutput = output
            process.standardError = FileHandle.nullDevice
            try process.run()
            var text = ""
            while !text.contains("ACCEPT 127.0.0.1:") || !text.hasSuffix("\n") {
                let piece = output.fileHandleForReading.availableData
                if piece.isEmpty { break }
                text += String(decoding: piece, as: UTF8.self)
            }
            let number = text.split(separator: "ACCEPT 127.0.0.1:").last?.prefix { $0.isNumber }
            port = try #require(number.flatMap { Int($0) })
        }

        func stop() throws {
            // Threads of the pool block signals, and the child inherited that.
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            try FileManager.default.removeItem(at: folder)
        }
    }

    private func outcome(_ url: String, authorityFile: String?) async throws -> HTTPError? {
        var configuration = CurlConfiguration()
        configuration.authorityFile = authorityFile
        let client = try CurlClient(configuration: configuration)
        var result: HTTPError?
        do throws(HTTPError) {
            let response = try await client.send(HTTPRequest(url: url))
            #expect(response.status == 200)
        } catch {
            result = error
        }
        await client.shutdown()
        return result
    }

    @Test func `only a certificate that is vouched for and names the host is trusted`() async throws
    {
        let server = try EncryptedServer()
        let named = "https://localhost:\(server.port)/"
        let other = "https://127.0.0.1:\(server.port)/"
        #expect(try await outcome(named, authorityFile: nil) == .untrusted)
        #expect(try await outcome(named, authorityFile: server.authorityFile) == nil)
        #expect(try await outcome(other, authorityFile: server.authorityFile) == .untrusted)
        try server.stop()
    }
}
