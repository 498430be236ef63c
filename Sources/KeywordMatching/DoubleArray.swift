/// The array in which the states of a trie find room, each with space for its children.
struct DoubleArray {
    private(set) var nodes: [AutomatonTables.Node] = []
    private let blockSize: Int
    /// Ring of free slots: the next and the one before; slot numbers.
    private var next: [Int32] = []
    private var previous: [Int32] = []
    private var firstFree = -1
    /// Where the search for several free slots begins; -1 for the first free one.
    private var cursor = -1

    /// Tries after which the slots passed over count as crowded.
    private static let crowdedTryCount = 16

    /// Makes an empty array; `blockSize` is a power of two above every code.
    init(blockSize: Int) {
        self.blockSize = blockSize
        addBlock()
    }

    /// Takes any free slot, for a state that nobody reaches by its code.
    mutating func takeAny() -> UInt32 {
        if firstFree < 0 { addBlock() }
        let slot = firstFree
        take(slot, parent: AutomatonTables.depthOneMark)
        return UInt32(slot)
    }

    /// Takes slots for all children of a state, and sets its base.
    ///
    /// - Returns: the base, which exclusive-ored with a child's code gives the child's slot.
    mutating func takeChildren(of parent: UInt32, codes: some Collection<UInt16>) -> UInt32 {
        let base = findBase(codes)
        nodes[Int(parent)].base = UInt32(base)
        for code in codes { take(base ^ Int(code), parent: parent) }
        return UInt32(base)
    }

    /// Finds a base under which the slots of all codes are free.
    ///
    /// One child fits any free slot and fills the holes from the front. Several are tried from the
    /// cursor on, which moves past what proved crowded, so that no slot is tried without end.
    private mutating func findBase(_ codes: some Collection<UInt16>) -> Int {
        guard let firstCode = codes.first else { return 0 }
        if firstFree < 0 { addBlock() }
        if codes.count == 1 { return firstFree ^ Int(firstCode) }
        var slot = cursor < 0 ? firstFree : cursor
        var tryCount = 0
        while true {
            let base = slot ^ Int(firstCode)
            if codes.allSatisfy({ nodes[base ^ Int($0)].check == AutomatonTables.freeMark }) {
                if tryCount > DoubleArray.crowdedTryCount { cursor = slot }
                return base
            }
            tryCount += 1
            if next[slot] <= slot { addBlock() }
            slot = Int(next[slot])
        }
    }

    private mutating func take(_ slot: Int, parent: UInt32) {
        precondition(nodes[slot].check == AutomatonTables.freeMark, "a slot is taken once")
        nodes[slot].check = parent
        let after = Int(next[slot])
        if cursor == slot { cursor = after > slot ? after : -1 }
        if after == slot {
            firstFree = -1
            return
        }
        next[Int(previous[slot])] = next[slot]
        previous[after] = previous[slot]
        if firstFree == slot { firstFree = after }
    }

    /// Opens a block of free slots and links them in at the end of the ring.
    private mutating func addBlock() {
        let start = nodes.count
        let end = start + blockSize
        nodes.append(contentsOf: repeatElement(AutomatonTables.Node(), count: blockSize))
        next.append(contentsOf: Int32(start + 1)...Int32(end))
        previous.append(contentsOf: Int32(start - 1)..<Int32(end - 1))
        let first = firstFree < 0 ? start : firstFree
        let last = firstFree < 0 ? end - 1 : Int(previous[firstFree])
        next[end - 1] = Int32(first)
        previous[start] = Int32(last)
        next[last] = Int32(start)
        previous[first] = Int32(end - 1)
        firstFree = first
    }
}
