/// Writes an SVG picture piece by piece; every text is escaped.
package struct SVGCanvas: Sendable {
    /// Where a text is held.
    package enum Anchor: String, Sendable {
        case start, middle, end
    }

    /// Where something is and how large.
    package struct Box: Sendable {
        let x: Double
        let y: Double
        let width: Double
        let height: Double

        package init(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
            self.x = x
            self.y = y
            self.width = width
            self.height = height
        }
    }

    /// How a line of text looks.
    package struct Face: Sendable {
        let size: Double
        let anchor: Anchor
        let isBold: Bool
        let color: String

        package init(
            _ size: Double,
            _ anchor: Anchor = .start,
            isBold: Bool = false,
            color: String = "#222"
        ) {
            self.size = size
            self.anchor = anchor
            self.isBold = isBold
            self.color = color
        }
    }

    /// The picture's size in its own units.
    package let width: Double
    /// The picture's height.
    package let height: Double
    private let size: String
    private var body: [String] = []

    /// Begins a white picture.
    ///
    /// - Parameters:
    ///   - width: in units.
    ///   - height: in units.
    ///   - size: the outer width and height as attributes, for example in millimetres; nil for units as pixels.
    package init(width: Double, height: Double, size: String? = nil) {
        self.width = width
        self.height = height
        self.size =
            size ?? "width=\"\(Self.number(width))\" height=\"\(Self.number(height))\""
    }

    /// A filled rectangle.
    package mutating func rectangle(_ box: Box, fill: String) {
        body.append("<rect \(Self.attributes(box)) fill=\"\(fill)\"/>")
    }

    /// A rectangle's outline.
    package mutating func frame(_ box: Box) {
        body.append(
            "<rect \(Self.attributes(box)) fill=\"none\" stroke=\"#222\" stroke-width=\"0.3\"/>"
        )
    }

    /// A straight line.
    package mutating func line(
        from: (x: Double, y: Double),
        to: (x: Double, y: Double),
        color: String = "#222",
        width: Double = 0.3
    ) {
        body.append(
            "<line x1=\"\(Self.number(from.x))\" y1=\"\(Self.number(from.y))\""
                + " x2=\"\(Self.number(to.x))\" y2=\"\(Self.number(to.y))\" stroke=\"\(color)\""
                + " stroke-width=\"\(Self.number(width))\"/>"
        )
    }

    /// A line of text with its baseline at the point.
    package mutating func text(_ text: String, at point: (x: Double, y: Double), _ type: Face) {
        body.append(
            "<text x=\"\(Self.number(point.x))\" y=\"\(Self.number(point.y))\""
                + " font-size=\"\(Self.number(type.size))\" text-anchor=\"\(type.anchor.rawValue)\""
                + (type.isBold ? " font-weight=\"bold\"" : "")
                + " fill=\"\(type.color)\">\(Self.escaped(text))</text>"
        )
    }

    /// The whole picture.
    package var document: String {
        let box = "0 0 \(Self.number(width)) \(Self.number(height))"
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<svg xmlns=\"http://www.w3.org/2000/svg\" \(size) viewBox=\"\(box)\""
            + " font-family=\"'Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC',sans-serif\">\n"
            + "<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n"
            + body.joined(separator: "\n") + "\n</svg>\n"
    }

    /// A text that is safe within XML; characters that XML does not allow are dropped.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\t", "\n", "\r": result += " "
            default:
                let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
                let isNothing = scalar.value == 0xFFFE || scalar.value == 0xFFFF
                if !isControl, !isNothing { result.unicodeScalars.append(scalar) }
            }
        }
        return result
    }

    private static func attributes(_ box: Box) -> String {
        "x=\"\(number(box.x))\" y=\"\(number(box.y))\" width=\"\(number(box.width))\""
            + " height=\"\(number(box.height))\""
    }

    /// A number with at most two decimals and no exponent.
    static func number(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let sign = hundredths < 0 ? "-" : ""
        let size = abs(hundredths)
        let rest = size % 100
        let tail = rest == 0 ? "" : rest < 10 ? ".0\(rest)" : ".\(rest)"
        return "\(sign)\(size / 100)\(tail)"
    }
}
