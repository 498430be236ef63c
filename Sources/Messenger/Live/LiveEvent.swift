/// One thing that happened, for those who may know.
struct LiveEvent: Sendable {
    /// Its place in the order of everything that happened.
    let seq: Int64
    /// The accounts that may know.
    let audience: [Int64]
    /// What happened.
    let content: LiveContent
}
