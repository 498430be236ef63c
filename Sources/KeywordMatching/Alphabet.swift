/// The characters that occur in keywords, numbered from 1, frequent ones first.
struct Alphabet {
    /// Page of the code table for each 256 scalars; page 0 is empty.
    private(set) var pageOf = [UInt16](repeating: 0, count: 0x11_0000 >> 8)
    /// Code of each scalar, 0 for those in no keyword.
    private(set) var codes = [UInt16](repeating: 0, count: 256)
    /// Scalar of each code; code 0 stands for none.
    private(set) var scalars: [UInt32] = [0]

    /// Numbers the characters of all keywords.
    ///
    /// - Throws: `KeywordError.alphabetTooLarge`.
    init(_ pool: [UInt32]) throws(KeywordError) {
        var counts = [UInt32](repeating: 0, count: 256)
        for scalar in pool {
            let page = Int(scalar >> 8)
            if pageOf[page] == 0 {
                pageOf[page] = UInt16(counts.count >> 8)
                counts.append(contentsOf: repeatElement(0, count: 256))
            }
            counts[Int(pageOf[page]) << 8 | Int(scalar & 255)] += 1
        }
        var found: [(scalar: UInt32, count: UInt32)] = []
        for page in pageOf.indices where pageOf[page] != 0 {
            for low in 0..<256 where counts[Int(pageOf[page]) << 8 | low] > 0 {
                found.append((UInt32(page << 8 | low), counts[Int(pageOf[page]) << 8 | low]))
            }
        }
        if found.count >= Int(UInt16.max) { throw .alphabetTooLarge(count: found.count) }
        found.sort { $0.count != $1.count ? $0.count > $1.count : $0.scalar < $1.scalar }
        codes = [UInt16](repeating: 0, count: counts.count)
        for (scalar, _) in found {
            codes[Int(pageOf[Int(scalar >> 8)]) << 8 | Int(scalar & 255)] = UInt16(scalars.count)
            scalars.append(scalar)
        }
    }

    /// The least power of two above every code.
    var blockSize: Int {
        var size = 2
        while size < scalars.count { size *= 2 }
        return size
    }

    /// The code of a scalar, 0 for one that is in no keyword.
    func code(of scalar: UInt32) -> UInt16 {
        codes[Int(pageOf[Int(scalar >> 8)]) << 8 | Int(scalar & 255)]
    }
}
