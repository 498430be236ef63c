/// Whom a notice reached, home by home.
package struct Reach: Hashable, Sendable {
    /// The notice.
    package let notice: TicketNumber
    /// Homes of the area.
    package let homes: Int
    /// Homes with at least one message delivered.
    package let reached: Int
    /// Homes whose message still waits to be sent.
    package let waiting: Int
    /// Homes it did not reach: nobody of them writes to the desk, or the platform refused; the first of them.
    package let missed: [Place]

    package init(notice: TicketNumber, homes: Int, reached: Int, waiting: Int, missed: [Place]) {
        self.notice = notice
        self.homes = homes
        self.reached = reached
        self.waiting = waiting
        self.missed = missed
    }
}
