/// One field of a form, or one file in it.
package struct MultipartPart: Sendable, Hashable {
    /// The field's name.
    package let name: String
    /// The file's name, or nil for a plain field.
    package let fileName: String?
    /// The file's media type, or nil for a plain field.
    package let contentType: String?
    /// The value.
    package let bytes: [UInt8]

    /// Makes a plain field.
    package init(name: String, text: String) {
        self.name = name
        self.fileName = nil
        self.contentType = nil
        self.bytes = Array(text.utf8)
    }

    /// Makes a file.
    ///
    /// - Parameters:
    ///   - name: The field's name.
    ///   - fileName: Any text; quotes and line ends are percent-encoded, as browsers do.
    ///   - contentType: The media type.
    ///   - bytes: The content.
    package init(name: String, fileName: String, contentType: String, bytes: [UInt8]) {
        self.name = name
        self.fileName = fileName
        self.contentType = contentType
        self.bytes = bytes
    }
}
