import Foundation
import Synchronization

/// The exclusive lock of a data folder, held for as long as its program writes.
///
/// The system lets go of it when the process ends, however it ends.
/// **Source:** flock(2) of Linux, read 2026-11-23.
final class StoreLock: Sendable {
    private let descriptor: Mutex<Int32>

    /// Takes the lock, or throws at once.
    ///
    /// - Parameter path: the lock file; made when it does not exist.
    /// - Throws: `StoreError` with code `locked` when another program has it.
    init(path: String) throws(StoreError) {
        let opened = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard opened >= 0 else { throw StoreError(.cannotOpen, path) }
        guard flock(opened, LOCK_EX | LOCK_NB) == 0 else {
            close(opened)
            throw StoreError(.locked, path)
        }
        descriptor = Mutex(opened)
    }

    deinit {
        release()
    }

    /// Lets go of the lock; further calls do nothing.
    func release() {
        descriptor.withLock { opened in
            if opened >= 0 { close(opened) }
            opened = -1
        }
    }
}
