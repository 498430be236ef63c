package import Tickets

/// What a message tells beside its matter: where, whom to call, when.
package struct FoundSlots: Hashable, Sendable {
    /// Building, unit and room where told, and the spot.
    package var place: Place
    /// A phone number in digits; nil when none.
    package var phone: String?
    /// When somebody is at home, in the owner's words; nil when not told.
    package var appointment: String?
    /// When that is, as far as the words tell it; nil when not told.
    package var window: LocalWindow?
    /// Whether the spot is a public place rather than a part of a home.
    package var isPublicPlace: Bool

    package init(
        place: Place = Place(),
        phone: String? = nil,
        appointment: String? = nil,
        window: LocalWindow? = nil,
        isPublicPlace: Bool = false
    ) {
        self.place = place
        self.phone = phone
        self.appointment = appointment
        self.window = window
        self.isPublicPlace = isPublicPlace
    }
}
