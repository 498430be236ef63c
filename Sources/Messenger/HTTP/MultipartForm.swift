/// A body of `multipart/form-data`.
///
/// **Source:** RFC 7578 and RFC 2046 section 5.1 (read 2026-11).
enum MultipartForm {
    /// One part of the form.
    struct Part: Sendable {
        /// The name of the field.
        let name: String
        /// The name of the file, when the part is one.
        let filename: String?
        /// Its content.
        let bytes: [UInt8]
    }

    /// The most parts that are read.
    private static let partCountMax = 100

    /// The boundary named by a content type; nil when it is no form of this kind.
    static func boundary(contentType: String) -> String? {
        guard contentType.lowercased().hasPrefix("multipart/form-data") else { return nil }
        let found = parameters(contentType)["boundary"] ?? ""
        return found.isEmpty ? nil : found
    }

    /// Reads every part.
    ///
    /// - Throws: ``MessengerError/badRequest(_:)`` when the form is broken or cut off.
    static func parse(_ body: [UInt8], boundary: String) throws(MessengerError) -> [Part] {
        let opening = Array("--\(boundary)".utf8)
        let separator = Array("\r\n--\(boundary)".utf8)
        guard var position = find(opening, in: body, from: 0) else {
            throw .badRequest("can't parse multipart/form-data")
        }
        position += opening.count
        var parts: [Part] = []
        while !body[position...].starts(with: Array("--".utf8)) {
            guard body[position...].starts(with: Array("\r\n".utf8)),
                let headEnd = find(Array("\r\n\r\n".utf8), in: body, from: position),
                let end = find(separator, in: body, from: headEnd + 2),
                parts.count < partCountMax
            else { throw .badRequest("can't parse multipart/form-data") }
            let head = String(decoding: body[position..<headEnd], as: UTF8.self)
            let start = min(headEnd + 4, end)
            if let part = part(head: head, bytes: Array(body[start..<end])) {
                parts.append(part)
            }
            position = end + separator.count
        }
        return parts
    }

    private static func part(head: String, bytes: [UInt8]) -> Part? {
        for line in head.split(whereSeparator: \.isNewline)
        where line.lowercased().hasPrefix("content-disposition:") {
            let found = parameters(String(line))
            guard let name = found["name"] else { continue }
            let encoded = found["filename*"].map { value in
                PercentCoding.decode(value.split(separator: "'", maxSplits: 2).last ?? "")
            }
            return Part(name: name, filename: encoded ?? found["filename"], bytes: bytes)
        }
        return nil
    }

    /// The parameters after the first semicolon of a header, quotes removed.
    private static func parameters(_ header: String) -> [String: String] {
        var found: [String: String] = [:]
        var rest = header.drop { $0 != ";" }
        while rest.first == ";" {
            rest = rest.dropFirst().drop { $0 == " " }
            let name = rest.prefix { $0 != "=" && $0 != ";" }
            rest = rest.dropFirst(name.count)
            guard rest.first == "=" else { continue }
            rest = rest.dropFirst()
            var value = ""
            if rest.first == "\"" {
                rest = rest.dropFirst()
                while let next = rest.popFirst(), next != "\"" {
                    value.append(next == "\\" ? rest.popFirst() ?? next : next)
                }
                rest = rest.drop { $0 != ";" }
            } else {
                value = String(rest.prefix { $0 != ";" })
                rest = rest.dropFirst(value.count)
            }
            found[name.lowercased()] = value
        }
        return found
    }

    private static func find(_ mark: [UInt8], in body: [UInt8], from start: Int) -> Int? {
        guard let first = mark.first, body.count >= mark.count, start >= 0 else { return nil }
        var index = start
        while index + mark.count <= body.count {
            if body[index] == first, body[index...].starts(with: mark) { return index }
            index += 1
        }
        return nil
    }
}
