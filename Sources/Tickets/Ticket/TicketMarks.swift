/// What the desk notes of a ticket beside its facts; owners never see it (DOMAIN 3.2, 3.18, 6 point 12).
package struct TicketMarks: Hashable, Codable, Sendable {
    /// The member of staff a complaint is about: does not see it, handle it, or hear of it.
    package var accused: PersonID?
    /// The side a complaint is about, when it is no person.
    package var accusedRole: Role?
    /// Whether a complaint lies within what was promised; nil until judged.
    package var validity: Validity?
    /// Whether the owner asked for a written answer.
    package var isWritten: Bool
    /// A written answer that waits to be checked; nil for none.
    package var writtenDraft: String?
    /// Who wrote it.
    package var writtenBy: PersonID?
    /// Whether a written answer was checked and sent.
    package var isWrittenSent: Bool
    /// Whether it is work done again, and why; nil for first-time work.
    package var rework: Rework?
    /// How often the result was not accepted, earlier tickets of the same fault included.
    package var failures: Int
    /// The finest step reached; nil for none.
    package var stage: Stage?
    /// The first ticket of the group or outage it belongs to, itself included; nil when it stands alone.
    package var lead: TicketID?
    /// The team in whose thread it was offered; nil for none.
    package var team: Role?
    /// Who of the staff asked for help with it and waits for an answer; nil for nobody.
    package var asksHelp: PersonID?
    /// Whether the result is checked by four sides, and who passed it; nil for the usual acceptance by the owner.
    package var joint: JointAcceptance?

    package init(
        rework: Rework? = nil,
        failures: Int = 0,
        lead: TicketID? = nil,
        accused: PersonID? = nil,
        isWritten: Bool = false
    ) {
        self.accused = accused
        accusedRole = nil
        validity = nil
        self.isWritten = isWritten
        writtenDraft = nil
        writtenBy = nil
        isWrittenSent = false
        self.rework = rework
        self.failures = failures
        stage = nil
        team = nil
        asksHelp = nil
        joint = nil
        self.lead = lead
    }

    /// Whether nothing is noted.
    package var isEmpty: Bool { self == TicketMarks() }
}
