internal import Hummingbird

/// Sends every request to the Bot API, the page API, the pages or the files.
struct MessengerResponder: HTTPResponder {
    /// For bots.
    let botAPI: BotAPI
    /// For the scripts of the pages.
    let pageAPI: PageAPI
    /// For browsers.
    let pages: PageServer
    /// Addresses whose forwarding headers are believed.
    let trustedProxies: Set<String>

    /// Answers one request; what goes wrong becomes an answer too.
    func respond(to request: Request, context: ClientContext) async throws -> Response {
        let visit = Visit(request, peer: context.peer, trustedProxies: trustedProxies)
        let response = await route(visit)
        return request.method == .head ? response.createHeadResponse() : response
    }

    private func route(_ visit: Visit) async -> Response {
        let first = visit.path.first ?? ""
        if first.hasPrefix("bot") {
            return await botAPI.respond(visit)
        }
        if first == "file" {
            return await botAPI.respondFile(visit)
        }
        if first == "api" {
            return await pageAPI.respond(visit)
        }
        do {
            guard visit.request.method == .get || visit.request.method == .head else {
                throw MessengerError.notFound
            }
            if first == "files" {
                return try await pages.file(visit)
            }
            if first == "assets" {
                let name = visit.path.dropFirst().joined(separator: "/")
                if let asset = pages.asset(name, visit) { return asset }
            } else if let page = try await pages.page(visit) {
                return page
            }
            throw MessengerError.notFound
        } catch {
            return PageAPI.refusal(MessengerError(wrapping: error))
        }
    }
}
