internal import CCurl
internal import Glibc
internal import Synchronization

/// The thread on which all transfers of one client run.
///
/// Requests and cancellations come in through `inbox`, under its lock, and the thread is woken.
/// Only the thread touches the transfers.
@safe
final class CurlLoop: Sendable {
    /// What other threads have left for the thread.
    private struct Inbox {
        var submissions: [Submission] = []
        var cancellations: [UInt64] = []
        var isStopping = false
        var isEnded = false
        /// Whether a wake-up is on its way, so that a hundred requests cost one.
        var isWoken = false
        var endObservers: [@Sendable () -> Void] = []
    }

    /// The multi handle, the one thing here that the compiler cannot know to be safe.
    ///
    /// It is set once before the thread starts; other threads use it for nothing but `curl_multi_wakeup`,
    /// which libcurl allows from any thread, under the lock and before `isEnded` is set; it is freed after
    /// that. A lock around it would not do: the thread waits in libcurl while others wake it.
    private nonisolated(unsafe) let multi: UnsafeMutableRawPointer
    private let configuration: CurlConfiguration
    private let inbox = Mutex(Inbox())
    private let lastTransferID = Atomic<UInt64>(0)

    /// Makes the multi handle; ``start()`` starts the thread.
    ///
    /// - Throws: ``HTTPError/failed(curlCode:)``.
    init(configuration: CurlConfiguration) throws(HTTPError) {
        guard Self.isLibraryReady, let multi = unsafe curl_multi_init() else {
            throw .failed(curlCode: Int(CURLE_FAILED_INIT.rawValue))
        }
        unsafe self.multi = multi
        self.configuration = configuration
        let connectionCountMax = configuration.hostConnectionCountMax
        for (option, value) in [
            (CURLMOPT_MAX_HOST_CONNECTIONS, connectionCountMax),
            (CURLMOPT_MAXCONNECTS, connectionCountMax * 2),
        ] {
            let code = unsafe ccurl_multi_set_long(multi, option, value)
            precondition(code == CURLM_OK, "This libcurl lacks an option of 7.30.")
        }
    }

    /// The process-wide set-up, which libcurl built thread-safe allows from any thread.
    private static let isLibraryReady = ccurl_global_init() == CURLE_OK

    /// A name for the next transfer.
    func nextTransferID() -> UInt64 {
        lastTransferID.wrappingAdd(1, ordering: .relaxed).newValue
    }

    /// Starts the thread, which keeps this object until ``stop(then:)``.
    ///
    /// - Throws: ``HTTPError/failed(curlCode:)`` where the system gives no thread.
    func start() throws(HTTPError) {
        var thread = pthread_t()
        let this = unsafe Unmanaged.passRetained(self)
        let code = unsafe pthread_create(
            &thread,
            nil,
            { this in
                guard let this = unsafe this else { return nil }
                unsafe Unmanaged<CurlLoop>.fromOpaque(this).takeRetainedValue().run()
                return nil
            },
            this.toOpaque()
        )
        guard code == 0 else {
            unsafe this.release()
            inbox.withLock { $0.isEnded = true }
            unsafe curl_multi_cleanup(multi)
            throw .failed(curlCode: Int(CURLE_FAILED_INIT.rawValue))
        }
        pthread_detach(thread)
    }

    /// Hands a request to the thread, or answers it with ``HTTPError/shutDown``.
    func submit(_ submission: Submission) {
        let isTaken = inbox.withLock { inbox in
            if inbox.isStopping || inbox.isEnded { return false }
            inbox.submissions.append(submission)
            wake(&inbox)
            return true
        }
        if !isTaken { submission.continuation.resume(returning: .failure(.shutDown)) }
    }

    /// Ends a transfer with ``HTTPError/cancelled``; one that is done or unknown is left alone.
    func cancel(_ id: UInt64) {
        inbox.withLock { inbox in
            if inbox.isEnded { return }
            inbox.cancellations.append(id)
            wake(&inbox)
        }
    }

    /// Ends the thread; `observer` is called when it has ended, at once if it had.
    func stop(then observer: (@Sendable () -> Void)? = nil) {
        let hasEnded = inbox.withLock { inbox in
            if inbox.isEnded { return true }
            inbox.isStopping = true
            if let observer { inbox.endObservers.append(observer) }
            wake(&inbox)
            return false
        }
        if hasEnded { observer?() }
    }

    private func wake(_ inbox: inout Inbox) {
        if inbox.isWoken { return }
        inbox.isWoken = true
        let code = unsafe curl_multi_wakeup(multi)
        precondition(code == CURLM_OK, "libcurl could not be woken.")
    }

    /// The thread.
    private func run() {
        blockSignals()
        var transfers = unsafe TransferTable(multi: multi, configuration: configuration)
        while true {
            let news = inbox.withLock { inbox in
                let news = inbox
                inbox.submissions = []
                inbox.cancellations = []
                inbox.isWoken = false
                return news
            }
            for submission in news.submissions { transfers.start(submission) }
            for id in news.cancellations { transfers.cancel(id) }
            if news.isStopping { break }
            transfers.advance()
        }
        transfers.endAll()
        end()
    }

    /// Lets go of the multi handle; what came in meanwhile is refused.
    private func end() {
        let left = inbox.withLock { inbox in
            let left = inbox
            inbox = Inbox()
            inbox.isEnded = true
            return left
        }
        unsafe curl_multi_cleanup(multi)
        for submission in left.submissions {
            submission.continuation.resume(returning: .failure(.shutDown))
        }
        for observer in left.endObservers { observer() }
    }

    /// Keeps signals of the process away, and SIGPIPE, which a lost encrypted connection raises.
    private func blockSignals() {
        var signals = sigset_t()
        unsafe sigfillset(&signals)
        unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
    }
}
