/// Everything the messenger refuses or fails at; callers branch on ``MessengerError/status``.
package enum MessengerError: Error, Sendable, Hashable {
    /// The chat does not exist, or the asker is no member of it.
    case chatNotFound
    /// The account does not exist.
    case accountNotFound
    /// The message to change does not exist.
    case messageNotFound
    /// The message is not the asker's to change.
    case messageNotEditable
    /// The message to remove does not exist.
    case messageToDeleteNotFound
    /// The message answered to does not exist.
    case replyNotFound
    /// An edit would change nothing.
    case messageNotModified
    /// The topic to write in does not exist.
    case threadNotFound
    /// The topic to change does not exist.
    case topicInvalid
    /// The change of a topic would change nothing.
    case topicNotModified
    /// The chat has no topics.
    case notForum
    /// Neither text nor file.
    case textEmpty
    /// More than 4096 UTF-16 units.
    case textTooLong
    /// A caption of more than 1024 UTF-16 units.
    case captionTooLong
    /// The data of a button has no or more than 64 bytes.
    case buttonDataInvalid
    /// The button pressed is not on the message.
    case buttonUnknown
    /// The callback was answered already, or too long ago, or never was.
    case queryTooOld
    /// The identifier names no file.
    case fileInvalid
    /// The file is empty.
    case fileEmpty
    /// The file has more bytes than allowed.
    case fileTooBig
    /// The bytes are not a picture or sound of a kind that is served.
    case fileKindRefused
    /// The request's body is larger than allowed.
    case bodyTooLarge
    /// Something in the request is wrong; the text says what and holds nothing private.
    case badRequest(String)
    /// Nothing is here.
    case notFound
    /// The Bot API has no such method.
    case methodNotFound
    /// No or a wrong token.
    case tokenInvalid
    /// The page's visitor is not logged in.
    case loginNeeded
    /// Wrong login or password.
    case loginFailed
    /// The login is in use.
    case loginTaken
    /// Login, name or password does not fit the rules.
    case registrationInvalid
    /// The request did not come from one of our pages.
    case foreignOrigin
    /// Too often; try again after so many seconds.
    case tooMany(retryAfter: Int)
    /// Another poll has taken over.
    case pollTerminated
    /// The database failed; the number is SQLite's extended result code.
    case store(code: Int)
    /// The database is not as safe as it must be; the text says which setting.
    case storeUnsafe(String)
    /// A file of an attachment could not be written or read.
    case storage(String)
    /// The server could not be started or broke off; the text is the system's.
    case server(String)
}

extension MessengerError {
    /// The HTTP status that answers this error on both APIs.
    package var status: Int {
        switch self {
        case .tokenInvalid, .loginNeeded, .loginFailed: 401
        case .foreignOrigin: 403
        case .notFound, .methodNotFound, .accountNotFound: 404
        case .loginTaken, .pollTerminated: 409
        case .bodyTooLarge, .fileTooBig: 413
        case .tooMany: 429
        case .store, .storeUnsafe, .storage, .server: 500
        case .chatNotFound, .messageNotFound, .messageNotEditable, .messageToDeleteNotFound,
            .replyNotFound, .messageNotModified, .threadNotFound, .topicInvalid, .topicNotModified,
            .notForum, .textEmpty, .textTooLong, .captionTooLong, .buttonDataInvalid,
            .buttonUnknown, .queryTooOld, .fileInvalid, .fileEmpty, .fileKindRefused, .badRequest,
            .registrationInvalid:
            400
        }
    }
}
