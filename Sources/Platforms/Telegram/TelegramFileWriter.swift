internal import HTTPTransport
internal import JSONTree
internal import Tickets

/// Sends files, those of our own by upload and those that lie on the service by their identity.
///
/// **Source:** "Sending files" in https://core.telegram.org/bots/api (read 2026-11).
struct TelegramFileWriter: Sendable {
    /// The largest photo in bytes; larger ones go as documents.
    private static let photoByteCountMax = 10 << 20
    /// The largest upload in bytes.
    private static let uploadByteCountMax = 50 << 20

    private let api: TelegramAPI
    private let loadFile: TelegramPlatform.FileLoader

    /// Makes a writer.
    init(api: TelegramAPI, loadFile: @escaping TelegramPlatform.FileLoader) {
        self.api = api
        self.loadFile = loadFile
    }

    /// Sends a file.
    ///
    /// - Parameters:
    ///   - file: What to send.
    ///   - parameters: Place, caption and buttons.
    /// - Returns: The message.
    /// - Throws: ``TelegramFailure``; a file of ours that cannot be read is refused as the service
    ///   would.
    func send(
        _ file: OutboundFile,
        _ parameters: [String: JSONValue]
    ) async throws(TelegramFailure) -> JSONValue {
        let (method, field) = Self.method(file.kind)
        switch file.source {
        case .platformFile(let id):
            var parameters = parameters
            parameters[field] = .string(id)
            return try await api.call(method, parameters)
        case .path(let path):
            guard let bytes = await loadFile(path, Self.uploadByteCountMax) else {
                throw .refused(
                    TelegramFailure.Refusal(
                        code: 400,
                        description: "the file cannot be read or is larger than 50 MB",
                        retryAfter: nil,
                        movedTo: nil
                    )
                )
            }
            return try await upload(file, bytes, parameters)
        }
    }

    private func upload(
        _ file: OutboundFile,
        _ bytes: [UInt8],
        _ parameters: [String: JSONValue]
    ) async throws(TelegramFailure) -> JSONValue {
        let isLargePhoto = file.kind == .photo && bytes.count > Self.photoByteCountMax
        let kind = isLargePhoto ? .document : file.kind
        do throws(TelegramFailure) {
            return try await upload(file, as: kind, bytes, parameters)
        } catch {
            // A picture of odd measure or make is still worth seeing.
            guard kind == .photo, let refusal = error.badRequest,
                refusal.says("PHOTO_INVALID_DIMENSIONS") || refusal.says("IMAGE_PROCESS_FAILED")
            else { throw error }
            return try await upload(file, as: .document, bytes, parameters)
        }
    }

    private func upload(
        _ file: OutboundFile,
        as kind: FileReference.Kind,
        _ bytes: [UInt8],
        _ parameters: [String: JSONValue]
    ) async throws(TelegramFailure) -> JSONValue {
        let (method, field) = Self.method(kind)
        let part = MultipartPart(
            name: field,
            fileName: file.name ?? Self.standardName(file.kind),
            contentType: file.mediaType ?? "application/octet-stream",
            bytes: bytes
        )
        return try await api.upload(method, parameters, file: part)
    }

    private static func method(_ kind: FileReference.Kind) -> (name: String, field: String) {
        switch kind {
        case .photo: ("sendPhoto", "photo")
        case .voice: ("sendVoice", "voice")
        case .video: ("sendVideo", "video")
        case .document: ("sendDocument", "document")
        }
    }

    private static func standardName(_ kind: FileReference.Kind) -> String {
        switch kind {
        case .photo: "photo.jpg"
        case .voice: "voice.ogg"
        case .video: "video.mp4"
        case .document: "file"
        }
    }
}
