/// What happened to a ticket so often that it goes up a level.
package struct TicketTally: Hashable, Sendable {
    /// How often the owner urged within a day.
    package let chases: Int
    /// How often somebody gave it back.
    package let returns: Int

    package init(chases: Int, returns: Int) {
        self.chases = chases
        self.returns = returns
    }
}
