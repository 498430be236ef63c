/// How long things are kept with their words (DOMAIN 4.10); rows, times and states stay for the figures.
package struct RetentionPolicy: Hashable, Sendable {
    /// Words, phone numbers and files of tickets that ended.
    package var tickets: Duration = .days(3 * 365)
    /// Words of the audit log; its lines and their chain stay.
    package var audit: Duration = .days(5 * 365)

    package init() {}
}
