/// Folds one message into two buffers of a size fixed beforehand.
///
/// Nearly every scalar folds to one or none, so a scalar a UTF-8 unit is room enough; the few that
/// unfold to more (㍿, ½) may run out of it, and then the message is folded again with more room.
struct TextFolder {
    /// The longest sequence a scalar unfolds to, of U+FDFA.
    private static let expansionMax = 18

    private let scalars: UnsafeMutableBufferPointer<UInt32>
    private let origins: UnsafeMutableBufferPointer<FoldedOrigin>
    private var count = 0
    private var isTruncated = false
    private var lastClass = FoldingTable.ScalarClass.mark
    /// Where the white space before the present scalar began, or -1.
    private var gapStart = -1

    /// Folds a message; see `FoldedText` for the rules.
    static func fold(_ text: String) -> FoldedParts {
        var text = text
        return text.withUTF8 { bytes in
            let room = min(bytes.count, FoldedText.scalarCountMax)
            if let parts = fold(bytes, room: room) { return parts }
            let parts = fold(bytes, room: room * expansionMax)
            return parts ?? FoldedParts(scalars: [], origins: [], isTruncated: true)
        }
    }

    /// Folds with room for so many scalars; nil if that was too little.
    private static func fold(_ bytes: UnsafeBufferPointer<UInt8>, room: Int) -> FoldedParts? {
        var parts = FoldedParts(scalars: [], origins: [], isTruncated: false)
        var fits = true
        parts.scalars = [UInt32](unsafeUninitializedCapacity: room) { scalars, scalarCount in
            parts.origins = [FoldedOrigin](unsafeUninitializedCapacity: room) { origins, count in
                var folder = TextFolder(scalars: scalars, origins: origins)
                fits = folder.fold(bytes)
                parts.isTruncated = folder.isTruncated
                count = folder.count
                scalarCount = folder.count
            }
        }
        return fits ? parts : nil
    }

    private init(
        scalars: UnsafeMutableBufferPointer<UInt32>,
        origins: UnsafeMutableBufferPointer<FoldedOrigin>
    ) {
        self.scalars = scalars
        self.origins = origins
    }

    /// Folds all bytes; false if the room was too little.
    private mutating func fold(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let source = bytes.baseAddress else { return true }
        let table = FoldingTable.shared
        return table.withLookup { lookup in
            var from = 0
            var offset = 0
            while from < bytes.count {
                if offset == FoldedText.scalarCountMax {
                    isTruncated = true
                    return true
                }
                let (scalar, length) = UTF8Reader.scalar(
                    at: source + from,
                    left: bytes.count &- from
                )
                from &+= length
                let value = lookup.value(of: scalar)
                if value == 0 {
                    append(scalar, .joining, at: offset)
                } else if value & FoldingTable.sequenceBit == 0 {
                    take(value, of: scalar, at: offset)
                } else {
                    let left = min(bytes.count - from, FoldedText.scalarCountMax - offset - 1)
                    let fits = takeSequence(table.sequence(of: value), left: left, at: offset)
                    if !fits { return false }
                }
                offset &+= 1
            }
            return true
        }
    }

    /// Takes what a scalar unfolds to; false if `left` more scalars might then lack room.
    private mutating func takeSequence(_ sequence: ArraySlice<UInt32>, left: Int, at offset: Int)
        -> Bool
    {
        if count + sequence.count + left > scalars.count { return false }
        for scalar in sequence {
            take(FoldingTable.shared.value(of: scalar), of: scalar, at: offset)
        }
        return true
    }

    @inline(__always)
    private mutating func take(_ value: UInt32, of scalar: UInt32, at offset: Int) {
        let mapped = value & FoldingTable.scalarMask
        let target = mapped == 0 ? scalar : mapped
        switch FoldingTable.ScalarClass(rawValue: value >> FoldingTable.classShift) ?? .joining {
        case .joining: append(target, .joining, at: offset)
        case .word: append(target, .word, at: offset)
        case .mark: appendMark(target, at: offset)
        case .space: if gapStart < 0, count > 0 { gapStart = offset }
        case .dropped: extendLast(to: offset &+ 1)
        }
    }

    @inline(__always)
    private mutating func append(
        _ scalar: UInt32,
        _ scalarClass: FoldingTable.ScalarClass,
        at offset: Int
    ) {
        let hasGap = gapStart >= 0
        if hasGap {
            if lastClass == .word, scalarClass == .word {
                put(0x20, FoldedOrigin(gapStart..<offset, hasGap: true))
            }
            gapStart = -1
        }
        put(scalar, FoldedOrigin(offset..<(offset &+ 1), hasGap: hasGap))
        lastClass = scalarClass
    }

    @inline(__always)
    private mutating func put(_ scalar: UInt32, _ origin: FoldedOrigin) {
        precondition(count < scalars.count, "the room was reckoned beforehand")
        scalars.initializeElement(at: count, to: scalar)
        origins.initializeElement(at: count, to: origin)
        count &+= 1
    }

    private mutating func appendMark(_ scalar: UInt32, at offset: Int) {
        guard lastClass == .mark, count > 0, scalars[count - 1] == scalar else {
            return append(scalar, .mark, at: offset)
        }
        gapStart = -1
        extendLast(to: offset + 1)
    }

    /// What vanishes, and what repeats, belongs to the scalar before it, unless a gap lies between.
    private func extendLast(to end: Int) {
        guard gapStart < 0, count > 0 else { return }
        origins[count - 1].extend(to: end)
    }
}
