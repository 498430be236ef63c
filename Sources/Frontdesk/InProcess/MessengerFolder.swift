import Foundation
import Messenger

/// Where the messenger keeps its things within a data folder, and the secret the bot shows it.
struct MessengerFolder: Sendable {
    private let folder: URL

    /// Names the data folder; made when it does not exist.
    ///
    /// - Throws: `CommandFailure` when it cannot be made.
    init(dataFolder: String) throws(CommandFailure) {
        folder = URL(fileURLWithPath: dataFolder, isDirectory: true)
        do {
            try FileManager.default.createDirectory(
                at: folder,
                withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw CommandFailure(
                .cannotCreate,
                "数据文件夹建不了。/ The data folder cannot be made: \(dataFolder)"
            )
        }
    }

    /// The messenger's configuration on this folder.
    ///
    /// - Parameters:
    ///   - port: 0 lets the system choose.
    ///   - demo: whether one click logs in as anybody.
    /// - Returns: the configuration.
    /// - Throws: `CommandFailure` when the secret cannot be kept.
    func configuration(port: Int, demo: Bool) throws(CommandFailure) -> MessengerConfiguration {
        var configuration = MessengerConfiguration(
            databasePath: path(Self.database),
            filesPath: path(Self.files),
            botToken: try token()
        )
        configuration.port = port
        configuration.demo = demo
        return configuration
    }

    /// The bot's secret: kept in a file that its owner alone can read, made at the first start.
    func token() throws(CommandFailure) -> String {
        let file = folder.appendingPathComponent(Self.secret)
        do {
            if FileManager.default.fileExists(atPath: file.path) {
                let text = try String(contentsOf: file, encoding: .utf8)
                return text.trimmingCharacters(in: .whitespacesAndNewlines)
            }
            var generator = SystemRandomNumberGenerator()
            let secret = (0..<4).map { _ in
                let digits = String(generator.next(), radix: 36)
                return String(repeating: "0", count: 13 - digits.count) + digits
            }
            let token = "1:" + secret.joined()
            let isMade = FileManager.default.createFile(
                atPath: file.path,
                contents: Data((token + "\n").utf8),
                attributes: [.posixPermissions: 0o600]
            )
            guard isMade else { throw CocoaError(.fileWriteUnknown) }
            return token
        } catch {
            throw CommandFailure(
                .cannotCreate,
                "口令文件有问题。/ The token file cannot be kept: \(file.path)"
            )
        }
    }

    /// Copies a messenger's database, files and secret from this folder, while it runs or not; nothing without a messenger.
    ///
    /// - Parameter target: a folder without a messenger of its own.
    /// - Throws: `MessengerError` or `CocoaError`.
    func copy(to target: MessengerFolder) throws {
        let files = FileManager.default
        guard files.fileExists(atPath: path(Self.database)) else { return }
        try Messenger.backUp(database: path(Self.database), to: target.path(Self.database))
        // A file is never changed once it is kept, and rows point only to files that are there.
        for name in [Self.files, Self.secret] where files.fileExists(atPath: path(name)) {
            try files.copyItem(atPath: path(name), toPath: target.path(name))
        }
    }

    /// Whether a messenger's database is here.
    var isUsed: Bool { FileManager.default.fileExists(atPath: path(Self.database)) }

    private func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    private static let database = "messenger.db"
    private static let files = "messenger-files"
    private static let secret = "messenger.token"
}
