package import KeywordMatching

/// Everything the slot parsers find in one message, read in one go.
package struct SlotReader: Sendable, Equatable {
    /// Rooms and addresses; those without `room` name a building or unit only.
    package let rooms: [RoomMention]
    /// Phone numbers.
    package let phones: [PhoneMention]
    /// Times at which the owner can be visited.
    package let windows: [LocalWindow]
    /// Places on the estate and in the home.
    package let places: [PlaceMention]
    /// Sums of money.
    package let amounts: [AmountMention]

    /// Reads a message.
    ///
    /// Cost: linear in the text.
    /// - Parameters:
    ///   - text: folded.
    ///   - now: present moment in the estate's civil time.
    package init(_ text: FoldedText, now: LocalMoment) {
        let slots = SlotText(text)
        rooms = RoomParser.parse(slots)
        phones = PhoneParser.parse(slots)
        windows = TimeWindowParser.parse(slots, now: now)
        places = PlaceParser.parse(slots, rooms: rooms)
        amounts = AmountParser.parse(slots)
    }

    /// The first mention that names a room.
    package var room: RoomMention? { rooms.first { $0.room != nil } }
}
