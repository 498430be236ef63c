import Logging
import Tickets

extension Surroundings {
    /// Notes that the store took a write, and says so when it had not.
    func noteStoreWorked() {
        guard case .ended(let outage) = storeHealth.worked(at: time.now) else { return }
        logger.notice(
            "store writable again",
            metadata: [LogKeys.duration: "\(outage.wholeMilliseconds)"]
        )
    }

    /// Notes that the store refused; told once an outage, however many workers run into it.
    func noteStoreFailed(_ error: any Error) {
        guard storeHealth.failed(at: time.now) == .began else { return }
        logger.critical("store not writable", metadata: [LogKeys.errorCode: "\(error)"])
    }
}
