import ArgumentParser
import Messaging
import Messenger
import Rulebook
import TicketStore

/// Why a command ends, in words for the person at the terminal, with the exit code of DESIGN 11.
struct CommandFailure: Error {
    /// The exit code.
    let code: ExitCode
    /// What is wrong, and what helps.
    let message: String

    init(_ code: ExitCode, _ message: String) {
        self.code = code
        self.message = message
    }

    /// Explains an error of one of our rooms; nil for what the argument parser explains itself.
    init?(explaining error: any Error) {
        switch error {
        case let failure as CommandFailure: self = failure
        case let failure as StoreError: self.init(store: failure)
        case let failure as PlatformFailure: self.init(platform: failure)
        case let failure as MessengerError: self.init(messenger: failure)
        case let failure as RuleProblems:
            self.init(.configuration, failure.description)
        default: return nil
        }
    }

    private init(store failure: StoreError) {
        let detail = failure.detail.isEmpty ? "" : " (\(failure.detail))"
        switch failure.code {
        case .locked:
            self.init(
                .tryAgain,
                "已有一个 frontdesk 在使用这个数据文件夹。/ Another frontdesk uses this data folder\(detail)."
            )
        case .cannotOpen:
            self.init(.cannotCreate, "数据打不开。/ The data cannot be opened\(detail).")
        case .unsafeSettings, .foreignSchema:
            self.init(
                .configuration,
                "数据与本程序不符。/ The data does not fit this program: \(failure.code)\(detail)."
            )
        case .busy, .full:
            self.init(
                .tryAgain,
                "数据暂时写不了。/ The data cannot be written now: \(failure.code)\(detail)."
            )
        case .ioFailed, .constraint, .refusedMove, .missingRow, .unreadable, .fileRefused, .closed:
            self.init(.failure, "数据出错。/ The store failed: \(failure.code)\(detail).")
        }
    }

    private init(platform failure: PlatformFailure) {
        let detail = failure.detail.isEmpty ? "" : ": \(failure.detail)"
        switch failure.code {
        case .unauthorized:
            self.init(.configuration, "平台不接受口令。/ The platform refuses the token\(detail).")
        case .unreachable, .rateLimited, .conflict, .chatUnreachable, .rejected,
            .malformedAnswer, .fileUnavailable:
            self.init(
                .unreachable,
                "平台连不上。/ The platform failed, \(failure.code.rawValue)\(detail)."
            )
        }
    }

    private init(messenger failure: MessengerError) {
        switch failure {
        case .server(let text):
            self.init(.tryAgain, "消息平台起不来。/ The messenger cannot listen: \(text)")
        case .store, .storeUnsafe, .storage:
            self.init(.cannotCreate, "消息平台的数据有问题。/ The messenger's data: \(failure)")
        default:
            self.init(.failure, "消息平台出错。/ The messenger failed: \(failure)")
        }
    }
}

extension ExitCode {
    /// 64: the command line is wrong.
    static let usage = ExitCode(64)
    /// 69: a platform is out of reach.
    static let unreachable = ExitCode(69)
    /// 73: a file or folder cannot be made.
    static let cannotCreate = ExitCode(73)
    /// 75: the same may work later.
    static let tryAgain = ExitCode(75)
    /// 78: something in the configuration is wrong.
    static let configuration = ExitCode(78)
}
