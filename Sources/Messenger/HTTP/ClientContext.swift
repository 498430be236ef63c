internal import Hummingbird

/// What is known of a request besides the request itself.
struct ClientContext: InitializableFromSource, Sendable {
    /// The address at the other end of the connection; empty if unknown.
    let peer: String

    /// Takes what the server knows of the connection.
    init(source: ApplicationRequestContextSource) {
        peer = source.channel.remoteAddress?.ipAddress ?? ""
    }
}
