extension BotAPI {
    /// Files larger than this are not given back by `getFile`, as on the hosted service.
    private static let downloadByteCountMax: Int64 = 20 << 20

    /// `sendPhoto`, `sendVoice` and `sendDocument`.
    func sendFile(
        _ parameters: BotParameters,
        field: String,
        as kind: AttachmentKind
    ) async throws(MessengerError) -> String {
        var draft = try self.draft(parameters)
        let formatted = try self.formatted(
            parameters,
            text: "caption",
            entities: "caption_entities"
        )
        draft.text = try MessageText.checkedCaption(
            formatted.text,
            keepsStart: formatted.entities != nil
        )
        draft.entities = formatted.entities
        draft.attachment = try await file(parameters, field: field, as: kind)
        try pacer.take(chat: draft.chatID, at: store.clock())
        return BotObject.text(BotObject.message(try await store.send(draft)))
    }

    /// `getFile`.
    func getFile(_ parameters: BotParameters) async throws(MessengerError) -> String {
        let record = try await stored(parameters.string("file_id") ?? "")
        guard record.byteCount <= Self.downloadByteCountMax else { throw .fileTooBig }
        return BotObject.text(BotObject.fileInfo(record))
    }

    /// The file of a call: uploaded in its field or under a name, or one that was sent before.
    private func file(
        _ parameters: BotParameters,
        field: String,
        as kind: AttachmentKind
    ) async throws(MessengerError) -> AttachmentSource {
        let value = parameters.string(field) ?? ""
        let scheme = "attach://"
        let name = value.hasPrefix(scheme) ? String(value.dropFirst(scheme.count)) : field
        if let part = parameters.files[name] {
            let claim = FileIntake.Claim(
                kind: kind,
                name: part.filename ?? "",
                seconds: Int(parameters.integer("duration") ?? 0)
            )
            return .fresh(try await intake.take(part.bytes, as: claim))
        }
        guard !value.isEmpty else { throw .badRequest("there is no \(field) in the request") }
        guard !value.hasPrefix("http://"), !value.hasPrefix("https://") else {
            throw .badRequest("failed to get HTTP URL content")
        }
        return .stored(try await stored(value).id)
    }

    private func stored(_ fileID: String) async throws(MessengerError) -> AttachmentRecord {
        guard let number = FileID.number(in: fileID) else { throw .fileInvalid }
        let record: AttachmentRecord
        do {
            record = try await store.attachment(number, for: nil)
        } catch .notFound {
            throw .fileInvalid
        } catch {
            throw error
        }
        guard FileID.text(of: record) == fileID else { throw .fileInvalid }
        return record
    }
}
