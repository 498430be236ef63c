import Foundation
import Messenger
import Testing

/// Bots of others must get along with the messenger as they do with the hosted service.
@Suite("aiogram as an independent client")
struct AiogramTests {
    /// The Python that has aiogram: named by the environment, or the project's own `.venv`.
    static let python: String? = {
        let named = ProcessInfo.processInfo.environment["FRONTDESK_TEST_PYTHON"]
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let own = root.appendingPathComponent(".venv/bin/python").path
        return [named, own].compactMap { $0 }.first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
    }()

    @Test(
        "aiogram polls, sends, edits, presses, uploads and meets a second poller",
        .enabled(if: python != nil)
    )
    func aiogram() async throws {
        let python = try #require(Self.python)
        try await RunningMessenger.run { server in
            let owner = try await server.owner("o1")
            let clerk = try await server.clerk("c1")
            let group = try await server.messenger.createGroup(
                title: "前台",
                members: [clerk.id],
                forum: true
            )
            let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .appendingPathComponent("aiogram_client.py")
            let process = Process()
            process.executableURL = URL(fileURLWithPath: python)
            process.arguments = [
                script.path, server.base, RunningMessenger.token, "\(owner.id)", "\(clerk.id)",
                "\(group)",
            ]
            let status = try await withCheckedThrowingContinuation { continuation in
                process.terminationHandler = {
                    continuation.resume(returning: $0.terminationStatus)
                }
                do {
                    try process.run()
                } catch {
                    continuation.resume(throwing: error)
                }
            }
            #expect(status == 0)
        }
    }
}
