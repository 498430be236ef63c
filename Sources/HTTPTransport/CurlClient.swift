/// Sends requests by libcurl, on one thread of its own.
///
/// Connections are kept and shared, HTTP/2 is used where the server offers it, certificates are
/// always checked. End it with ``shutdown()``; a client that is dropped ends by itself.
package final class CurlClient: HTTPClient {
    private let loop: CurlLoop

    /// Starts the thread.
    ///
    /// - Parameter configuration: What all requests have in common.
    /// - Throws: ``HTTPError/failed(curlCode:)`` where libcurl or the system gives no thread or
    ///   memory.
    package init(configuration: CurlConfiguration = CurlConfiguration()) throws(HTTPError) {
        loop = try CurlLoop(configuration: configuration)
        try loop.start()
    }

    deinit {
        loop.stop()
    }

    /// Sends a request; see ``HTTPClient/send(_:)``.
    ///
    /// - Throws: ``HTTPError``.
    package func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
        let id = loop.nextTransferID()
        let prepared = PreparedRequest(request)
        let result: Result<HTTPResponse, HTTPError> = await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                loop.submit(
                    Submission(id: id, request: prepared, continuation: continuation)
                )
                // A task cancelled before this line has called `cancel` in vain.
                if Task.isCancelled { loop.cancel(id) }
            }
        } onCancel: {
            loop.cancel(id)
        }
        return try result.get()
    }

    /// Ends what is under way with ``HTTPError/shutDown``, refuses what comes later, ends the
    /// thread.
    ///
    /// Returns when the thread has let go of everything; may be called more than once.
    package func shutdown() async {
        await withCheckedContinuation { continuation in
            loop.stop { continuation.resume() }
        }
    }
}
