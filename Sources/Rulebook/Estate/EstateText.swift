import Foundation

/// Turns the bytes of a file, as Excel writes them, into text.
enum EstateText {
    /// Why a file is no text.
    enum Refusal: Error, Hashable {
        /// An Excel workbook that was not saved as CSV.
        case workbook
        /// Bytes that neither UTF-8 nor GB18030 allows, first in this row.
        case unreadable(row: Int)
    }

    /// GB18030 in Foundation's numbering: CFString's encoding 0x0632 with the bit for foreign encodings.
    ///
    /// Source: CFStringEncodingExt.h, `kCFStringEncodingGB_18030_2000`; read 2026-11-23.
    private static let gb18030 = String.Encoding(rawValue: 0x8000_0632)

    /// The text of a file: UTF-8 with or without a byte order mark, UTF-16 with one, else GB18030 (and so GBK).
    ///
    /// - Parameter bytes: the whole file.
    /// - Returns: its text without the mark.
    /// - Throws: `Refusal` when it is a workbook or no text in these encodings.
    static func decode(_ bytes: [UInt8]) throws(Refusal) -> String {
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
            || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
        {
            throw .workbook
        }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            let body = bytes.dropFirst(3)
            if let text = String(validating: body, as: UTF8.self) { return text }
            throw .unreadable(row: rowOfFirstFault(in: Array(body)))
        }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return String(decoding: utf16Units(bytes), as: UTF16.self)
        }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        if let text = String(data: Data(bytes), encoding: gb18030), !text.contains("\u{FFFD}") {
            return text
        }
        throw .unreadable(row: rowOfFirstFault(in: bytes))
    }

    private static func utf16Units(_ bytes: [UInt8]) -> [UInt16] {
        let isLittle = bytes[0] == 0xFF
        return stride(from: 2, to: bytes.count - 1, by: 2).map { index in
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            return isLittle ? second << 8 | first : first << 8 | second
        }
    }

    /// The row whose bytes are text in neither encoding; the whole file's last row when every one is for itself.
    private static func rowOfFirstFault(in bytes: [UInt8]) -> Int {
        let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        let index = lines.firstIndex { line in
            String(validating: line, as: UTF8.self) == nil
                && String(data: Data(line), encoding: gb18030) == nil
        }
        if let index { return index + 1 }
        return (lines.firstIndex { String(validating: $0, as: UTF8.self) == nil } ?? 0) + 1
    }
}
