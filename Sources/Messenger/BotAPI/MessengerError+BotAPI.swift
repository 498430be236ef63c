extension MessengerError {
    /// The description the Bot API gives, with the prefix of its status.
    var botDescription: String {
        switch self {
        case .tokenInvalid:
            "Unauthorized: invalid token specified"
        case .notFound:
            "Not Found"
        case .methodNotFound:
            "Not Found: method not found"
        case .pollTerminated:
            "Conflict: terminated by other getUpdates request; "
                + "make sure that only one bot instance is running"
        case .bodyTooLarge:
            "Request Entity Too Large"
        case .tooMany(let retryAfter):
            "Too Many Requests: retry after \(retryAfter)"
        case .store, .storeUnsafe, .storage, .server:
            "Internal Server Error"
        default:
            "Bad Request: \(botDetail)"
        }
    }

    /// The `error_code` the Bot API gives, which is also the HTTP status.
    var botStatus: Int {
        switch self {
        case .tokenInvalid: 401
        case .notFound, .methodNotFound: 404
        case .pollTerminated: 409
        case .bodyTooLarge: 413
        case .tooMany: 429
        case .store, .storeUnsafe, .storage, .server: 500
        default: 400
        }
    }

    /// What stands after the prefix of a bad request.
    private var botDetail: String {
        switch self {
        case .messageNotFound: "message to edit not found"
        case .messageNotEditable: "message can't be edited"
        case .messageToDeleteNotFound: "message to delete not found"
        case .replyNotFound: "message to be replied not found"
        case .messageNotModified:
            "message is not modified: specified new message content and reply markup are exactly "
                + "the same as a current content and reply markup of the message"
        case .threadNotFound: "message thread not found"
        case .topicInvalid: "TOPIC_ID_INVALID"
        case .topicNotModified: "TOPIC_NOT_MODIFIED"
        case .notForum: "the chat is not a forum"
        case .textEmpty: "message text is empty"
        case .textTooLong: "message is too long"
        case .captionTooLong: "message caption is too long"
        case .buttonDataInvalid: "BUTTON_DATA_INVALID"
        case .queryTooOld:
            "query is too old and response timeout expired or query ID is invalid"
        case .fileInvalid: "wrong file_id or the file is temporarily unavailable"
        case .fileEmpty: "file must be non-empty"
        case .fileTooBig: "file is too big"
        case .fileKindRefused: "IMAGE_PROCESS_FAILED"
        case .badRequest(let detail): detail
        default: "chat not found"
        }
    }
}
