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

    /// What a refusal says when another method might take the file.
    private static let wrongKindPhrases = [
        "PHOTO_INVALID_DIMENSIONS", "IMAGE_PROCESS_FAILED", "VOICE_MESSAGES_FORBIDDEN",
        "VIDEO_MESSAGES_FORBIDDEN", "method not found",
    ]

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
        switch file.source {
        case .platformFile(let id):
            return try await send(as: file.kind) { kind throws(TelegramFailure) in
                let (method, field) = Self.method(kind)
                var parameters = parameters
                parameters[field] = .string(id)
                return try await api.call(method, parameters)
            }
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
            let isLargePhoto = file.kind == .photo && bytes.count > Self.photoByteCountMax
            return try await send(as: isLargePhoto ? .document : file.kind) {
                kind throws(TelegramFailure) in
                try await upload(file, as: kind, bytes, parameters)
            }
        }
    }

    /// Sends as one kind, and where the service or the receiver does not take that, as a document.
    ///
    /// A picture of odd measure, a sound of odd make or a film is still worth having.
    private func send(
        as kind: FileReference.Kind,
        _ request: (FileReference.Kind) async throws(TelegramFailure) -> JSONValue
    ) async throws(TelegramFailure) -> JSONValue {
        do throws(TelegramFailure) {
            return try await request(kind)
        } catch .refused(let refusal) {
            guard kind != .document, Self.wrongKindPhrases.contains(where: { refusal.says($0) })
            else { throw .refused(refusal) }
            return try await request(.document)
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
