internal import JSONTree

/// The parameters of one call, whichever of the four encodings brought them.
struct BotParameters: Sendable {
    private var values: [String: JSONValue] = [:]
    /// The files of a multipart form, by the name of their field.
    private(set) var files: [String: MultipartForm.Part] = [:]

    /// Reads the query, and the body if there is one.
    ///
    /// - Throws: ``MessengerError/badRequest(_:)``, ``MessengerError/bodyTooLarge``.
    init(_ visit: Visit) async throws(MessengerError) {
        for (name, value) in visit.query {
            values[name] = .string(value)
        }
        let body = try await visit.body(upTo: FileIntake.botByteCountMax + (1 << 20))
        guard !body.isEmpty else { return }
        let type = visit.header("content-type") ?? ""
        if let boundary = MultipartForm.boundary(contentType: type) {
            for part in try MultipartForm.parse(body, boundary: boundary) {
                if part.filename == nil {
                    values[part.name] = .string(String(decoding: part.bytes, as: UTF8.self))
                } else {
                    files[part.name] = part
                }
            }
        } else if type.lowercased().hasPrefix("application/json") {
            guard let object = try Self.json(body).objectValue else {
                throw .badRequest("can't parse JSON object")
            }
            values.merge(object) { _, last in last }
        } else {
            for (name, value) in PercentCoding.pairs(String(decoding: body, as: UTF8.self)) {
                values[name] = .string(value)
            }
        }
    }

    /// Whether a parameter was given and is not null.
    func has(_ name: String) -> Bool {
        values[name].map { $0 != .null } ?? false
    }

    /// A text; numbers are taken as they are written.
    func string(_ name: String) -> String? {
        switch values[name] {
        case .string(let text): text
        case .integer(let number): String(number)
        default: nil
        }
    }

    /// A whole number, also written as text.
    func integer(_ name: String) -> Int64? {
        switch values[name] {
        case .integer(let number): number
        case .string(let text): Int64(text)
        default: nil
        }
    }

    /// A truth value, also written as `true`, `yes` or `1`; what is missing is false.
    func bool(_ name: String) -> Bool {
        switch values[name] {
        case .bool(let value): value
        case .integer(let number): number != 0
        case .string(let text): ["true", "yes", "1"].contains(text.lowercased())
        default: false
        }
    }

    /// An object or array, also as JSON text.
    ///
    /// - Throws: ``MessengerError/badRequest(_:)`` when the text is no JSON.
    func json(_ name: String) throws(MessengerError) -> JSONValue? {
        switch values[name] {
        case nil, .null: nil
        case .string(let text): text.isEmpty ? nil : try Self.json(Array(text.utf8))
        case .some(let value): value
        }
    }

    /// The chat the call is about.
    ///
    /// - Throws: ``MessengerError/badRequest(_:)`` when it is missing,
    ///   ``MessengerError/chatNotFound`` when it is no number.
    func chatID() throws(MessengerError) -> Int64 {
        guard has("chat_id") else { throw .badRequest("chat_id is empty") }
        guard let id = integer("chat_id") else { throw .chatNotFound }
        return id
    }

    /// The message the call is about.
    func messageID() throws(MessengerError) -> Int64 {
        guard let id = integer("message_id") else {
            throw .badRequest("message identifier is not specified")
        }
        return id
    }

    private static func json(_ bytes: [UInt8]) throws(MessengerError) -> JSONValue {
        do {
            return try JSONTree.parse(bytes)
        } catch {
            throw .badRequest("can't parse JSON object")
        }
    }
}
