/// The finished tables of an automaton, and the loop that reads them.
///
/// Every index the loop uses is in range by construction: a state's `base` and a character code
/// combine by exclusive or, codes are below the block size and the node count is a multiple of it;
/// `Design.md` has the argument, the builder asserts it, the hostile tests try it.
struct AutomatonTables: Sendable {
    /// A state of the automaton; one look fetches all of it.
    struct Node: Sendable {
        /// Exclusive-ored with a character code gives the slot of the child, if that child exists.
        var base: UInt32 = 0
        /// Slot of the parent; tells whether the slot reached is really the child.
        var check: UInt32 = AutomatonTables.freeMark
        /// Slot of the longest proper suffix that is a state of two characters or more, else `shallowMark`.
        var fail: UInt32 = AutomatonTables.shallowMark
        /// First entry of its outputs, 0 for none.
        var output: UInt32 = 0
    }

    /// One keyword that ends in a state, and the next such.
    struct Output: Sendable {
        var keyword: UInt32
        var next: UInt32
    }

    /// What is kept of a keyword.
    struct Entry: Sendable {
        let id: KeywordID
        let length: UInt16
        let edges: WordEdges
    }

    static let freeMark = UInt32.max
    static let depthOneMark = UInt32.max - 1
    static let shallowMark = UInt32.max

    /// Page of the code table for each 256 scalars; page 0 is empty.
    let pageOf: [UInt16]
    /// Code of each scalar, 0 for those in no keyword.
    let codes: [UInt16]
    /// Slot of the one-character state of each code, `shallowMark` if no longer keyword starts so.
    let starts: [UInt32]
    /// First output of the one-character keyword of each code, 0 for none.
    let singles: [UInt32]
    let nodes: [Node]
    let outputs: [Output]
    let keywords: [Entry]
    /// One bit for each hash of two characters that begin a keyword.
    let filter: [UInt64]
    /// Bits to shift a 64-bit hash right by, so that it numbers a bit of `filter`.
    let filterShift: UInt64
    let hasSingles: Bool

    var byteCount: Int {
        pageOf.count * 2 + codes.count * 2 + starts.count * 4 + singles.count * 4
            + nodes.count * MemoryLayout<Node>.stride + outputs.count * MemoryLayout<Output>.stride
            + keywords.count * MemoryLayout<Entry>.stride + filter.count * 8
    }

    /// Hashes two neighbouring characters; the top bits are used.
    @inline(__always)
    static func pairHash(_ first: UInt32, _ second: UInt32) -> UInt64 {
        (UInt64(first) << 21 | UInt64(second)) &* 0x9E37_79B9_7F4A_7C15
    }
}

extension AutomatonTables {
    /// Calls `emit` with each keyword of two characters or more and the offset of its end.
    @inline(__always)
    func scan(_ text: UnsafeBufferPointer<UInt32>, _ emit: (Entry, Int) -> Void) {
        guard let scalars = text.baseAddress, text.count > 1, nodes.count > 0 else { return }
        nodes.withUnsafeBufferPointer { nodeBuffer in
            filter.withUnsafeBufferPointer { filterBuffer in
                pageOf.withUnsafeBufferPointer { pageBuffer in
                    codes.withUnsafeBufferPointer { codeBuffer in
                        guard
                            let nodes = nodeBuffer.baseAddress,
                            let filter = filterBuffer.baseAddress,
                            let pages = pageBuffer.baseAddress, let codes = codeBuffer.baseAddress
                        else { return }
                        let view = View(
                            scalars: scalars,
                            count: text.count,
                            nodes: nodes,
                            filter: filter,
                            pages: pages,
                            codes: codes
                        )
                        run(view, emit)
                    }
                }
            }
        }
    }

    /// Calls `emit` with each keyword of one character and the offset of its end.
    @inline(__always)
    func scanSingles(_ text: UnsafeBufferPointer<UInt32>, _ emit: (Entry, Int) -> Void) {
        for (offset, scalar) in text.enumerated() {
            var output = singles[Int(code(of: scalar))]
            while output != 0 {
                let entry = keywords[Int(outputs[Int(output)].keyword)]
                if entry.edges.hold(in: text, offset..<(offset + 1)) { emit(entry, offset + 1) }
                output = outputs[Int(output)].next
            }
        }
    }

    private func code(of scalar: UInt32) -> UInt16 {
        codes[Int(pageOf[Int(scalar >> 8)]) << 8 | Int(scalar & 255)]
    }

    /// The tables as pointers, valid for one scan.
    private struct View {
        let scalars: UnsafePointer<UInt32>
        let count: Int
        let nodes: UnsafePointer<Node>
        let filter: UnsafePointer<UInt64>
        let pages: UnsafePointer<UInt16>
        let codes: UnsafePointer<UInt16>

        @inline(__always)
        func code(at offset: Int) -> UInt32 {
            let scalar = scalars[offset]
            return UInt32(codes[Int(pages[Int(scalar >> 8)]) << 8 | Int(scalar & 255)])
        }
    }

    /// Looks for a pair that begins a keyword, then lets the automaton run until nothing but its
    /// last character could begin another.
    @inline(__always)
    private func run(_ view: View, _ emit: (Entry, Int) -> Void) {
        let last = view.count &- 1
        var position = 0
        search: while position < last {
            let hash = AutomatonTables.pairHash(view.scalars[position], view.scalars[position &+ 1])
            let bit = hash >> filterShift
            if view.filter[Int(bit >> 6)] >> (bit & 63) & 1 == 0 {
                position &+= 1
                continue
            }
            var state = starts[Int(view.code(at: position))]
            if state == AutomatonTables.shallowMark {
                position &+= 1
                continue
            }
            var end = position &+ 1
            while end < view.count {
                let code = view.code(at: end)
                var child = view.nodes[Int(state)].base ^ code
                while view.nodes[Int(child)].check != state {
                    state = view.nodes[Int(state)].fail
                    if state == AutomatonTables.shallowMark {
                        position = max(position &+ 1, end &- 1)
                        continue search
                    }
                    child = view.nodes[Int(state)].base ^ code
                }
                state = child
                end &+= 1
                let output = view.nodes[Int(state)].output
                if output != 0 { report(output, view, end, emit) }
            }
            return
        }
    }

    @inline(__always)
    private func report(_ head: UInt32, _ view: View, _ end: Int, _ emit: (Entry, Int) -> Void) {
        let text = UnsafeBufferPointer(start: view.scalars, count: view.count)
        var output = head
        repeat {
            let item = outputs[Int(output)]
            let entry = keywords[Int(item.keyword)]
            if entry.edges.hold(in: text, (end &- Int(entry.length))..<end) { emit(entry, end) }
            output = item.next
        } while output != 0
    }
}
