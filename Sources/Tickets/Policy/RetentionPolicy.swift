/// How long things are kept with their words (DOMAIN 4.10); rows, times and states stay for the figures.
package struct RetentionPolicy: Hashable, Sendable {
    /// Words, phone numbers and files of tickets that ended.
    package var tickets: Duration = .days(3 * 365)
    /// Records of keys.
    package var keys: Duration = .days(2 * 365)
    /// The audit log.
    package var audit: Duration = .days(5 * 365)

    package init() {}
}
