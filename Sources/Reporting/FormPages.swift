/// Lays rows of a form on pages of A4: boxes with labels, long texts that go on, a head and a foot on every page.
struct FormPages {
    /// A box: what it is for, and what stands in it.
    struct Field {
        let label: String
        let value: String

        init(_ label: String, _ value: String) {
            self.label = label
            self.value = value
        }
    }

    /// A part of the form from top to bottom.
    enum Part {
        /// Boxes side by side, of equal width.
        case fields([Field])
        /// A box over the whole width with a text that may be long, at least so many lines high.
        case text(Field, linesMin: Int)
        /// A table with widths in shares of the page.
        case table(heading: String, columns: [(title: String, share: Double)], rows: [[String]])
        /// A box to sign in.
        case signatures([String])
    }

    private static let pageWidth = 210.0
    private static let pageHeight = 297.0
    private static let margin = 16.0
    private static let top = 40.0
    private static let bottom = 281.0
    private static let size = 3.5
    private static let lineHeight = 5.2
    private static let padding = 1.6
    private static let labelWidth = 22.0
    private static var inner: Double { pageWidth - 2 * margin }

    private let title: String
    private let subtitle: String
    private let head: (left: String, right: String)
    private let foot: String
    private var canvases: [SVGCanvas] = []
    private var y = 0.0

    /// Lays out a form.
    ///
    /// - Parameters:
    ///   - title: in Chinese.
    ///   - subtitle: the same in English.
    ///   - head: what stands left and right above the first box of every page.
    ///   - foot: what stands below the last.
    ///   - parts: from top to bottom.
    init(
        title: String,
        subtitle: String,
        head: (left: String, right: String),
        foot: String,
        parts: [Part]
    ) {
        self.title = title
        self.subtitle = subtitle
        self.head = head
        self.foot = foot
        turnPage()
        for part in parts { lay(part) }
    }

    /// The pages as SVG documents in millimetres.
    var documents: [String] {
        canvases.enumerated().map { index, canvas in
            var canvas = canvas
            let y = Self.pageHeight - 9
            canvas.text(foot, at: (Self.margin, y), SVGCanvas.Face(2.8, color: "#555"))
            canvas.text(
                "第 \(index + 1) 页 / 共 \(canvases.count) 页",
                at: (Self.pageWidth - Self.margin, y),
                SVGCanvas.Face(2.8, .end, color: "#555")
            )
            return canvas.document
        }
    }

    private mutating func turnPage() {
        var canvas = SVGCanvas(
            width: Self.pageWidth,
            height: Self.pageHeight,
            size: "width=\"210mm\" height=\"297mm\""
        )
        let middle = Self.pageWidth / 2
        canvas.text(title, at: (middle, 21), SVGCanvas.Face(7, .middle, isBold: true))
        canvas.text(subtitle, at: (middle, 27), SVGCanvas.Face(3, .middle, color: "#555"))
        canvas.text(head.left, at: (Self.margin, 36.5), SVGCanvas.Face(3.6, isBold: true))
        canvas.text(
            head.right,
            at: (Self.pageWidth - Self.margin, 36.5),
            SVGCanvas.Face(3.2, .end)
        )
        canvases.append(canvas)
        y = Self.top
    }

    private mutating func draw(_ body: (inout SVGCanvas) -> Void) {
        guard var canvas = canvases.popLast() else { return }
        body(&canvas)
        canvases.append(canvas)
    }

    private mutating func lay(_ part: Part) {
        switch part {
        case .fields(let fields): layFields(fields)
        case .text(let field, let linesMin): layText(field, linesMin: linesMin)
        case .table(let heading, let columns, let rows): layTable(heading, columns, rows)
        case .signatures(let names): laySignatures(names)
        }
    }

    /// Boxes side by side; where one holds more than a few lines, each gets the whole width and may go on.
    private mutating func layFields(_ fields: [Field]) {
        let width = Self.inner / Double(fields.count)
        let texts = fields.map {
            TextFlow.lines(
                $0.value,
                width: (width - Self.labelWidth - 2 * Self.padding) / Self.size
            )
        }
        guard texts.allSatisfy({ $0.count <= Self.fieldLinesMax }) else {
            for field in fields { layText(field, linesMin: 1) }
            return
        }
        let height = Self.height(of: texts.map(\.count).max() ?? 1)
        if y + height > Self.bottom { turnPage() }
        let top = y
        draw { canvas in
            for (index, field) in fields.enumerated() {
                let x = Self.margin + Double(index) * width
                let box = SVGCanvas.Box(x, top, width, height)
                Self.draw(field.label, texts[index], in: box, on: &canvas)
            }
        }
        y += height
    }

    /// A long text is cut where the page ends and goes on in a box of the same name on the next.
    private mutating func layText(_ field: Field, linesMin: Int) {
        let width = Self.inner - Self.labelWidth - 2 * Self.padding
        var lines = TextFlow.lines(field.value, width: width / Self.size)[...]
        var label = field.label
        var minimum = linesMin
        repeat {
            let room = Int((Self.bottom - y - 2 * Self.padding) / Self.lineHeight)
            if room < min(3, max(lines.count, minimum)) {
                turnPage()
                continue
            }
            let part = Array(lines.prefix(room))
            let height = Self.height(of: min(max(part.count, minimum), room))
            let top = y
            let name = label
            draw { canvas in
                let box = SVGCanvas.Box(Self.margin, top, Self.inner, height)
                Self.draw(name, part, in: box, on: &canvas)
            }
            y += height
            lines = lines.dropFirst(part.count)
            label = field.label + "（续）"
            minimum = 1
        } while !lines.isEmpty
    }

