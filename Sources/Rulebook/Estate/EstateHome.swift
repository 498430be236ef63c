package import Tickets

/// That somebody lives in or owns one flat.
package struct EstateHome: Hashable, Sendable {
    /// The flat; its spot is nil.
    package let place: Place
    /// `owner`, or `tenant` for everybody who lives there without owning.
    package let role: Role

    package init(place: Place, role: Role) {
        self.place = place
        self.role = role
    }
}
