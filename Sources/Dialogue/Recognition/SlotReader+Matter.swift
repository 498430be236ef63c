import KeywordMatching
import Tickets

extension SlotReader {
    /// Reads a message at the project's local time.
    init(_ folded: FoldedText, at now: LocalTime) {
        let minutes = Int64(now.dayNumber) * 1440 + Int64(now.minuteOfDay)
        self.init(folded, now: LocalMoment(epochMs: minutes * 60_000, utcOffsetMinutes: 0))
    }

    /// What one matter tells; what it leaves open is taken from the rest of the message, except the spot.
    ///
    /// - Parameter span: the matter, in Unicode scalars of the original message.
    /// - Returns: the slots that were found.
    func slots(in span: Range<Int>) -> FoundSlots {
        let named = room ?? rooms.first
        let own = rooms.first { span.contains($0.range.lowerBound) && $0.room != nil }
        let address = own ?? named
        let spots = places.filter { span.contains($0.range.lowerBound) }
        let spot = spots.max { $0.name.count < $1.name.count }
        let window = windows.first { span.contains($0.range.lowerBound) } ?? windows.first
        return FoundSlots(
            place: Place(
                building: address?.building,
                unit: address?.unit,
                room: address?.room,
                spot: spot?.name
            ),
            phone: phones.first?.digits,
            appointment: window?.text,
            window: window,
            isPublicPlace: spot?.kind == .shared
        )
    }
}
