/// What happened to a ticket so often that it goes up a level.
package struct TicketTally: Hashable, Sendable {
    /// How often the owner urged within a day.
    package let chases: Int
    /// How often somebody gave it back.
    package let returns: Int
    /// How often somebody said that the call was seen.
    package let acknowledgements: Int

    package init(chases: Int, returns: Int, acknowledgements: Int = 0) {
        self.chases = chases
        self.returns = returns
        self.acknowledgements = acknowledgements
    }
}
