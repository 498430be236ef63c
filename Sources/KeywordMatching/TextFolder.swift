/// The running state of folding one message.
struct TextFolder {
    private(set) var scalars: [UInt32] = []
    private(set) var origins: [FoldedOrigin] = []
    private(set) var isTruncated = false
    private var lastClass = FoldingTable.ScalarClass.mark
    private var gapStart: Int?

    /// Makes an empty folder; `capacity` is the size of the message in UTF-8 units.
    init(capacity: Int) {
        let room = min(capacity, FoldedText.scalarCountMax)
        scalars.reserveCapacity(room)
        origins.reserveCapacity(room)
    }

    /// Takes over finished scalars, as the correction of slips makes them.
    init(scalars: [UInt32], origins: [FoldedOrigin], isTruncated: Bool) {
        self.scalars = scalars
        self.origins = origins
        self.isTruncated = isTruncated
    }

    /// Folds a whole message.
    mutating func fold(_ text: String) {
        let table = FoldingTable.shared
        var offset = 0
        for scalar in text.unicodeScalars {
            if offset == FoldedText.scalarCountMax {
                isTruncated = true
                return
            }
            let value = table.value(of: scalar.value)
            if value == 0 {
                append(scalar.value, .joining, at: offset)
            } else if value & FoldingTable.sequenceBit == 0 {
                take(value, of: scalar.value, at: offset)
            } else {
                takeSequence(Int(value & FoldingTable.scalarMask), of: table, at: offset)
            }
            offset += 1
        }
    }

    private mutating func takeSequence(_ start: Int, of table: FoldingTable, at offset: Int) {
        for index in (start + 1)...(start + Int(table.pool[start])) {
            let scalar = table.pool[index]
            take(table.value(of: scalar), of: scalar, at: offset)
        }
    }

    private mutating func take(_ value: UInt32, of scalar: UInt32, at offset: Int) {
        let mapped = value & FoldingTable.scalarMask
        let target = mapped == 0 ? scalar : mapped
        switch FoldingTable.ScalarClass(rawValue: value >> FoldingTable.classShift) ?? .joining {
        case .joining: append(target, .joining, at: offset)
        case .word: append(target, .word, at: offset)
        case .mark: appendMark(target, at: offset)
        case .space: gapStart = gapStart ?? (scalars.isEmpty ? nil : offset)
        case .dropped: extendLast(to: offset + 1)
        }
    }

    private mutating func append(
        _ scalar: UInt32,
        _ scalarClass: FoldingTable.ScalarClass,
        at offset: Int
    ) {
        var hasGap = false
        if let gap = gapStart {
            gapStart = nil
            hasGap = true
            if lastClass == .word, scalarClass == .word {
                scalars.append(0x20)
                origins.append(FoldedOrigin(gap..<offset, hasGap: true))
            }
        }
        scalars.append(scalar)
        origins.append(FoldedOrigin(offset..<(offset + 1), hasGap: hasGap))
        lastClass = scalarClass
    }

    private mutating func appendMark(_ scalar: UInt32, at offset: Int) {
        guard lastClass == .mark, scalars.last == scalar else {
            return append(scalar, .mark, at: offset)
        }
        gapStart = nil
        extendLast(to: offset + 1)
    }

    /// What vanishes, and what repeats, belongs to the scalar before it, unless a gap lies between.
    private mutating func extendLast(to end: Int) {
        guard gapStart == nil, !origins.isEmpty else { return }
        origins[origins.count - 1].extend(to: end)
    }
}
