internal import JSONTree

extension MessengerError {
    /// What a page tells its visitor: a code for programs, a sentence in Chinese and in English.
    var pageError: JSONValue {
        let (code, zh, en) = pageWords
        return ["error": ["code": .string(code), "zh": .string(zh), "en": .string(en)]]
    }

    private var pageWords: (code: String, zh: String, en: String) {
        switch self {
        case .loginNeeded: ("login_needed", "请先登录", "Please log in first")
        case .loginFailed: ("login_failed", "账号或密码不对", "Wrong login or password")
        case .loginTaken: ("login_taken", "这个账号已有人使用", "This login is taken")
        case .registrationInvalid:
            (
                "registration_invalid", "账号、姓名不能为空，密码至少 8 位",
                "Login and name must not be empty, the password needs 8 characters"
            )
        case .tooMany(let seconds):
            (
                "too_many", "操作太频繁，请 \(seconds) 秒后再试",
                "Too many attempts, try again in \(seconds) s"
            )
        case .foreignOrigin:
            ("foreign_origin", "请求不是从本页面发出的", "The request did not come from this page")
        case .textEmpty: ("text_empty", "消息是空的", "The message is empty")
        case .textTooLong:
            ("text_too_long", "一条消息最多 4096 个字", "A message may have 4096 characters")
        case .captionTooLong:
            ("caption_too_long", "说明最多 1024 个字", "A caption may have 1024 characters")
        case .fileEmpty: ("file_empty", "文件是空的", "The file is empty")
        case .fileTooBig, .bodyTooLarge:
            ("file_too_big", "文件不能超过 20 MB", "Files may have up to 20 MB")
        case .fileKindRefused:
            (
                "file_kind", "请发 JPG、PNG、WebP、GIF 图片或录音",
                "Send a JPG, PNG, WebP or GIF picture, or a recording"
            )
        case .buttonUnknown:
            ("button_gone", "这个按钮已失效", "This button is no longer there")
        case .threadNotFound, .topicInvalid:
            ("topic_not_found", "找不到这个话题", "There is no such topic")
        case .replyNotFound, .messageNotFound:
            ("message_not_found", "找不到这条消息", "There is no such message")
        case .chatNotFound: ("chat_not_found", "找不到这个会话", "There is no such chat")
        case .notFound, .methodNotFound, .accountNotFound:
            ("not_found", "找不到", "Not found")
        case .badRequest(let detail): ("bad_request", "请求有误", "Bad request: \(detail)")
        default: ("failed", "没有成功，请再试一次", "That did not work, please try again")
        }
    }
}
