/// A piece of information that a matter needs.
package enum Slot: String, CaseIterable, Codable, Sendable {
    /// What it is about, in the owner's words.
    case what
    /// The flat.
    case room
    /// The public place.
    case place
    /// The phone number to call.
    case phone
    /// When somebody is at home.
    case time
    /// Inquiry, repair or complaint.
    case kind
}
