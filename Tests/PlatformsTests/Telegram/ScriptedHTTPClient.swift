import HTTPTransport
import JSONTree
import Synchronization
import Testing

/// A client that answers from a script, in order, and keeps what it was asked.
///
/// A request that the script does not expect, and an answer nobody fetched, fail the test; requests
/// and results are checked against the table of the Bot API.
final class ScriptedHTTPClient: HTTPClient {
    /// One call as it was made.
    struct Call {
        let method: String
        let url: String
        let parameters: JSONValue
        let form: [MultipartPart]
        let timeout: Duration
        let bodyLimit: Int
    }

    /// One answer: which method must ask, and what it gets.
    struct Answer {
        let method: String
        let result: Result<HTTPResponse, HTTPError>

        /// Success with a result, which must be of the given type of the Bot API.
        static func ok(_ method: String, _ result: JSONValue, type: String? = nil) -> Answer {
            if let type, let table = BotAPITable.shared {
                #expect(table.problems(result, type: type) == [])
            }
            return raw(method, 200, ["ok": true, "result": result])
        }

        /// A refusal.
        static func refusal(
            _ method: String,
            _ code: Int,
            _ description: String,
            parameters: JSONValue? = nil
        ) -> Answer {
            var body: [String: JSONValue] = [
                "ok": false, "error_code": .integer(Int64(code)),
                "description": .string(description),
            ]
            body["parameters"] = parameters
            return raw(method, code, .object(body))
        }

        /// Any JSON with any status.
        static func raw(_ method: String, _ status: Int, _ body: JSONValue) -> Answer {
            bytes(method, status, JSONWriter.bytes(body))
        }

        /// Any bytes with any status.
        static func bytes(
            _ method: String,
            _ status: Int,
            _ body: [UInt8],
            headers: HTTPHeaders = [:]
        ) -> Answer {
            let response = HTTPResponse(status: status, headers: headers, body: body)
            return Answer(method: method, result: .success(response))
        }

        /// No answer.
        static func failure(_ method: String, _ error: HTTPError) -> Answer {
            Answer(method: method, result: .failure(error))
        }
    }

    private struct State {
        var answers: [Answer]
        var calls: [Call] = []
    }

    private let state: Mutex<State>

    init(_ answers: [Answer]) {
        state = Mutex(State(answers: answers))
    }

    deinit {
        state.withLock { state in
            let left = state.answers.map(\.method)
            #expect(left == [], "These answers were not asked for.")
        }
    }

    /// The calls so far.
    var calls: [Call] { state.withLock(\.calls) }

    func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
        let call = Self.call(request)
        let answer = state.withLock { state -> Answer? in
            state.calls.append(call)
            return state.answers.isEmpty ? nil : state.answers.removeFirst()
        }
        guard let answer else {
            Issue.record("\(call.method) was not expected")
            throw .unreachable
        }
        #expect(call.method == answer.method)
        if let table = BotAPITable.shared, request.method == .post {
            var parameters = call.parameters.objectValue ?? [:]
            for part in call.form { parameters[part.name] = "" }
            let problems = table.problems(
                method: call.method,
                parameters,
                isForm: !call.form.isEmpty
            )
            #expect(problems == [])
        }
        return try answer.result.get()
    }

    private static func call(_ request: HTTPRequest) -> Call {
        var parameters: JSONValue = [:]
        var form: [MultipartPart] = []
        switch request.body {
        case .none: break
        case .bytes(let bytes, let contentType):
            #expect(contentType == "application/json")
            do throws(JSONError) {
                parameters = try JSONTree.parse(bytes)
            } catch {
                Issue.record("a body is no JSON: \(error)")
            }
        case .multipart(let parts): form = parts
        }
        let method = request.method == .get ? "file" : request.url.split(separator: "/").last ?? ""
        return Call(
            method: String(method),
            url: request.url,
            parameters: parameters,
            form: form,
            timeout: request.timeout,
            bodyLimit: request.bodyLimit
        )
    }
}
