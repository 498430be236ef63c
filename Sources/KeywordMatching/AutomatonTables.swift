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
        /// Slot of the longest proper suffix that is a state of two characters or more.
        ///
        /// `shallowMark` where there is none.
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
    /// Reads a source to its end and calls `emit` with the outputs of each state that has any.
    ///
    /// - Parameters:
    ///   - source: the text.
    ///   - emit: takes the first of the outputs and the position after their last character.
    @inline(__always)
    func scan<Source: ScalarSource>(_ source: Source, _ emit: (UInt32, Int) -> Void) {
        nodes.withUnsafeBufferPointer { nodes in
            filter.withUnsafeBufferPointer { filter in
                pageOf.withUnsafeBufferPointer { pages in
                    codes.withUnsafeBufferPointer { codes in
                        guard
                            let nodes = nodes.baseAddress, let filter = filter.baseAddress,
                            let pages = pages.baseAddress, let codes = codes.baseAddress
                        else { return }
                        let view = View(nodes: nodes, filter: filter, pages: pages, codes: codes)
                        run(view, source, emit)
                    }
                }
            }
        }
    }

    /// Calls `body` with each keyword of the chain of outputs that begins at `head`.
    @inline(__always)
    func forEachKeyword(_ head: UInt32, _ body: (Entry) -> Void) {
        var output = head
        while output != 0 {
            let item = outputs[Int(output)]
            body(keywords[Int(item.keyword)])
            output = item.next
        }
    }

    /// The first of the outputs of a keyword of one character; 0 for none.
    @inline(__always)
    func singleOutput(of scalar: UInt32) -> UInt32 {
        singles[Int(codes[Int(pageOf[Int(scalar >> 8)]) << 8 | Int(scalar & 255)])]
    }

    /// The tables as pointers, valid for one scan.
    private struct View {
        let nodes: UnsafePointer<Node>
        let filter: UnsafePointer<UInt64>
        let pages: UnsafePointer<UInt16>
        let codes: UnsafePointer<UInt16>

        @inline(__always)
        func code(of scalar: UInt32) -> UInt32 {
            UInt32(codes[Int(pages[Int(scalar >> 8)]) << 8 | Int(scalar & 255)])
        }
    }

    /// Looks for a pair that begins a keyword, then lets the automaton run until nothing but its
    /// last character could begin another; then that one and the next are the pair to look at.
    @inline(__always)
    private func run<Source: ScalarSource>(
        _ view: View,
        _ source: Source,
        _ emit: (UInt32, Int) -> Void
    ) {
        var source = source
        let shift = filterShift
        var previous = source.next()
        if previous == Source.end { return }
        var current = source.next()
        search: while current != Source.end {
            let bit = AutomatonTables.pairHash(previous, current) &>> shift
            let word = view.filter[Int(truncatingIfNeeded: bit &>> 6)]
            if (word &>> (bit & 63)) & 1 == 0 {
                previous = current
                current = source.next()
                continue
            }
            var state = starts[Int(view.code(of: previous))]
            var isAtStart = true
            while current != Source.end {
                let code = view.code(of: current)
                while true {
                    if state == AutomatonTables.shallowMark {
                        if isAtStart {
                            previous = current
                            current = source.next()
                        }
                        continue search
                    }
                    let child = view.nodes[Int(state)].base ^ code
                    if view.nodes[Int(child)].check == state {
                        state = child
                        break
                    }
                    state = view.nodes[Int(state)].fail
                }
                isAtStart = false
                previous = current
                current = source.next()
                let output = view.nodes[Int(state)].output
                if output != 0 { emit(output, source.position) }
            }
        }
    }
}
