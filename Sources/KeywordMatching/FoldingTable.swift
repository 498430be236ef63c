/// How each Unicode scalar folds: a two-level table, decoded once from `FoldingTableData`.
///
/// A value of 0 means "stays as it is and joins freely" (Han, kana). Otherwise the top bit tells
/// a sequence (pool offset in the low bits) from one scalar (class above, scalar below; scalar 0
/// stands for "itself").
struct FoldingTable: Sendable {
    /// What the folding does with a scalar besides mapping it.
    enum ScalarClass: UInt32 {
        /// Needs no space beside it: Han, kana.
        case joining = 0
        /// Letters and digits of scripts written with spaces.
        case word = 1
        /// Punctuation, symbols, emoji: repetitions run together.
        case mark = 2
        /// White space of any kind.
        case space = 3
        /// Leaves nothing behind: combining marks, controls, joiners, direction overrides.
        case dropped = 4
    }

    /// The only table; made at first use, in about a millisecond.
    static let shared = FoldingTable()

    static let classShift: UInt32 = 24
    static let scalarMask: UInt32 = 0xFF_FFFF
    static let sequenceBit: UInt32 = 0x8000_0000
    private static let blockShift = 7
    private static let blockSize = 128
    private static let scalarCount = 0x11_0000

    /// Block number of each 128 scalars.
    let blockOf: [UInt16]
    /// The blocks, one after another.
    let values: [UInt32]
    /// Sequences: a count, then so many scalars.
    let pool: [UInt32]

    private init() {
        var builder = Builder()
        builder.setClasses()
        builder.readMarks(FoldingTableData.marks)
        builder.readMappings(FoldingTableData.mappings)
        builder.set(0x20, FoldingTable.value(.space, 0))
        blockOf = builder.blockOf
        values = builder.values
        pool = builder.pool
    }

    private static func value(_ scalarClass: ScalarClass, _ scalar: UInt32) -> UInt32 {
        scalarClass.rawValue << classShift | scalar
    }

    /// The value of one scalar, which must be below 0x110000 as every Unicode scalar is.
    func value(of scalar: UInt32) -> UInt32 {
        values[Int(blockOf[Int(scalar >> 7)]) << FoldingTable.blockShift | Int(scalar & 127)]
    }

    /// The scalars that a sequence value unfolds to.
    func sequence(of value: UInt32) -> ArraySlice<UInt32> {
        let start = Int(value & FoldingTable.scalarMask)
        return pool[(start + 1)...(start + Int(pool[start]))]
    }

    /// Lends the table without checks of bounds: every scalar has a block, every block its values.
    func withLookup<Result>(_ body: (Lookup) -> Result) -> Result {
        blockOf.withUnsafeBufferPointer { blocks in
            values.withUnsafeBufferPointer { values in
                body(Lookup(blocks: blocks, values: values))
            }
        }
    }

    /// The table as pointers, valid within `withLookup`.
    struct Lookup {
        fileprivate let blocks: UnsafeBufferPointer<UInt16>
        fileprivate let values: UnsafeBufferPointer<UInt32>

        /// The value of one Unicode scalar.
        @inline(__always)
        func value(of scalar: UInt32) -> UInt32 {
            values[Int(blocks[Int(scalar >> 7)]) << FoldingTable.blockShift | Int(scalar & 127)]
        }
    }
}

extension FoldingTable {
    /// Fills the table from the text of `FoldingTableData`.
    private struct Builder {
        var blockOf: [UInt16]
        var values: [UInt32]
        var pool: [UInt32] = []
        private var isOwn: [Bool]

        init() {
            let blockCount = scalarCount >> blockShift
            blockOf = [UInt16](repeating: 1, count: blockCount)
            values = [UInt32](repeating: 0, count: blockSize)
            values += [UInt32](repeating: FoldingTable.value(.word, 0), count: blockSize)
            isOwn = [Bool](repeating: false, count: blockCount)
        }

        /// Block 0 is all joining, block 1 all word; East Asian ranges take the first.
        mutating func setClasses() {
            for range in [
                0x2E80..<0xA4D0, 0xF900..<0xFB00, 0x1_B000..<0x1_B300, 0x2_0000..<0x4_0000,
            ] {
                for block in (range.lowerBound >> blockShift)..<(range.upperBound >> blockShift) {
                    blockOf[block] = 0
                }
            }
        }

        mutating func set(_ scalar: UInt32, _ value: UInt32) {
            let block = Int(scalar) >> blockShift
            if !isOwn[block] {
                isOwn[block] = true
                let source = Int(blockOf[block]) << blockShift
                blockOf[block] = UInt16(values.count >> blockShift)
                // A slice of the array would be a second holder of it, and each append a copy of the whole.
                for offset in source..<(source + blockSize) { values.append(values[offset]) }
            }
            values[Int(blockOf[block]) << blockShift | Int(scalar) & (blockSize - 1)] = value
        }

        func value(_ scalar: UInt32) -> UInt32 {
            values[Int(blockOf[Int(scalar) >> blockShift]) << blockShift | Int(scalar & 127)]
        }

        mutating func readMarks(_ text: StaticString) {
            var reader = HexReader(text)
            while let first = reader.number() {
                let last = reader.take("-") ? reader.number() ?? first : first
                for scalar in first...last { set(scalar, FoldingTable.value(.mark, 0)) }
                reader.skipBlanks()
            }
        }

        mutating func readMappings(_ text: StaticString) {
            var reader = HexReader(text)
            while let from = reader.number() {
                let count = reader.take("*") ? reader.number() ?? 1 : 1
                let counts = reader.take(":")
                if !counts, !reader.take("=") { return }
                var targets: [UInt32] = []
                while let target = reader.number() {
                    targets.append(target)
                    if !reader.take(",") { break }
                }
                for step in 0..<count {
                    setMapping(from &+ step, to: targets, plus: counts ? step : 0)
                }
                reader.skipBlanks()
            }
        }

        private mutating func setMapping(_ from: UInt32, to targets: [UInt32], plus step: UInt32) {
            guard let first = targets.first else {
                return set(from, FoldingTable.value(.dropped, 0))
            }
            if targets.count > 1 {
                set(from, sequenceBit | UInt32(pool.count))
                pool.append(UInt32(targets.count))
                pool.append(contentsOf: targets)
            } else if first == 0x20 {
                set(from, FoldingTable.value(.space, 0))
            } else {
                let target = first &+ step
                set(from, value(target) & ~scalarMask | target)
            }
        }
    }

    /// Reads hexadecimal numbers and the signs between them from a static text.
    private struct HexReader {
        private let text: StaticString
        private var offset = 0

        init(_ text: StaticString) {
            self.text = text
        }

        private var byte: UInt8? {
            offset < text.utf8CodeUnitCount ? text.utf8Start[offset] : nil
        }

        /// Reads a number, or gives nil where none stands (also at the end).
        mutating func number() -> UInt32? {
            var result: UInt32?
            while let byte, let digit = HexReader.digit(byte) {
                result = (result ?? 0) << 4 | digit
                offset += 1
            }
            return result
        }

        mutating func take(_ sign: Unicode.Scalar) -> Bool {
            guard byte == UInt8(ascii: sign) else { return false }
            offset += 1
            return true
        }

        /// Steps over the blanks between two items.
        mutating func skipBlanks() {
            while byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") { offset += 1 }
        }

        private static func digit(_ byte: UInt8) -> UInt32? {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte &- 48)
            case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte &- 87)
            default: nil
            }
        }
    }
}
