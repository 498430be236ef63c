/// Folds one message.
///
/// Nearly every scalar folds to one or none, so room for a scalar a UTF-8 unit is made at once.
struct TextFolder {
    private var scalars: [UInt32] = []
    private var origins: [FoldedOrigin] = []
    private var isTruncated = false
    private var lastClass = FoldingTable.ScalarClass.mark
    /// Where the white space before the present scalar began, or -1.
    private var gapStart = -1

    /// Folds a message; see `FoldedText` for the rules.
    static func fold(_ text: String) -> FoldedParts {
        var text = text
        return text.withUTF8 { bytes in
            var folder = TextFolder()
            folder.fold(bytes)
            return FoldedParts(
                scalars: folder.scalars,
                origins: folder.origins,
                isTruncated: folder.isTruncated
            )
        }
    }

    private mutating func fold(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let source = bytes.baseAddress else { return }
        let room = min(bytes.count, FoldedText.scalarCountMax)
        scalars.reserveCapacity(room)
        origins.reserveCapacity(room)
        let table = FoldingTable.shared
        table.withLookup { lookup in
            var from = 0
            var offset = 0
            while from < bytes.count {
                if offset == FoldedText.scalarCountMax {
                    isTruncated = true
                    return
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
                    for part in table.sequence(of: value) {
                        take(table.value(of: part), of: part, at: offset)
                    }
                }
                offset &+= 1
            }
        }
    }

    @inline(__always)
    private mutating func take(_ value: UInt32, of scalar: UInt32, at offset: Int) {
        let mapped = value & FoldingTable.scalarMask
        let target = mapped == 0 ? scalar : mapped
        switch FoldingTable.ScalarClass(rawValue: value >> FoldingTable.classShift) ?? .joining {
        case .joining: append(target, .joining, at: offset)
        case .word: append(target, .word, at: offset)
        case .mark: appendMark(target, at: offset)
        case .space: if gapStart < 0, !scalars.isEmpty { gapStart = offset }
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
        scalars.append(scalar)
        origins.append(origin)
    }

    private mutating func appendMark(_ scalar: UInt32, at offset: Int) {
        guard lastClass == .mark, scalars.last == scalar else {
            return append(scalar, .mark, at: offset)
        }
        gapStart = -1
        extendLast(to: offset + 1)
    }

    /// What vanishes, and what repeats, belongs to the scalar before it, unless a gap lies between.
    private mutating func extendLast(to end: Int) {
        guard gapStart < 0, !origins.isEmpty else { return }
        origins[origins.count - 1].extend(to: end)
    }
}
