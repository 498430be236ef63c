/// The width and height that a picture's header tells, without decoding the picture.
///
/// **Source:** the PNG, GIF89a, JPEG (T.81) and WebP container specifications (read 2026-11).
enum ImageSize {
    /// Pixels across and down; zeros when the header does not tell.
    static func read(_ bytes: [UInt8], mime: String) -> (width: Int, height: Int) {
        switch mime {
        case "image/png":
            (big(bytes, at: 16, count: 4), big(bytes, at: 20, count: 4))
        case "image/gif":
            (little(bytes, at: 6, count: 2), little(bytes, at: 8, count: 2))
        case "image/jpeg":
            jpeg(bytes)
        case "image/webp":
            webp(bytes)
        default:
            (0, 0)
        }
    }

    private static func jpeg(_ bytes: [UInt8]) -> (width: Int, height: Int) {
        var index = 2
        while index + 9 < bytes.count, bytes[index] == 0xFF {
            let marker = bytes[index + 1]
            let isFrame =
                (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
            if isFrame {
                return (big(bytes, at: index + 7, count: 2), big(bytes, at: index + 5, count: 2))
            }
            let isFill = marker == 0xFF
            index += isFill ? 1 : 2 + max(big(bytes, at: index + 2, count: 2), 2)
        }
        return (0, 0)
    }

    private static func webp(_ bytes: [UInt8]) -> (width: Int, height: Int) {
        guard bytes.count >= 30 else { return (0, 0) }
        switch String(decoding: bytes[12..<16], as: UTF8.self) {
        case "VP8X":
            return (1 + little(bytes, at: 24, count: 3), 1 + little(bytes, at: 27, count: 3))
        case "VP8L":
            let bits = little(bytes, at: 21, count: 4)
            return (1 + bits & 0x3FFF, 1 + bits >> 14 & 0x3FFF)
        case "VP8 ":
            return (
                little(bytes, at: 26, count: 2) & 0x3FFF, little(bytes, at: 28, count: 2) & 0x3FFF
            )
        default:
            return (0, 0)
        }
    }

    private static func big(_ bytes: [UInt8], at start: Int, count: Int) -> Int {
        guard start + count <= bytes.count else { return 0 }
        return bytes[start..<start + count].reduce(0) { $0 << 8 | Int($1) }
    }

    private static func little(_ bytes: [UInt8], at start: Int, count: Int) -> Int {
        guard start + count <= bytes.count else { return 0 }
        return bytes[start..<start + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