    private mutating func layTable(
        _ heading: String,
        _ columns: [(title: String, share: Double)],
        _ rows: [[String]]
    ) {
        let widths = columns.map { $0.share * Self.inner }
        if y + 4 * Self.lineHeight > Self.bottom { turnPage() }
        layHeading(heading, columns.map(\.title), widths)
        for row in rows {
            var cells = zip(row, widths).map {
                TextFlow.lines($0, width: ($1 - 2 * Self.padding) / Self.size)[...]
            }
            // A row that is longer than its page goes on in a row of the next.
            while let count = cells.map(\.count).max(), count > 0 {
                let room = Int((Self.bottom - y - 2 * Self.padding) / Self.lineHeight)
                if room < min(count, Self.rowLinesMin) {
                    turnPage()
                    layHeading(heading + "（续）", columns.map(\.title), widths)
                    continue
                }
                let lines = min(count, room)
                layRow(
                    cells.map { Array($0.prefix(lines)) },
                    widths,
                    Self.height(of: lines),
                    isBold: false
                )
                cells = cells.map { $0.dropFirst(lines) }
            }
        }
    }

    private mutating func layHeading(_ heading: String, _ titles: [String], _ widths: [Double]) {
        let height = Self.height(of: 1)
        let top = y
        draw { canvas in
            canvas.rectangle(SVGCanvas.Box(Self.margin, top, Self.inner, height), fill: "#eee")
            canvas.frame(SVGCanvas.Box(Self.margin, top, Self.inner, height))
            canvas.text(
                heading,
                at: (Self.pageWidth / 2, top + Self.padding + 3.7),
                SVGCanvas.Face(Self.size, .middle, isBold: true)
            )
        }
        y += height
        layRow(titles.map { [$0] }, widths, height, isBold: true)
    }

    private mutating func layRow(
        _ texts: [[String]],
        _ widths: [Double],
        _ height: Double,
        isBold: Bool
    ) {
        let top = y
        draw { canvas in
            var x = Self.margin
            for (lines, width) in zip(texts, widths) {
                canvas.frame(SVGCanvas.Box(x, top, width, height))
                for (index, line) in lines.enumerated() {
                    let baseline = top + Self.padding + 3.7 + Double(index) * Self.lineHeight
                    canvas.text(
                        line,
                        at: (x + Self.padding, baseline),
                        SVGCanvas.Face(Self.size, isBold: isBold)
                    )
                }
                x += width
            }
        }
        y += height
    }

    private mutating func laySignatures(_ names: [String]) {
        let height = 22.0
        if y + height > Self.bottom { turnPage() }
        let top = y
        let width = Self.inner / Double(names.count)
        draw { canvas in
            for (index, name) in names.enumerated() {
                let x = Self.margin + Double(index) * width
                canvas.frame(SVGCanvas.Box(x, top, width, height))
                canvas.text(
                    name,
                    at: (x + Self.padding, top + 5.3),
                    SVGCanvas.Face(Self.size, isBold: true)
                )
                canvas.text(
                    "年　 月　 日",
                    at: (x + width - Self.padding, top + height - 2.5),
                    SVGCanvas.Face(3.2, .end)
                )
            }
        }
        y += height
    }

    private static func draw(
        _ label: String,
        _ lines: [String],
        in box: SVGCanvas.Box,
        on canvas: inout SVGCanvas
    ) {
        let (at, size) = ((x: box.x, y: box.y), (width: box.width, height: box.height))
        canvas.rectangle(SVGCanvas.Box(at.x, at.y, labelWidth, size.height), fill: "#f4f4f4")
        canvas.frame(SVGCanvas.Box(at.x, at.y, labelWidth, size.height))
        canvas.frame(SVGCanvas.Box(at.x + labelWidth, at.y, size.width - labelWidth, size.height))
        let words = TextFlow.lines(label, width: (labelWidth - 2) / Self.size)
        let start = at.y + (size.height - Double(words.count) * lineHeight) / 2 + 3.7
        for (index, word) in words.enumerated() {
            canvas.text(
                word,
                at: (at.x + labelWidth / 2, start + Double(index) * lineHeight),
                SVGCanvas.Face(Self.size, .middle, isBold: true)
            )
        }
        for (index, line) in lines.enumerated() {
            canvas.text(
                line,
                at: (
                    at.x + labelWidth + padding,
                    at.y + padding + 3.7 + Double(index) * lineHeight
                ),
                SVGCanvas.Face(Self.size)
            )
        }
    }

    private static func height(of lines: Int) -> Double {
        Double(lines) * lineHeight + 2 * padding
    }

    /// A row of a table is kept together up to so many lines.
    private static let rowLinesMin = 12
    /// Lines of a box beside others.
    private static let fieldLinesMax = 6
}
