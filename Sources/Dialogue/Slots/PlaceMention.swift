/// A place on the estate, or in a home, that a message names.
package struct PlaceMention: Sendable, Equatable {
    /// Whose the place is.
    package enum Kind: Sendable, Equatable {
        /// In a home: 厨房, 主卧, "bathroom".
        case home
        /// Shared by many: 地库B2, 3栋大堂, 2号梯, "lobby".
        case shared
    }

    /// The words as folded: 3栋大堂.
    package let name: String
    /// Whose it is; an address with a room of the home (3栋厨房) counts as home.
    package let kind: Kind
    /// Where it stands, in Unicode scalars of the original message.
    package let range: Range<Int>
}
