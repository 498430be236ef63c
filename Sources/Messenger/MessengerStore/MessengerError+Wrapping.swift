internal import GRDB

extension MessengerError {
    /// Takes any error that leaves the store; what SQLite said is kept as its number alone.
    init(wrapping error: any Error) {
        switch error {
        case let error as MessengerError:
            self = error
        case let error as DatabaseError:
            self = .store(code: Int(error.extendedResultCode.rawValue))
        default:
            self = .server(String(describing: type(of: error)))
        }
    }
}
