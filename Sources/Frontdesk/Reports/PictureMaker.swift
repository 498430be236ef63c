import ArgumentParser
import Foundation
import Reporting

/// Makes PNG and PDF of SVG pages by `rsvg-convert`, as a child under a time limit.
enum PictureMaker {
    /// What is made.
    enum Format: String {
        case png, pdf
    }

    /// Writes a picture or a document.
    ///
    /// - Parameters:
    ///   - pages: SVG documents; a PNG is made of the first alone.
    ///   - format: what is made.
    ///   - path: the file to write.
    /// - Throws: `CommandFailure` when the program is missing, fails or takes too long.
    static func write(_ pages: [String], as format: Format, to path: String) async throws {
        let files = FileManager.default
        let folder = files.temporaryDirectory.appendingPathComponent(
            "frontdesk-pages-\(UUID().uuidString)"
        )
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
        defer {
            do {
                try files.removeItem(at: folder)
            } catch {
                // Pages that are left in the temporary folder harm nobody.
            }
        }
        var arguments = ["--format", format.rawValue, "--output", path]
        for (index, page) in pages.enumerated() {
            let file = folder.appendingPathComponent("\(index).svg")
            try Data(page.utf8).write(to: file)
            arguments.append(file.path)
            if format == .png { break }
        }
        try await run(arguments)
    }

    /// Draws a picture for a chat.
    ///
    /// - Parameters:
    ///   - svg: the picture.
    ///   - path: the PNG file to write; its folder is made.
    /// - Returns: nil when it was drawn, else the reason in two languages.
    static func draw(_ svg: String, to path: String) async -> Words? {
        do {
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try await write([svg], as: .png, to: path)
            return nil
        } catch let failure as CommandFailure {
            let parts = failure.message.split(separator: "/ ", maxSplits: 1).map(String.init)
            return Words("没有图：" + parts[0], "No picture: " + (parts.last ?? ""))
        } catch {
            return Words("没有图：画图程序起不来。", "No picture: rsvg-convert cannot be started.")
        }
    }

    private static func run(_ arguments: [String]) async throws {
        guard let program = program() else {
            throw CommandFailure(
                .cannotCreate,
                "缺少 rsvg-convert（librsvg2-bin），可改用 SVG。/ rsvg-convert is missing (librsvg2-bin); take the SVG instead."
            )
        }
        let child = Process()
        child.executableURL = URL(fileURLWithPath: program)
        child.arguments = arguments
        child.standardInput = FileHandle.nullDevice
        child.standardOutput = FileHandle.nullDevice
        child.standardError = FileHandle.nullDevice
        let status = try await withThrowingTaskGroup(of: Int32?.self) { group in
            let ended = AsyncStream<Int32>.makeStream(bufferingPolicy: .bufferingNewest(1))
            child.terminationHandler = {
                ended.continuation.yield($0.terminationStatus)
                ended.continuation.finish()
            }
            try child.run()
            group.addTask { await ended.stream.first { _ in true } }
            group.addTask {
                try await Task.sleep(for: timeLimit)
                return nil
            }
            let first = try await group.next() ?? nil
            group.cancelAll()
            return first
        }
        guard let status else {
            child.terminate()
            throw CommandFailure(.tryAgain, "画图超时。/ rsvg-convert took too long.")
        }
        guard status == 0 else {
            throw CommandFailure(.failure, "画图失败。/ rsvg-convert failed with \(status).")
        }
    }

    /// Where the program is; nil when it is not installed.
    private static func program() -> String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/usr/local/bin")
            .split(separator: ":")
        return folders.map { $0 + "/rsvg-convert" }.first {
            FileManager.default.isExecutableFile(atPath: $0)
        }
    }

    /// A page takes 0.2 s; the first after a start some seconds, while the list of fonts is made.
    private static let timeLimit: Duration = .seconds(30)
}
