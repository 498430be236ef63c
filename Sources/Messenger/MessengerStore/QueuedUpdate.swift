/// An update as it waits.
struct QueuedUpdate: Sendable {
    /// Its identifier.
    let id: Int64
    /// The member of the update that holds the payload.
    let kind: String
    /// The Bot API object as JSON.
    let payload: String
}
