package import Tickets

/// Why the store did not do what it was asked; carries no message text.
package struct StoreError: Error, Hashable, Sendable {
    /// The kind of failure.
    package enum Code: Hashable, Sendable {
        /// Another program holds the lock of this folder.
        case locked
        /// The folder or the database cannot be opened or made.
        case cannotOpen
        /// SQLite did not keep a setting without which commits could be lost.
        case unsafeSettings
        /// The schema is not the one this program knows.
        case foreignSchema
        /// Somebody else kept the database busy for longer than we wait.
        case busy
        /// The disk is full.
        case full
        /// Reading or writing failed, or the file is damaged.
        case ioFailed
        /// A row would break a rule of the schema.
        case constraint
        /// The state machine refuses the move.
        case refusedMove(TransitionRefusal)
        /// A row that a decision names does not exist, or is not what it was.
        case missingRow
        /// A stored value cannot be read.
        case unreadable
        /// A file is larger than the limit, or cannot be kept.
        case fileRefused
        /// The store was closed.
        case closed
    }

    /// What a caller should do.
    package enum Advice: Hashable, Sendable {
        /// The same call may work after a while.
        case retry
        /// The same call will fail again; the cause lies in what was asked.
        case giveUp
        /// Nothing will work until an operator changes something.
        case stop
    }

    /// The kind of failure.
    package let code: Code
    /// What SQLite or the system said, or which row is meant; for operators.
    package let detail: String

    /// Makes the error of a failure.
    package init(_ code: Code, _ detail: String = "") {
        self.code = code
        self.detail = detail
    }

    /// What a caller should do.
    package var advice: Advice {
        switch code {
        case .busy, .full, .ioFailed: .retry
        case .constraint, .refusedMove, .missingRow, .unreadable, .fileRefused: .giveUp
        case .locked, .cannotOpen, .unsafeSettings, .foreignSchema, .closed: .stop
        }
    }
}

extension StoreError {
    /// Whether the failure lies in one row, so that the others can go on without it.
    var isOfTheRow: Bool {
        switch code {
        case .constraint, .refusedMove, .missingRow, .unreadable: true
        case .locked, .cannotOpen, .unsafeSettings, .foreignSchema, .busy, .full, .ioFailed,
            .fileRefused, .closed:
            false
        }
    }
}
