/// The single range of bytes a player asks for.
///
/// **Source:** RFC 9110 section 14 (read 2026-11).
enum ByteRange {
    /// Reads a `Range` header; nil when there is none that can be met, and all is to be sent.
    ///
    /// Of 100 bytes, `bytes=0-9` gives 0 to 9, `bytes=90-` the last ten, `bytes=-5` the last five.
    static func read(_ header: String?, of count: Int) -> Range<Int>? {
        guard let header, header.hasPrefix("bytes="), !header.contains(",") else { return nil }
        let ends = header.dropFirst("bytes=".count).split(
            separator: "-",
            maxSplits: 1,
            omittingEmptySubsequences: false
        )
        guard ends.count == 2 else { return nil }
        let range: Range<Int>
        switch (Int(ends[0]), Int(ends[1])) {
        case (let first?, let last?) where first <= last:
            range = first..<min(last, count - 1) + 1
        case (let first?, nil) where ends[1].isEmpty && first < count:
            range = first..<count
        case (nil, let length?) where ends[0].isEmpty && length > 0:
            range = max(count - length, 0)..<count
        default:
            return nil
        }
        return range.upperBound <= count && !range.isEmpty ? range : nil
    }
}
