import Tickets

/// What people will do, soonest first; of the same moment, in the order it was planned.
struct Agenda {
    private var heap: [(deed: Deed, order: Int)] = []
    private var planned = 0

    /// The moment of the next deed; nil when nothing is planned.
    var next: Instant? { heap.first?.deed.at }

    /// Plans a deed.
    mutating func plan(_ deed: Deed) {
        heap.append((deed, planned))
        planned += 1
        var child = heap.count - 1
        while child > 0, isBefore(child, (child - 1) / 2) {
            heap.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    /// Takes the next deed that is due; nil when none is.
    mutating func take(until now: Instant) -> Deed? {
        guard let first = heap.first, first.deed.at <= now else { return nil }
        heap.swapAt(0, heap.count - 1)
        heap.removeLast()
        var parent = 0
        while true {
            let children = [2 * parent + 1, 2 * parent + 2].filter { $0 < heap.count }
            guard let least = children.min(by: { isBefore($0, $1) }), isBefore(least, parent)
            else { break }
            heap.swapAt(parent, least)
            parent = least
        }
        return first.deed
    }

    private func isBefore(_ left: Int, _ right: Int) -> Bool {
        let (a, b) = (heap[left], heap[right])
        return a.deed.at == b.deed.at ? a.order < b.order : a.deed.at < b.deed.at
    }
}
