/// The bytes of a form with files.
///
/// **Source:** RFC 7578; file names as in the HTML standard's multipart encoding (read 2026-11).
struct MultipartForm {
    /// The media type, with the boundary.
    let contentType: String
    /// The body.
    let bytes: [UInt8]

    /// Assembles the parts in order.
    ///
    /// - Parameters:
    ///   - parts: The fields and files.
    ///   - boundary: A mark that occurs in no part; see ``randomBoundary()``.
    init(_ parts: [MultipartPart], boundary: String) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(parts.reduce(64) { $0 + $1.bytes.count + 256 })
        for part in parts {
            bytes += "--\(boundary)\r\n".utf8
            bytes += "Content-Disposition: form-data; name=\"\(Self.quoted(part.name))\"".utf8
            if let fileName = part.fileName {
                bytes += "; filename=\"\(Self.quoted(fileName))\"".utf8
            }
            if let contentType = part.contentType {
                bytes += "\r\nContent-Type: \(Self.quoted(contentType))".utf8
            }
            bytes += "\r\n\r\n".utf8
            bytes += part.bytes
            bytes += "\r\n".utf8
        }
        bytes += "--\(boundary)--\r\n".utf8
        self.bytes = bytes
        self.contentType = "multipart/form-data; boundary=\(boundary)"
    }

    /// A mark of 128 random bits: no file holds it but by intent, and nobody knows it beforehand.
    static func randomBoundary() -> String {
        let high = UInt64.random(in: 0...UInt64.max)
        let low = UInt64.random(in: 0...UInt64.max)
        return "frontdesk-" + String(high, radix: 36) + "-" + String(low, radix: 36)
    }

    private static func quoted(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "%22"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
