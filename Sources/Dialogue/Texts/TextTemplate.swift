/// A sentence with placeholders: `已记录 {number}`; two braces stand for one.
package struct TextTemplate: Hashable, Sendable {
    /// Why a sentence is no template.
    package enum Fault: Error, Hashable, Sendable {
        /// A brace that opens and never closes, or closes and never opened.
        case unbalancedBrace
        /// A placeholder without a name.
        case emptyPlaceholder
    }

    private enum Piece: Hashable, Sendable {
        case words(String)
        case placeholder(String)
    }

    private let pieces: [Piece]
    private let byteCount: Int

    /// Reads a sentence.
    ///
    /// - Parameter source: the sentence as it stands in the file.
    /// - Throws: `Fault` when its braces do not fit.
    package init(_ source: String) throws(Fault) {
        var pieces: [Piece] = []
        var words = ""
        var name: String?
        var scalars = source.unicodeScalars[...]
        while let character = scalars.popFirst() {
            if (character == "{" || character == "}"), scalars.first == character, name == nil {
                words.unicodeScalars.append(character)
                scalars.removeFirst()
            } else if character == "{" {
                guard name == nil else { throw .unbalancedBrace }
                if !words.isEmpty { pieces.append(.words(words)) }
                words = ""
                name = ""
            } else if character == "}" {
                guard let placeholder = name else { throw .unbalancedBrace }
                guard !placeholder.isEmpty else { throw .emptyPlaceholder }
                pieces.append(.placeholder(placeholder))
                name = nil
            } else if name != nil {
                name?.unicodeScalars.append(character)
            } else {
                words.unicodeScalars.append(character)
            }
        }
        guard name == nil else { throw .unbalancedBrace }
        if !words.isEmpty { pieces.append(.words(words)) }
        self.pieces = pieces
        byteCount = source.utf8.count
    }

    /// The placeholders, in order, each once.
    package var placeholders: [String] {
        var found: [String] = []
        for case .placeholder(let name) in pieces where !found.contains(name) { found.append(name) }
        return found
    }

    /// The sentence with its placeholders filled; what is put in is not read as a template again.
    package func filled(_ value: (String) -> String) -> String {
        var text = ""
        text.reserveCapacity(byteCount * 2)
        for piece in pieces {
            switch piece {
            case .words(let words): text += words
            case .placeholder(let name): text += value(name)
            }
        }
        return text
    }
}
