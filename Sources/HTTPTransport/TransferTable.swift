internal import CCurl

/// The transfers under way; used by the loop's thread alone.
///
/// It holds each easy handle until the handle is out of the multi handle, and resumes each waiting
/// task when the transfer leaves the table, hence exactly once.
@safe
struct TransferTable {
    /// Handles kept for the next requests; making one costs more than keeping its few kilobytes.
    private static let idleCountMax = 64
    /// The longest sleep, in milliseconds, after which the thread looks up unasked.
    private static let waitMsMax: Int32 = 1000

    private struct Transfer {
        let handle: EasyHandle
        let continuation: CheckedContinuation<Result<HTTPResponse, HTTPError>, Never>
    }

    private let multi: UnsafeMutableRawPointer
    private let configuration: CurlConfiguration
    private var active: [UInt64: Transfer] = [:]
    private var idle: [EasyHandle] = []

    /// Makes an empty table for a multi handle that its owner frees later.
    init(multi: UnsafeMutableRawPointer, configuration: CurlConfiguration) {
        unsafe self.multi = multi
        self.configuration = configuration
    }

    /// Starts a transfer, or resumes its task with the reason why not.
    mutating func start(_ submission: Submission) {
        do throws(HTTPError) {
            let handle = if let kept = idle.popLast() { kept } else { try EasyHandle() }
            try handle.prepare(
                submission.request,
                id: submission.id,
                configuration: configuration
            )
            let code = unsafe handle.lend { unsafe curl_multi_add_handle(multi, $0) }
            guard code == CURLM_OK else { throw .failed(curlCode: Int(code.rawValue)) }
            active[submission.id] = Transfer(
                handle: handle,
                continuation: submission.continuation
            )
        } catch {
            submission.continuation.resume(returning: .failure(error))
        }
    }

    /// Ends a transfer whose task no longer waits.
    mutating func cancel(_ id: UInt64) {
        end(id, with: .cancelled)
    }

    /// Ends all transfers.
    mutating func endAll() {
        for id in Array(active.keys) { end(id, with: .shutDown) }
        idle = []
    }

    /// Moves all transfers on, then sleeps until there is something to do.
    mutating func advance() {
        var runningCount: Int32 = 0
        let performed = unsafe curl_multi_perform(multi, &runningCount)
        precondition(performed == CURLM_OK, "libcurl lost its memory.")
        finishDone()
        let polled = unsafe curl_multi_poll(multi, nil, 0, Self.waitMsMax, nil)
        precondition(polled == CURLM_OK, "libcurl could not wait.")
    }

    private mutating func finishDone() {
        var leftCount: Int32 = 0
        while let message = unsafe curl_multi_info_read(multi, &leftCount) {
            guard unsafe message.pointee.msg == CURLMSG_DONE,
                let easy = unsafe message.pointee.easy_handle
            else { continue }
            let code = unsafe message.pointee.data.result
            var name: UnsafeMutablePointer<CChar>?
            let named = unsafe ccurl_get_pointer(easy, CURLINFO_PRIVATE, &name)
            precondition(named == CURLE_OK, "Every handle was given the name of its transfer.")
            let id = UInt64(UInt(bitPattern: name))
            guard let transfer = remove(id) else {
                preconditionFailure("libcurl finished a transfer that is not in the table.")
            }
            transfer.continuation.resume(returning: transfer.handle.finish(code))
            keep(transfer.handle)
        }
    }

    private mutating func end(_ id: UInt64, with error: HTTPError) {
        guard let transfer = remove(id) else { return }
        transfer.continuation.resume(returning: .failure(error))
        keep(transfer.handle)
    }

    private mutating func remove(_ id: UInt64) -> Transfer? {
        guard let transfer = active.removeValue(forKey: id) else { return nil }
        let code = unsafe transfer.handle.lend { unsafe curl_multi_remove_handle(multi, $0) }
        precondition(code == CURLM_OK, "A transfer in the table is in the multi handle.")
        return transfer
    }

    private mutating func keep(_ handle: EasyHandle) {
        if idle.count < Self.idleCountMax { idle.append(handle) }
    }
}
